using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Appointments;
using Sasaeai.Tests.Data;
using Xunit;

namespace Sasaeai.Tests.Accounts;

public sealed class UnusedAccountsTests
{
    private static readonly DateOnly Today = new(2026, 11, 17);

    [Theory, EachDatabase]
    public async Task An_account_that_lies_unused_is_listed_then_closed_and_use_in_between_keeps_it(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        Account Add(string name, bool demo = false) => Invitation.AddAccount(db, name, name, null, "x", demo);
        var (lies, used, never, cast) = (Add("lies"), Add("used"), Add("never"), Add("cast", demo: true));
        (lies.UsedOn, used.UsedOn, cast.UsedOn) = (Today.AddDays(-90), Today.AddDays(-89), Today.AddDays(-900));
        await db.SaveChangesAsync();

        await TurnAsync(db, Today);
        Assert.Equal((Today, null, null, null), (lies.WarnedOn, used.WarnedOn, never.WarnedOn, cast.WarnedOn));
        Assert.Equal(Today, never.UsedOn);
        await TurnAsync(db, Today.AddDays(29));
        Assert.Null(lies.ClosedOn);

        // Somebody came in by the one that was listed meanwhile.
        Assert.Equal(Today.AddDays(29), used.WarnedOn);
        (used.UsedOn, used.WarnedOn) = (Today.AddDays(29), null);
        await TurnAsync(db, Today.AddDays(30));
        await TurnAsync(db, Today.AddDays(30));
        Assert.Equal((Today.AddDays(30), null, null), (lies.ClosedOn, used.ClosedOn, cast.ClosedOn));
        Assert.Equal([AccountHappening.Warned, AccountHappening.Closed], await db.AccountEvents.Where(e => e.AccountId == lies.Id).OrderBy(e => e.At).Select(e => e.What).ToListAsync());
    }

    private static async Task TurnAsync(Sasaeai.Data.SasaeaiDb db, DateOnly day)
    {
        await UnusedAccounts.TurnAsync(db, day, day.ToDateTime(new(3, 0), DateTimeKind.Utc));
        await db.SaveChangesAsync();
    }
}
