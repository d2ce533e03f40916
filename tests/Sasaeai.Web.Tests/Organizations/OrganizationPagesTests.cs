using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Organizations;
using Sasaeai.Resources;
using Sasaeai.Seeding;
using Sasaeai.Web.Security;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Organizations;

public sealed class OrganizationPagesTests(House house)
{
    [Fact]
    public async Task An_organisation_is_written_down_found_by_its_reading_and_shown_with_its_history()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var name = $"潮風の会{Guid.NewGuid():N}";

        using var answer = await visitor.PostAsync("/organizations/new", new()
        {
            ["Form.Name"] = name,
            ["Form.Kana"] = "しおかぜのかい",
            ["Form.Kind"] = "volunteers",
            ["Form.CorporateNumber"] = "７０００-０１２０-５０００２",
            ["Form.Website"] = "shiokaze.example",
        });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);

        var list = await visitor.ReadAsync($"/organizations?q={await visitor.SealAsync("シオカゼ " + name)}");
        var link = Assert.Single(list.QuerySelectorAll<IHtmlAnchorElement>(".tasks a"), a => a.TextContent == name);
        var page = await visitor.ReadAsync(link.PathName);
        Assert.Contains("7000012050002", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("https://shiokaze.example", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("書きとめた", page.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_input_names_each_field_and_keeps_what_was_typed()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);

        using var answer = await visitor.PostAsync("/organizations/new", new()
        {
            ["Form.Name"] = "",
            ["Form.Kana"] = "ほのぼの",
            ["Form.CorporateNumber"] = "123",
            ["Form.Point"] = "53.35, -6.26",
            ["Form.Website"] = "javascript:alert(1)",
        });
        var page = await Visitor.PageAsync(answer);

        var summary = page.QuerySelector(".errors")!;
        Assert.Equal(["#Form_CorporateNumber", "#Form_Kind", "#Form_Name", "#Form_Point", "#Form_Website"],
            summary.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).Order(StringComparer.Ordinal));
        Assert.Equal("ほのぼの", page.QuerySelector<IHtmlInputElement>("#Form_Kana")!.Value);
        Assert.Equal("53.35, -6.26", page.QuerySelector<IHtmlInputElement>("#Form_Point")!.Value);
    }

    [Fact]
    public async Task Closing_takes_it_off_the_list_and_undoing_brings_it_back()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var club = await AddAsync($"閉じる会{Guid.NewGuid():N}");
        var found = $"/organizations?q={await visitor.SealAsync(club.Name)}";

        using var closed = await visitor.PostAsync($"/organizations/{club.Id}/closure", new() { ["ClosedOn"] = "R8.4.1", ["ClosedReason"] = "会員が減ったため" });
        Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);
        Assert.Empty((await visitor.ReadAsync(found)).QuerySelectorAll(".tasks a"));
        Assert.Single((await visitor.ReadAsync(found + "&closed=1")).QuerySelectorAll(".tasks a"));
        Assert.Contains("活動を終えたと記録した", (await visitor.ReadAsync($"/organizations/{club.Id}")).Body!.TextContent, StringComparison.Ordinal);

        using var reopened = await visitor.PostAsync($"/organizations/{club.Id}/closure", [], $"/organizations/{club.Id}/closure?handler=undo");
        Assert.Equal(HttpStatusCode.Redirect, reopened.StatusCode);
        Assert.Single((await visitor.ReadAsync(found)).QuerySelectorAll(".tasks a"));
    }

    [Fact]
    public async Task A_refusal_stands_at_its_field_and_nothing_changes()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var club = await AddAsync("あしたの会");

        using var answer = await visitor.PostAsync($"/organizations/{club.Id}/closure", new() { ["ClosedOn"] = "2999-01-01", ["ClosedReason"] = "まだ先のこと" });
        var page = await Visitor.PageAsync(answer);

        Assert.Equal("#ClosedOn", page.QuerySelector(".errors a")!.GetAttribute("href"));
        Assert.Equal("まだ先のこと", page.QuerySelector("#ClosedReason")!.TextContent.Trim());
        Assert.Null(await house.WithDbAsync(db => db.Organizations.Where(o => o.Id == club.Id).Select(o => o.ClosedOn).SingleAsync()));
    }

    [Fact]
    public async Task A_merge_is_compared_made_and_undone_from_the_pages()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var mark = $"{Guid.NewGuid():N}";
        var (old, body) = (await AddAsync($"NPO法人 灯{mark}", "0999-1-2345"), await AddAsync($"灯{mark}"));
        var salon = await AddResourceAsync(old.Id);

        var search = await visitor.ReadAsync($"/organizations/{body.Id}/merger?q={await visitor.SealAsync(mark)}");
        var candidate = Assert.Single(search.QuerySelectorAll<IHtmlAnchorElement>(".cards a"));
        Assert.Contains("0999-1-2345", (await visitor.ReadAsync(candidate.PathName + candidate.Search)).QuerySelector("table")!.TextContent, StringComparison.Ordinal);

        using var undecided = await visitor.PostAsync($"/organizations/{body.Id}/merger?with={old.Id}", []);
        Assert.Equal("#Keep", (await Visitor.PageAsync(undecided)).QuerySelector(".errors a")!.GetAttribute("href"));

        using var merged = await visitor.PostAsync($"/organizations/{body.Id}/merger?with={old.Id}", new() { ["Keep"] = body.Id.ToString() });
        Assert.Equal($"/organizations/{body.Id}", merged.Headers.Location!.ToString());
        Assert.Equal(body.Id, await RunsAsync(salon));
        var survivor = await visitor.ReadAsync($"/organizations/{body.Id}");
        Assert.Contains("0999-1-2345", survivor.Body!.TextContent, StringComparison.Ordinal);

        var undo = survivor.QuerySelector<IHtmlFormElement>(".told form")!;
        using var parted = await visitor.PostAsync($"/organizations/{body.Id}", [], undo.GetAttribute("action"));
        Assert.Equal(HttpStatusCode.Redirect, parted.StatusCode);
        Assert.Equal(old.Id, await RunsAsync(salon));
    }

    [Fact]
    public async Task The_second_of_two_writers_is_told_before_writing_over_the_first()
    {
        var (first, second) = (await house.SignInAsync(Cast.Shioya), await house.SignInAsync(Cast.Kujiraoka));
        var club = await AddAsync("二人で書く会");
        var path = $"/organizations/{club.Id}/edit";
        var seen = (await second.ReadAsync(path)).QuerySelector<IHtmlInputElement>("[name=Seen]")!.Value;
        var firstSeen = (await first.ReadAsync(path)).QuerySelector<IHtmlInputElement>("[name=Seen]")!.Value;
        using var saved = await first.PostAsync(path, Form("0999-1-1111", firstSeen));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);

        using var refused = await second.PostAsync(path, Form("0999-2-2222", seen));
        var page = await Visitor.PageAsync(refused);
        Assert.Contains(Cast.Shioya.Name, page.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("0999-2-2222", page.QuerySelector<IHtmlInputElement>("#Form_Phone")!.Value);

        using var again = await second.PostAsync(path, Form("0999-2-2222", page.QuerySelector<IHtmlInputElement>("[name=Seen]")!.Value));
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);

        static Dictionary<string, string> Form(string phone, string seen) =>
            new() { ["Form.Name"] = "二人で書く会", ["Form.Kind"] = "volunteers", ["Form.Phone"] = phone, ["Seen"] = seen };
    }

    [Fact]
    public async Task The_sheet_has_the_marks_that_a_spreadsheet_wants_and_runs_no_formula()
    {
        var visitor = await house.SignInAsync(Cast.Nagisa);
        var mark = $"{Guid.NewGuid():N}";
        await AddAsync($"=HYPERLINK(\"http://x\",\"{mark}\")", "＋81-90");

        using var answer = await visitor.GetAsync($"/organizations?q={await visitor.SealAsync(mark)}&handler=sheet");
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var lines = Encoding.UTF8.GetString(bytes).Split("\r\n");

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.StartsWith("\"'=HYPERLINK(", lines[1], StringComparison.Ordinal);
        Assert.Contains("'＋81-90", lines[1], StringComparison.Ordinal);
        Assert.Equal(3, lines.Length);
    }

    [Fact]
    public void Pages_for_keepers_are_open_to_exactly_those_who_keep_the_registry()
    {
        var open = new OpenToKeepersAttribute();

        foreach (var role in Enum.GetValues<Role>())
            Assert.Equal(new User(Guid.Empty, "", Guid.Empty, role, "", [], null).KeepsRegistry, open.Includes(role));
    }

    [Fact]
    public async Task A_care_manager_reads_and_is_offered_no_pen()
    {
        var visitor = await house.SignInAsync(Cast.Isobe);
        var club = await AddAsync("読むだけの会");

        var page = await visitor.ReadAsync($"/organizations/{club.Id}");
        Assert.Empty(page.QuerySelectorAll("a[href$='/edit'], a[href$='/closure'], a[href$='/merger']"));
        foreach (var path in new[] { "/organizations/new", $"/organizations/{club.Id}/edit", $"/organizations/{club.Id}/closure", $"/organizations/{club.Id}/merger" })
        {
            using var answer = await visitor.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task An_organisation_of_another_municipality_is_not_there()
    {
        var visitor = await house.SignInAsync(Cast.Hamada);
        var other = await AddAsync("よその会", municipality: "99202");

        foreach (var path in new[] { "", "/history", "/edit", "/closure", "/merger" })
        {
            using var answer = await visitor.GetAsync($"/organizations/{other.Id}{path}");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        var club = await AddAsync("こちらの会");
        Assert.Null((await visitor.ReadAsync($"/organizations/{club.Id}/merger?with={other.Id}")).QuerySelector("table"));
    }

    private Task<Organization> AddAsync(string name, string? phone = null, string municipality = EmptyTown.Code) => house.WithDbAsync(async db =>
    {
        var organization = new Organization { Municipality = municipality, Name = name, Kind = "volunteers", Phone = phone };
        db.Add(organization);
        await db.SaveChangesAsync();
        return organization;
    });

    private Task<Guid> AddResourceAsync(Guid organization) => house.WithDbAsync(async db =>
    {
        var salon = new Resource { Municipality = EmptyTown.Code, Name = "灯のサロン", OrganizationId = organization };
        db.Add(salon);
        await db.SaveChangesAsync();
        return salon.Id;
    });

    private Task<Guid?> RunsAsync(Guid resource) => house.WithDbAsync(db => db.Resources.Where(r => r.Id == resource).Select(r => r.OrganizationId).SingleAsync());
}
