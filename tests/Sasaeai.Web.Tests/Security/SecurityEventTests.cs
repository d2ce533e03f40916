using System.Net;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Web.Security;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Security;

/// <summary>What did not come in, and what went past a page, is written down: once in a while, without what was typed. In a house of its own, so that nobody else's tries are counted.</summary>
public sealed class SecurityEventTests : IAsyncLifetime
{
    private readonly House house = new();

    public ValueTask InitializeAsync() => house.InitializeAsync();

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task A_try_that_has_to_wait_is_noted_once_for_an_account_and_for_a_name_that_nobody_has()
    {
        var newcomer = await Newcomer.ArriveAsync(house);
        foreach (var (name, id) in new[] { (newcomer.SignIn, newcomer.Id), ("dare-mo-inai", Guid.Empty) })
        {
            var stranger = house.Anonymous();
            for (var n = 0; n < Throttle.FreeTries + 3; n++)
                (await TryAsync(stranger, name, "chigau")).Dispose();
            Assert.Single(await NotedAsync(AccountHappening.MadeToWait, id));
        }
    }

    [Fact]
    public async Task The_right_password_of_a_closed_account_and_of_one_that_lapsed_is_noted()
    {
        var newcomer = await Newcomer.ArriveAsync(house);
        await house.WithDbAsync(db => db.Users.Where(a => a.Id == newcomer.Id).ExecuteUpdateAsync(s => s.SetProperty(a => a.ClosedOn, house.Today)));
        (await TryAsync(house.Anonymous(), newcomer.SignIn, Newcomer.Password)).Dispose();
        Assert.Single(await NotedAsync(AccountHappening.ClosedTried, newcomer.Id));

        var late = await Newcomer.ArriveAsync(house);
        await house.WithDbAsync(async db =>
        {
            db.UserClaims.Add(new() { UserId = late.Id, ClaimType = Account.FirstPassword, ClaimValue = "2020-01-01T00:00:00Z" });
            return await db.SaveChangesAsync();
        });
        (await TryAsync(house.Anonymous(), late.SignIn, Newcomer.Password)).Dispose();
        Assert.Single(await NotedAsync(AccountHappening.LapsedTried, late.Id));
    }

    [Theory]
    [InlineData("{\"id\":\"AAAA\"}")]
    [InlineData("this is no answer of a passkey")]
    [InlineData("")]
    public async Task A_passkey_that_is_none_is_refused_in_words_and_noted(string credential)
    {
        foreach (var asked in new[] { false, true })
        {
            var stranger = house.Anonymous();
            if (asked)
                (await stranger.PostAsync("/sign-in", [], "/sign-in?handler=Question")).Dispose();
            using var answer = await stranger.PostAsync("/sign-in", new() { ["Credential"] = credential }, "/sign-in?handler=Passkey");
            Assert.Contains("このパスキーでは入れませんでした", (await Visitor.PageAsync(answer)).QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        }
        Assert.Single(await NotedAsync(AccountHappening.PasskeyFailed, Guid.Empty));
    }

    [Fact]
    public async Task A_paper_that_is_worth_nothing_is_noted_without_its_key()
    {
        var key = OneTimeKey.New();
        (await house.Anonymous().GetAsync($"/invitation/{key}")).Dispose();
        var noted = Assert.Single(await NotedAsync(AccountHappening.LinkFailed, Guid.Empty));
        Assert.DoesNotContain(key, noted.Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_token_is_noted_with_the_page_it_was_sent_to()
    {
        var newcomer = await Newcomer.ArriveAsync(house);
        var visitor = await newcomer.SignInAsync();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("Words", "よそから")]);
        for (var n = 0; n < 3; n++)
            Assert.Equal(HttpStatusCode.BadRequest, (await visitor.Client.PostAsync("/needs/new", form, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal("/needs/new", Assert.Single(await NotedAsync(AccountHappening.FormUnproven, newcomer.Id)).Note);

        // The address of a paper holds its key.
        Assert.Equal(HttpStatusCode.BadRequest, (await house.Anonymous().Client.PostAsync($"/s/{OneTimeKey.New()}", form, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal("/s/{key}", Assert.Single(await NotedAsync(AccountHappening.FormUnproven, Guid.Empty)).Note);
    }

    [Fact]
    public async Task What_no_page_lets_anyone_type_is_noted_by_the_names_of_its_fields_and_what_was_mistyped_is_not()
    {
        var newcomer = await Newcomer.ArriveAsync(house);
        var visitor = await newcomer.SignInAsync();
        (await visitor.PostAsync("/appointments/new", new() { ["Name"] = "ためし", ["From"] = "きのうの朝" })).Dispose();
        Assert.Empty(await NotedAsync(AccountHappening.InputUnlikely, newcomer.Id));

        (await visitor.PostAsync("/appointments/new", new() { ["Name"] = new string('あ', 301), ["Role"] = "Emperor" })).Dispose();

        var note = Assert.Single(await NotedAsync(AccountHappening.InputUnlikely, newcomer.Id)).Note!;
        Assert.Equal(["/appointments/new", "Name", "Role"], note.Split(' ').Order());
    }

    [Fact]
    public async Task What_is_noted_sparsely_has_an_end()
    {
        await house.WithServicesAsync(async services =>
        {
            var http = services.GetRequiredService<IHttpContextAccessor>();
            for (var n = 0; n < AccountBook.MostSparse + 20; n++)
            {
                http.HttpContext = new DefaultHttpContext { Connection = { RemoteIpAddress = new IPAddress([198, 51, 100, (byte)n]) } };
                await services.GetRequiredService<AccountBook>().NoteSparselyAsync(null, AccountHappening.OutsideFailed);
            }
            return 0;
        });
        Assert.Equal(AccountBook.MostSparse, (await NotedAsync(AccountHappening.OutsideFailed, Guid.Empty)).Count);
    }

    [Fact]
    public void Everything_that_can_happen_has_its_words() =>
        Assert.Equal(Enum.GetValues<AccountHappening>().Length, Enum.GetValues<AccountHappening>().Select(h => h.Label()).Distinct().Count());

    private static Task<HttpResponseMessage> TryAsync(Visitor visitor, string name, string password) =>
        visitor.PostAsync("/sign-in", new() { ["SignInName"] = name, ["Password"] = password });

    private Task<List<AccountEvent>> NotedAsync(AccountHappening what, Guid account) =>
        house.WithDbAsync(db => db.AccountEvents.AsNoTracking().Where(e => e.What == what && e.AccountId == account).ToListAsync());
}
