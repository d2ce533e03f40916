using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Resources;
using Sasaeai.Seeding;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Resources;

public sealed class ResourcePagesTests(House house)
{
    private static readonly string[] Writing = ["/edit", "/edit/name", "/edit/who", "/edit/place", "/edit/times", "/edit/use", "/edit/running", "/state", "/confirmation", "/closure", "/merger", "/approaches"];

    [Fact]
    public async Task Its_page_shows_the_week_the_price_for_low_incomes_and_who_confirmed_it()
    {
        var visitor = await house.SignInAsync(Cast.Isobe);
        var id = await house.WithDbAsync(db => db.Resources.Where(r => r.Name == "買い物おとも便").Select(r => r.Id).SingleAsync());

        var page = await visitor.ReadAsync($"/resources/{id}");

        Assert.Contains("13:30～15:00", page.QuerySelector(".week li:nth-child(2)")!.TextContent, StringComparison.Ordinal);
        foreach (var fact in new[] { "200円", "収入の少ない人は100円", "定員8人・いま6人", "地域の助け合い", "代表の艪居 なおさん", "お金や通帳はお預かりできません" })
            Assert.Contains(fact, page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_place_is_drawn_in_its_area_and_what_comes_to_people_has_none()
    {
        var visitor = await house.SignInAsync(Cast.Isobe);
        var there = await house.WithDbAsync(db => db.Resources.Where(r => r.Latitude != null && r.AreaId != null).OrderBy(r => r.Id).FirstAsync());
        var nowhere = await AddAsync(r => r.ComesToYou = true);

        var map = (await visitor.ReadAsync($"/resources/{there.Id}")).QuerySelector("aside .map")!;

        Assert.Contains(there.Name, map.QuerySelector("svg title")!.TextContent, StringComparison.Ordinal);
        Assert.Single(map.QuerySelectorAll("a.place"));
        Assert.Contains(map.QuerySelectorAll(".areas a"), a => a.GetAttribute("href") == $"/areas/{there.AreaId}");
        Assert.Null((await visitor.ReadAsync($"/resources/{nowhere.Id}")).QuerySelector(".map"));
    }

    [Fact]
    public async Task Burdens_and_talks_are_shown_to_those_at_work_and_kept_from_the_rest_in_the_page_and_its_history()
    {
        var resource = await AddAsync(r =>
        {
            r.Hopes = "車を出せる人がほしい";
            r.Load = Load.TooHeavy;
        });
        await house.WithDbAsync(async db =>
        {
            var kept = await db.Resources.SingleAsync(r => r.Id == resource.Id);
            db.Add(kept.Approach(new DateOnly(2026, 4, 2), "汐屋", "店主の魚住さん", "仕入れ先に聞いてみる", ApproachOutcome.Talking, null, new DateOnly(2026, 4, 2)));
            return await db.SaveChangesAsync();
        });

        foreach (var (member, told) in new[] { (Cast.Shioya, true), (Cast.Isobe, true), (Cast.Nagisa, false), (Cast.Tsukuda, false) })
            foreach (var path in new[] { "", "/history" })
            {
                var text = (await (await house.SignInAsync(member)).ReadAsync($"/resources/{resource.Id}{path}")).Body!.TextContent;
                Assert.Equal(told, text.Contains("車を出せる人がほしい", StringComparison.Ordinal));
                Assert.Equal(told, text.Contains(Load.TooHeavy.Label(), StringComparison.Ordinal));
                Assert.Equal(told && path == "", text.Contains("仕入れ先に聞いてみる", StringComparison.Ordinal));
            }
    }

    [Fact]
    public async Task Confirming_says_by_whom_and_when_and_a_day_to_come_is_refused()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var resource = await AddAsync();
        var path = $"/resources/{resource.Id}/confirmation";

        using var refused = await visitor.PostAsync(path, new() { ["ConfirmedOn"] = "2999-01-01", ["ConfirmedBy"] = "代表の方" });
        var page = await Visitor.PageAsync(refused);
        Assert.Equal("#ConfirmedOn", page.QuerySelector(".errors a")!.GetAttribute("href"));
        Assert.Equal("代表の方", page.QuerySelector<IHtmlInputElement>("#ConfirmedBy")!.Value);

        using var confirmed = await visitor.PostAsync(path, new() { ["ConfirmedOn"] = "R8.11.1", ["ConfirmedBy"] = "代表の方" });
        Assert.Equal(HttpStatusCode.Redirect, confirmed.StatusCode);
        var kept = await LoadAsync(resource.Id);
        Assert.Equal((new DateOnly(2026, 11, 1), "代表の方"), (kept.ConfirmedOn, kept.ConfirmedBy));
    }

    [Fact]
    public async Task A_step_is_offered_in_words_and_taken()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var resource = await AddAsync(state: ResourceState.Paused);
        var path = $"/resources/{resource.Id}/state";

        var offered = (await visitor.ReadAsync(path)).QuerySelectorAll<IHtmlInputElement>("[name=State]").Select(i => i.Value);
        Assert.Equal(["Active", "Preparing"], offered);
        using var wrong = await visitor.PostAsync(path, new() { ["State"] = "Potential", ["StateSince"] = "2026-11-01" });
        Assert.Contains("「動いている」、「準備している」", (await Visitor.PageAsync(wrong)).QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        using var moved = await visitor.PostAsync(path, new() { ["State"] = "Active", ["StateSince"] = "2026-11-01" });

        Assert.Equal(HttpStatusCode.Redirect, moved.StatusCode);
        Assert.Equal(ResourceState.Active, (await LoadAsync(resource.Id)).State);
    }

    [Fact]
    public async Task An_end_is_recorded_with_its_reason_and_taken_back()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var resource = await AddAsync(state: ResourceState.Paused);
        var path = $"/resources/{resource.Id}/closure";

        using var reasonless = await visitor.PostAsync(path, new() { ["StateSince"] = "2026-11-01" });
        Assert.Equal("#EndedReason", (await Visitor.PageAsync(reasonless)).QuerySelector(".errors a")!.GetAttribute("href"));
        using var ended = await visitor.PostAsync(path, new() { ["StateSince"] = "2026-11-01", ["EndedReason"] = "世話役が引っ越したため" });
        Assert.Contains("世話役が引っ越したため", (await visitor.ReadAsync($"/resources/{resource.Id}")).QuerySelector("div.told")!.TextContent, StringComparison.Ordinal);
        using var back = await visitor.PostAsync(path, [], path + "?handler=undo");

        Assert.Equal((ResourceState.Paused, null), (await LoadAsync(resource.Id)) is var kept ? (kept.State, kept.EndedReason) : default);
    }

