using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Security;

/// <summary>Stays on devices: listed, ended, run out; and the proof that is asked for again.</summary>
public sealed class StayTests(House house)
{
    [Fact]
    public async Task Another_device_is_listed_in_plain_words_and_ended_at_its_next_click()
    {
        var newcomer = await Newcomer.ArriveAsync(house);
        var (here, there) = (await newcomer.SignInAsync(), await newcomer.SignInAsync("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1"));

        var account = await here.ReadAsync("/account");
        var phone = account.QuerySelectorAll(".plain-list li").Single(li => li.TextContent.Contains("iPhone（Safari）", StringComparison.Ordinal));
        Assert.Contains("パスワードと認証アプリで", phone.TextContent, StringComparison.Ordinal);
        Assert.Contains(account.QuerySelectorAll(".plain-list li"), li => li.TextContent.Contains("いま使っている端末", StringComparison.Ordinal) && li.QuerySelector("button") is null);
        await here.PostAsync("/account", new() { ["stay"] = phone.QuerySelector<IHtmlInputElement>("input[name=stay]")!.Value }, "/account?handler=End");

        using var turned = await there.GetAsync("/");
        Assert.StartsWith("/sign-in?next=", turned.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        Assert.Contains("ほかの端末から終わらせました", (await there.ReadAsync(turned.Headers.Location!.PathAndQuery)).Body!.TextContent, StringComparison.Ordinal);
        using var still = await here.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
    }

    [Fact]
    public async Task All_other_devices_end_together_and_nobody_ends_a_stranger_s()
    {
        var (one, other) = (await Newcomer.ArriveAsync(house), await Newcomer.ArriveAsync(house));
        var (here, there, stranger) = (await one.SignInAsync(), await one.SignInAsync(), await other.SignInAsync());
        var theirs = await house.WithDbAsync(db => db.Stays.Where(s => s.AccountId == other.Id && s.EndedAt == null).Select(s => s.Id).FirstAsync());

        using var refused = await here.PostAsync("/account", new() { ["stay"] = theirs.ToString() }, "/account?handler=End");
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        await here.PostAsync("/account", [], "/account?handler=EndOthers");

        Assert.Equal(HttpStatusCode.Redirect, (await there.GetAsync("/")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task A_new_password_ends_every_other_device_and_the_old_cookie_of_this_one()
    {
        var newcomer = await Newcomer.ArriveAsync(house);
        var (here, there) = (await newcomer.SignInAsync(), await newcomer.SignInAsync());
        var before = await newcomer.KeysAsync();

        await here.PostAsync("/account/password", new() { ["Current"] = Newcomer.Password, ["Fresh"] = "夕凪の港で網をつくろうよ" });

        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/account")).StatusCode);
        Assert.StartsWith("/sign-in", (await there.GetAsync("/account")).Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        Assert.Empty((await newcomer.KeysAsync()).Intersect(before));
    }

    [Fact]
    public async Task Signing_out_makes_the_cookie_worthless()
    {
        var visitor = await (await Newcomer.ArriveAsync(house)).SignInAsync();
        using var page = await visitor.GetAsync("/");
        var cookie = page.RequestMessage!.Headers.TryGetValues("Cookie", out var sent) ? string.Join("; ", sent) : "";

        await visitor.PostAsync("/sign-out", []);

        using var replay = new HttpRequestMessage(HttpMethod.Get, "/account");
        replay.Headers.Add("Cookie", cookie);
        using var answer = await house.Anonymous().Client.SendAsync(replay, TestContext.Current.CancellationToken);
        Assert.Contains("sasaeai=", cookie, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task Signing_out_leaves_nothing_in_the_browser_but_the_mark_that_it_is_known()
    {
        var newcomer = await Newcomer.ArriveAsync(house);
        var visitor = await newcomer.SignInAsync();
        // The form is open in one window while another window leaves a notice that nobody has read.
        var token = (await visitor.ReadAsync("/sign-out")).QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;
        using var told = await visitor.PostAsync("/search", new() { ["q"] = "草とり" }, "/search?handler=keep");
        Assert.DoesNotContain(told.Headers.TryGetValues("Set-Cookie", out var set) ? set : [], c => c.StartsWith("sasaeai-told", StringComparison.Ordinal));
        Assert.Single(await ToldAsync(newcomer), t => t is not null);

        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
        using var answer = await visitor.Client.PostAsync("/sign-out", form, TestContext.Current.CancellationToken);

        Assert.Equal("\"cache\", \"storage\"", Assert.Single(answer.Headers.GetValues("Clear-Site-Data")));
        var taken = answer.Headers.GetValues("Set-Cookie").Where(c => c.Contains("expires=Thu, 01 Jan 1970", StringComparison.Ordinal)).Select(c => c.Split('=')[0]).ToList();
        Assert.Contains("sasaeai", taken);
        Assert.All(await ToldAsync(newcomer), Assert.Null);
        Assert.DoesNotContain("sasaeai-known", taken);
    }

    [Fact]
    public async Task What_was_done_is_told_once_on_the_next_page_of_the_stay_that_did_it_and_lies_in_no_cookie()
    {
        var newcomer = await Newcomer.ArriveAsync(house);
        var (visitor, elsewhere) = (await newcomer.SignInAsync(), await newcomer.SignInAsync());
        using var told = await visitor.PostAsync("/search", new() { ["q"] = "草とり" }, "/search?handler=keep");

        Assert.Null((await elsewhere.ReadAsync("/account")).QuerySelector(".told"));
        Assert.Contains("草とり", (await visitor.ReadAsync("/account")).QuerySelector(".told")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await visitor.ReadAsync("/account")).QuerySelector(".told"));
        Assert.All(await ToldAsync(newcomer), Assert.Null);
    }

    private Task<List<string?>> ToldAsync(Newcomer newcomer) => house.WithDbAsync(db => db.Stays.Where(s => s.AccountId == newcomer.Id).Select(s => s.Told).ToListAsync());

    [Theory]
    [InlineData(121, 121, "しばらく使わなかったので")]
    [InlineData(1, 721, "入ってから時間がたったので")]
    public async Task What_lies_unused_or_is_too_old_ends_and_says_why(int unused, int old, string why)
    {
        var newcomer = await Newcomer.ArriveAsync(house);
        var visitor = await newcomer.SignInAsync();
        var now = house.Clock.GetUtcNow().UtcDateTime;
        await house.WithDbAsync(db => db.Stays.Where(s => s.AccountId == newcomer.Id).ExecuteUpdateAsync(s => s
            .SetProperty(x => x.LastSeenAt, now.AddMinutes(-unused)).SetProperty(x => x.StartedAt, now.AddMinutes(-old))));

        using var turned = await visitor.GetAsync("/needs");
        Assert.Contains(why, (await visitor.ReadAsync(turned.Headers.Location!.PathAndQuery)).Body!.TextContent, StringComparison.Ordinal);
        using var again = await visitor.GetAsync("/needs");
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Fact]
    public async Task The_end_of_the_last_post_ends_the_stay()
    {
        var newcomer = await Newcomer.ArriveAsync(house);
        var visitor = await newcomer.SignInAsync();
        await house.WithDbAsync(db => db.Appointments.Where(a => a.AccountId == newcomer.Id).ExecuteUpdateAsync(s => s.SetProperty(a => a.ValidUntil, house.Today.AddDays(-1))));

        using var turned = await visitor.GetAsync("/");
        Assert.Equal("/no-appointment", turned.Headers.Location!.ToString());
        using var after = await visitor.GetAsync("/");
        Assert.StartsWith("/sign-in", after.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/resources?handler=Sheet")]
    [InlineData("/organizations?handler=Sheet")]
    [InlineData("/account/passkeys")]
    [InlineData("/account/paper-codes")]
    [InlineData("/account/authenticator")]
    public async Task An_old_proof_is_asked_for_again_and_then_leads_on(string path)
    {
        var newcomer = await Newcomer.ArriveAsync(house);
        var visitor = await newcomer.SignInAsync();
        await newcomer.AgeProofAsync();

        using var asked = await visitor.GetAsync(path);
        var again = asked.Headers.Location!.ToString();
        Assert.StartsWith("/sign-in/again?next=", again, StringComparison.Ordinal);
        using var wrong = await visitor.PostAsync(again, new() { ["Password"] = "chigau", ["Code"] = newcomer.Code() });
        Assert.Contains("違います", (await Visitor.PageAsync(wrong)).Body!.TextContent, StringComparison.Ordinal);
        using var halved = await visitor.PostAsync(again, new() { ["Password"] = Newcomer.Password, ["Code"] = "000000" });
        Assert.Equal(HttpStatusCode.OK, halved.StatusCode);
        using var right = await visitor.PostAsync(again, new() { ["Password"] = Newcomer.Password, ["Code"] = newcomer.Code() });
        Assert.Equal(path, right.Headers.Location!.ToString());
        using var answer = await visitor.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_form_that_changes_a_guard_is_not_taken_on_an_old_proof()
    {
        var newcomer = await Newcomer.ArriveAsync(house);
        var visitor = await newcomer.SignInAsync();
        var page = await visitor.ReadAsync("/account/paper-codes");
        await newcomer.AgeProofAsync();

        using var content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", page.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value)]);
        using var answer = await visitor.Client.PostAsync("/account/paper-codes", content, TestContext.Current.CancellationToken);
        Assert.Equal("/sign-in/again?next=%2Faccount%2Fpaper-codes", answer.Headers.Location!.ToString());
        Assert.False(await house.WithDbAsync(db => db.PaperCodes.AnyAsync(c => c.AccountId == newcomer.Id)));
    }
}
