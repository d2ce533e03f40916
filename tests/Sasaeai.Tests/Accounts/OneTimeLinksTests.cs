using Sasaeai.Accounts;
using Sasaeai.Tests.Data;
using Xunit;

namespace Sasaeai.Tests.Accounts;

public sealed class OneTimeLinksTests
{
    [Fact]
    public async Task What_opens_an_account_has_128_random_bits_and_more()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite);
        await using var db = database.Open();
        var key = await OneTimeLinks.MakeAsync(db, Guid.NewGuid(), LinkPurpose.Recovery, null, new(2026, 11, 20, 1, 0, 0, DateTimeKind.Utc), TestContext.Current.CancellationToken);

        Assert.True(key.Count(char.IsAsciiLetterOrDigit) * 5 >= 128);
    }
}
