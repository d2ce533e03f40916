using System.Net;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Seeding;
using Sasaeai.Web.Security;
using Sasaeai.Web.Tests.Hosting;
using Sasaeai.Web.Tests.Needs;
using Xunit;

namespace Sasaeai.Web.Tests.Security;

/// <summary>In a house of its own: the walks of other tests are refused a hundred times.</summary>
public sealed class RefusalTests : IAsyncLifetime
{
    private readonly House house = new();

    public ValueTask InitializeAsync() => house.InitializeAsync();

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task Whoever_tries_to_open_what_is_not_theirs_is_noted_once_with_the_address_alone()
    {
        var path = $"/needs/{await (await house.SignInAsync(Cast.Shioya)).HearAsync("棚が高くて届かない", about: "高棚 ミツ")}";
        foreach (var member in new[] { Cast.Isobe, Cast.Nagisa })
        {
            var visitor = await house.SignInAsync(member);
            for (var again = 0; again < 2; again++)
            {
                using var answer = await visitor.GetAsync(path);
                Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            }
            var noted = Assert.Single(await RefusedAsync(member));
            Assert.Equal(path, noted.Note);
            Assert.NotEmpty((await (await house.SignInAsync(Cast.Hamada)).ReadAsync($"/accounts/{noted.AccountId}")).Body!.TextContent.Split(AccountHappening.Refused.Label()).Skip(1));
        }
    }

    [Fact]
    public async Task Whoever_tries_a_hundred_ids_fills_no_log()
    {
        var visitor = await house.SignInAsync(Cast.Tomari);
        for (var n = 0; n < Refusals.Most + 10; n++)
            (await visitor.GetAsync($"/people/{Guid.NewGuid()}")).Dispose();
        Assert.Equal(Refusals.Most, (await RefusedAsync(Cast.Tomari)).Count);
        Assert.Contains("一時間に書きとめるのは、ここまで", (await (await house.SignInAsync(Cast.Hamada)).ReadAsync("/accounts")).QuerySelector($".tasks a[href^='/accounts/']")!.Closest("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_opens_what_is_theirs_or_mistypes_an_address_is_not_noted()
    {
        var visitor = await house.SignInAsync(Cast.Kujiraoka);
        await visitor.ReadAsync("/needs");
        (await visitor.GetAsync("/no-such-page")).Dispose();
        Assert.Empty(await RefusedAsync(Cast.Kujiraoka));
    }

    private Task<List<AccountEvent>> RefusedAsync(Member member) =>
        house.WithDbAsync(db => db.AccountEvents.AsNoTracking().Where(e => e.AccountName == member.Name && e.What == AccountHappening.Refused).ToListAsync());
}
