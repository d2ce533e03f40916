using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Tests.Data;
using Xunit;

namespace Sasaeai.Tests.Accounts;

public sealed class AccountEventTests
{
    [Theory, EachDatabase]
    public async Task What_happened_to_an_account_is_neither_changed_nor_deleted(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        db.Add(new AccountEvent { At = new(2026, 11, 20, 1, 0, 0, DateTimeKind.Utc), AccountId = Guid.NewGuid(), AccountName = "汐屋", What = AccountHappening.SignInFailed, Address = "198.51.100.9" });
        await db.SaveChangesAsync();

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.AccountEvents.ExecuteDeleteAsync());
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.AccountEvents.ExecuteUpdateAsync(s => s.SetProperty(e => e.Address, "")));
        Assert.Equal("198.51.100.9", (await db.AccountEvents.SingleAsync()).Address);
    }
}
