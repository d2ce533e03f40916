using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Areas;
using Sasaeai.Organizations;
using Sasaeai.Resources;
using Sasaeai.Seeding;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Resources;

public sealed class ResourceRegistrationTests(House house)
{
    [Fact]
    public async Task A_resource_is_written_down_question_by_question_checked_and_registered()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var name = $"浜の寄りあい{Guid.NewGuid():N}";
        var at = await BeginAsync(visitor, name);
        Assert.EndsWith("/edit/who", at, StringComparison.Ordinal);

        at = await AnswerAsync(visitor, at, ("Form.OrganizationName", "生活協同組合カモメ"), ("Form.RunBy", "世話役の帆波さん"));
        Assert.EndsWith("/edit/place", at, StringComparison.Ordinal);
        at = await AnswerAsync(visitor, at, ("Form.ComesToYou", "true"), ("Form.PlaceName", "砂見公民館"), ("Form.Served", await AreaAsync("砂見圏域")));
        at = await AnswerAsync(visitor, at, ("Form.Lines[0].Days", "Tuesday"), ("Form.Lines[0].Days", "Friday"), ("Form.Lines[0].Weeks", "2"), ("Form.Lines[0].From", "午後1時半"), ("Form.Lines[0].Until", "15:00"));
        at = await AnswerAsync(visitor, at, ("Form.PriceYen", "２００円"), ("Form.LowIncomePriceYen", "無料"), ("Form.Capacity", "20人"));
        at = await AnswerAsync(visitor, at, ("Form.Load", "Heavy"), ("Form.Hopes", "鍵を開ける人がほしい"));
        Assert.EndsWith("/edit", at, StringComparison.Ordinal);

        var check = await visitor.ReadAsync(at);
        Assert.Contains("第2火・金曜 13:30～15:00", check.Body!.TextContent, StringComparison.Ordinal);
        using var registered = await visitor.PostAsync(at, []);
        var page = await visitor.ReadAsync(registered.Headers.Location!.ToString());
        Assert.Equal(name, page.QuerySelector("h1")!.TextContent);