    [Fact]
    public async Task A_talk_with_someone_who_might_help_is_kept_and_asks_for_the_next_one_on_its_day()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var resource = await AddAsync(state: ResourceState.Potential);
        var path = $"/resources/{resource.Id}/approaches";

        using var empty = await visitor.PostAsync(path, new() { ["On"] = "2026-11-01", ["By"] = "汐屋" });
        Assert.Equal(["#Outcome", "#With", "#Words"], (await Visitor.PageAsync(empty)).QuerySelectorAll(".errors a").Select(a => a.GetAttribute("href")!).Order(StringComparer.Ordinal));
        using var kept = await visitor.PostAsync(path, new() { ["On"] = "2026-11-01", ["By"] = "汐屋", ["With"] = "大家さん", ["Words"] = "鍵を預けてもよいと", ["Outcome"] = "Interested", ["NextOn"] = "2026-11-10" });
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);

        var page = await visitor.ReadAsync($"/resources/{resource.Id}");
        Assert.Contains("鍵を預けてもよいと", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("声をかけた", page.QuerySelector(".head .state")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("もう一度声をかける", page.QuerySelector(".next")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_merged_resource_points_at_its_survivor_and_takes_no_more_writing_but_the_undoing()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var (from, into) = (await AddAsync(), await AddAsync());
        using var merged = await visitor.PostAsync($"/resources/{from.Id}/merger?with={into.Id}", new() { ["Keep"] = into.Id.ToString() });
        Assert.Equal($"/resources/{into.Id}", merged.Headers.Location!.ToString());

        var page = await visitor.ReadAsync($"/resources/{from.Id}");
        Assert.Contains(page.QuerySelectorAll(".told a"), a => a.GetAttribute("href") == $"/resources/{into.Id}");
        foreach (var path in Writing.Where(p => p != "/merger"))
        {
            using var answer = await visitor.GetAsync($"/resources/{from.Id}{path}");
            Assert.Equal((path, HttpStatusCode.NotFound), (path, answer.StatusCode));
        }
        using var parted = await visitor.PostAsync($"/resources/{from.Id}/merger", [], $"/resources/{from.Id}/merger?handler=undo");
        Assert.Null((await LoadAsync(from.Id)).MergedIntoId);
    }

    [Fact]
    public async Task Writing_is_for_those_who_keep_the_registry()
    {
        var resource = await AddAsync();

        foreach (var member in new[] { Cast.Isobe, Cast.Nagisa, Cast.Tsukuda })
        {
            var visitor = await house.SignInAsync(member);
            Assert.Empty((await visitor.ReadAsync($"/resources/{resource.Id}")).QuerySelectorAll("main a[href$='/edit'], main a[href$='/confirmation']"));
            foreach (var path in Writing.Select(p => $"/resources/{resource.Id}{p}").Append("/resources/new"))
            {
                using var answer = await visitor.GetAsync(path);
                Assert.Equal((path, HttpStatusCode.NotFound), (path, answer.StatusCode));
            }
        }
    }

    [Fact]
    public async Task A_resource_of_another_municipality_is_not_there()
    {
        var visitor = await house.SignInAsync(Cast.Hamada);
        var other = await AddAsync(municipality: "99202");

        foreach (var path in Writing.Concat(["", "/history"]))
        {
            using var answer = await visitor.GetAsync($"/resources/{other.Id}{path}");
            Assert.Equal((path, HttpStatusCode.NotFound), (path, answer.StatusCode));
        }
    }

    private Task<Resource> AddAsync(Action<Resource>? with = null, ResourceState state = ResourceState.Active, string municipality = EmptyTown.Code) => house.WithDbAsync(async db =>
    {
        var resource = new Resource { Municipality = municipality, Name = $"集い{Guid.NewGuid():N}" };
        resource.Begin(state, new DateOnly(2026, 4, 1));
        with?.Invoke(resource);
        db.Add(resource);
        await db.SaveChangesAsync();
        return resource;
    });

    private Task<Resource> LoadAsync(Guid id) => house.WithDbAsync(db => db.Resources.AsNoTracking().SingleAsync(r => r.Id == id));
}