        var made = await house.WithDbAsync(db => db.Resources.Include(r => r.Organization).Include(r => r.ServedAreas).SingleAsync(r => r.Name == name));
        Assert.Equal(("生活協同組合かもめ", ResourceState.Active, new DateOnly(2026, 4, 1)), (made.Organization!.Name, made.State, made.StateSince));
        Assert.Equal((200, 0, 20, Load.Heavy), (made.PriceYen, made.LowIncomePriceYen, made.Capacity, made.Load));
        Assert.Equal((Days.Tuesday | Days.Friday, true), (made.Days, made.ComesToYou));
        Assert.Single(made.ServedAreas);
        Assert.True(await house.WithDbAsync(db => db.Journal.AnyAsync(e => e.What == "resource.registered" && e.ResourceId == made.Id && e.ByName == Cast.Shioya.Name)));
        Assert.False(await house.WithDbAsync(db => db.ResourceDrafts.AnyAsync(d => d.Id == made.Id)));
    }

    [Fact]
    public async Task Of_someone_who_might_help_nobody_asks_hours_and_prices()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var name = $"空き家の大家さん{Guid.NewGuid():N}";

        var at = await BeginAsync(visitor, name, "Potential");
        at = await AnswerAsync(visitor, at, ("Form.OrganizationName", ""));
        at = await AnswerAsync(visitor, at, ("Form.PlaceName", "坂の上の空き家"));
        Assert.EndsWith("/edit", at, StringComparison.Ordinal);
        using var registered = await visitor.PostAsync(at, []);

        Assert.Contains("声をかけてみる", (await visitor.ReadAsync(registered.Headers.Location!.ToString())).QuerySelector(".next")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_waits_on_the_list_of_its_writer_and_of_nobody_else()
    {
        var (writer, colleague) = (await house.SignInAsync(Cast.Nagino), await house.SignInAsync(Cast.Mizumori));
        var at = await BeginAsync(writer, $"あとで書く{Guid.NewGuid():N}");
        var check = at[..at.LastIndexOf('/')];

        Assert.Contains((await writer.ReadAsync("/resources")).QuerySelectorAll("a"), a => a.GetAttribute("href") == check);
        Assert.DoesNotContain((await colleague.ReadAsync("/resources")).QuerySelectorAll("a"), a => a.GetAttribute("href") == check);
        foreach (var path in new[] { check, at })
        {
            using var answer = await colleague.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        using var discarded = await writer.PostAsync(check, [], check + "?handler=discard");
        Assert.DoesNotContain((await writer.ReadAsync("/resources")).QuerySelectorAll("a"), a => a.GetAttribute("href") == check);
    }

    [Fact]
    public async Task An_answer_that_was_given_is_there_when_one_comes_back_to_its_question()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var who = await BeginAsync(visitor, $"戻って直す{Guid.NewGuid():N}");
        await AnswerAsync(visitor, who, ("Form.OrganizationName", ""), ("Form.RunBy", "世話役三人"));

        var page = await visitor.ReadAsync(who);

        Assert.Equal("世話役三人", page.QuerySelector<IHtmlInputElement>("#Form_RunBy")!.Value);
    }

    [Fact]
    public async Task Broken_times_are_named_and_nothing_typed_is_lost()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var who = await BeginAsync(visitor, $"時刻の会{Guid.NewGuid():N}");
        var times = who[..^3] + "times";

        using var answer = await visitor.SubmitAsync(times, [("Form.Lines[0].From", "昼ごろ"), ("Form.Lines[0].Until", "15:00"), ("Form.Lines[1].Days", "Monday"), ("Form.Lines[1].From", "15:00"), ("Form.Lines[1].Until", "10:00")]);
        var page = await Visitor.PageAsync(answer);

        Assert.Equal(["#Form_Lines_0__Days", "#Form_Lines_0__From", "#Form_Lines_1__Until"], page.QuerySelectorAll(".errors a").Select(a => a.GetAttribute("href")!).Order(StringComparer.Ordinal));
        Assert.Equal("昼ごろ", page.QuerySelector<IHtmlInputElement>("#Form_Lines_0__From")!.Value);
        Assert.True(page.QuerySelector<IHtmlInputElement>("[name='Form.Lines[1].Days'][value=Monday]")!.IsChecked);
    }

    [Fact]
    public async Task A_line_more_keeps_what_was_typed_and_judges_nothing()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var who = await BeginAsync(visitor, $"行の会{Guid.NewGuid():N}");
        var times = who[..^3] + "times";

        using var answer = await visitor.SubmitAsync(times, [("Form.Lines[0].From", "昼ごろ")], times + "?handler=more");
        var page = await Visitor.PageAsync(answer);

        Assert.Null(page.QuerySelector(".errors"));
        Assert.Equal("昼ごろ", page.QuerySelector<IHtmlInputElement>("#Form_Lines_0__From")!.Value);
        Assert.NotNull(page.QuerySelector("#Form_Lines_1__From"));
    }

    [Fact]
    public async Task An_organisation_that_is_not_on_the_list_is_asked_about_and_written_down_with_the_resource()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var (name, body) = ($"新しい会の集い{Guid.NewGuid():N}", $"新しい会{Guid.NewGuid():N}");
        var who = await BeginAsync(visitor, name);

        // Nothing on the list is like it: that it is new goes without asking.
        using var asked = await visitor.SubmitAsync(who, [("Form.OrganizationName", body)]);
        var kinds = await Visitor.PageAsync(asked);
        Assert.Equal("#Form_NewKind", kinds.QuerySelector(".errors a")!.GetAttribute("href"));
        Assert.True(kinds.QuerySelector<IHtmlInputElement>("[name='Form.Chosen'][value=new]")!.IsChecked);
        using var kindless = await visitor.SubmitAsync(who, [("Form.OrganizationName", body), ("Form.Chosen", "new")]);
        Assert.Equal("#Form_NewKind", (await Visitor.PageAsync(kindless)).QuerySelector(".errors a")!.GetAttribute("href"));
        var at = await AnswerAsync(visitor, who, ("Form.OrganizationName", body), ("Form.Chosen", "new"), ("Form.NewKind", "volunteers"));
        Assert.False(await house.WithDbAsync(db => db.Organizations.AnyAsync(o => o.Name == body)));

        using var registered = await visitor.PostAsync(at[..at.LastIndexOf('/')], []);
        var made = await house.WithDbAsync(db => db.Resources.Include(r => r.Organization).SingleAsync(r => r.Name == name));
        Assert.Equal((body, "volunteers"), (made.Organization!.Name, made.Organization.Kind));
    }

    [Fact]
    public async Task A_name_that_two_organisations_bear_is_asked_about_once_more()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var who = await BeginAsync(visitor, $"どの帆か{Guid.NewGuid():N}");

        using var asked = await visitor.SubmitAsync(who, [("Form.OrganizationName", "よりあい帆")]);
        var choices = (await Visitor.PageAsync(asked)).QuerySelectorAll<IHtmlInputElement>("[name='Form.Chosen']").Select(c => c.Value).ToList();
        Assert.Equal(3, choices.Count);
        var at = await AnswerAsync(visitor, who, ("Form.OrganizationName", "よりあい帆"), ("Form.Chosen", choices[0]));

        Assert.EndsWith("/edit/place", at, StringComparison.Ordinal);
        Assert.Equal(choices[0], (await visitor.ReadAsync(who)).QuerySelector<IHtmlInputElement>("[name='Form.OrganizationId']")!.Value);
    }

    [Fact]
    public async Task Another_municipalitys_organisation_cannot_be_chosen_by_its_id()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var other = await house.WithDbAsync(async db =>
        {
            var organization = new Organization { Municipality = "99202", Name = $"よその団体{Guid.NewGuid():N}", Kind = "npo" };
            db.Add(organization);
            await db.SaveChangesAsync();
            return organization;
        });
        var who = await BeginAsync(visitor, $"よその会{Guid.NewGuid():N}");

        using var answer = await visitor.SubmitAsync(who, [("Form.OrganizationName", other.Name), ("Form.OrganizationId", other.Id.ToString()), ("Form.Chosen", other.Id.ToString())]);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotNull((await Visitor.PageAsync(answer)).QuerySelector(".errors"));
    }

    [Fact]
    public async Task A_registered_resource_saves_each_question_by_itself_and_a_moved_point_moves_its_area()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var (latitude, longitude) = await house.WithDbAsync(async db => await db.Resources.Where(r => r.Municipality == EmptyTown.Code && r.Latitude != null && r.AreaId != null)
            .OrderBy(r => r.Id).Select(r => new ValueTuple<double, double>(r.Latitude!.Value, r.Longitude!.Value)).FirstAsync());
        var expected = await house.WithDbAsync(async db => (await AreaLocator.LoadAsync(db, EmptyTown.Code, new DateOnly(2026, 11, 17))).DailyLivingAt(latitude, longitude));
        var resource = await house.WithDbAsync(async db =>
        {
            var salon = new Resource { Municipality = EmptyTown.Code, Name = "動く集い" };
            db.Add(salon);
            await db.SaveChangesAsync();
            return salon;
        });
        var path = $"/resources/{resource.Id}/edit/place";
        var seen = (await visitor.ReadAsync(path)).QuerySelector<IHtmlInputElement>("[name=Seen]")!.Value;

        using var answer = await visitor.SubmitAsync(path, [("Seen", seen), ("Form.PlaceName", "浜の家"), ("Form.Point", FormattableString.Invariant($"({latitude}, {longitude})"))]);

        Assert.Equal($"/resources/{resource.Id}/edit", answer.Headers.Location!.ToString());
        var saved = await house.WithDbAsync(db => db.Resources.SingleAsync(r => r.Id == resource.Id));
        Assert.NotNull(expected);
        Assert.Equal(("浜の家", expected), (saved.PlaceName, saved.AreaId));
        Assert.Equal(GeoPoint.MeshOf(latitude, longitude), saved.Mesh);
    }

    /// <summary>Answers the first question and returns the address of the second.</summary>
    private static async Task<string> BeginAsync(Visitor visitor, string name, string state = "Active")
    {
        using var answer = await visitor.SubmitAsync("/resources/new", [("Form.Name", name), ("Form.State", state), ("Form.StateSince", "R8.4.1"), ("Form.Category", "salon"), ("Form.OtherCategories", "diner")]);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    private static async Task<string> AnswerAsync(Visitor visitor, string path, params (string, string)[] fields)
    {
        using var answer = await visitor.SubmitAsync(path, fields);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, (await Visitor.PageAsync(answer)).QuerySelector(".errors")?.TextContent);
        return answer.Headers.Location!.ToString();
    }

    private Task<string> AreaAsync(string name) =>
        house.WithDbAsync(async db => (await db.Areas.Where(a => a.Municipality == EmptyTown.Code && a.Name == name).Select(a => a.Id).SingleAsync()).ToString());
}
