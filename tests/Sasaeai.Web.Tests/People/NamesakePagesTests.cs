using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Sasaeai.Seeding;
using Sasaeai.Web.Tests.Hosting;
using Sasaeai.Web.Tests.Needs;
using Xunit;

namespace Sasaeai.Web.Tests.People;

public sealed class NamesakePagesTests(House house)
{
    private readonly string name = $"{Mark.New()} ツル";

    [Fact]
    public async Task Two_of_one_name_are_told_apart_wherever_they_stand()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var known = await WriteDownAsync(visitor, "S12.11.23", "0999-02-0418");
        var unknown = await WriteDownAsync(visitor, "", "", known);
        var worries = new[] { await HearOfAsync(visitor, known, "電球が切れた"), await HearOfAsync(visitor, unknown, "草がのびた") };
        string[] parts = ["昭和12年11月23日生まれ・電話の終わり 0418", Number(unknown)];

        foreach (var (worry, part) in worries.Zip(parts))
            foreach (var page in new[] { "", "/others", "/hand-overs/new", "/sharing-bases/new" })
                Assert.Contains(part, await TextAsync(visitor, $"/needs/{worry}{page}"), StringComparison.Ordinal);
        foreach (var page in new[] { $"/needs?q={await visitor.SealAsync(name)}", $"/search?q={await visitor.SealAsync(name)}&kind=needs" })
            foreach (var part in parts)
                Assert.Contains(part, await TextAsync(visitor, page), StringComparison.Ordinal);
        Assert.Contains("「草がのびた」を", await TextAsync(visitor, $"/search?q={await visitor.SealAsync(name)}&kind=people"), StringComparison.Ordinal);
        var auditor = await house.SignInAsync(Cast.Hamada);
        foreach (var (person, part) in new[] { known, unknown }.Zip(parts))
            Assert.Contains(part, await TextAsync(auditor, $"/access-log?record={person}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_of_the_same_name_and_birth_is_asked_about_in_every_place_where_they_are_written_down()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var first = await WriteDownAsync(visitor, "S12.11.23", "");
        var second = await WriteDownAsync(visitor, "S12.11.23", "", first);

        using var heard = await visitor.PostAsync("/needs/new", new() { ["About"] = name, ["Words"] = "草がのびた" });
        using var mate = await visitor.PostAsync($"/people/{first}/household", new() { ["Name"] = name });
        Assert.Equal(new[] { first, second }.Order(), Offered(await Visitor.PageAsync(heard)).Order());
        Assert.Equal([second], Offered(await Visitor.PageAsync(mate)));
        foreach (var id in new[] { first, second })
            Assert.Equal(HttpStatusCode.OK, await visitor.StatusAsync($"/people/{id}"));
    }

    [Fact]
    public async Task Two_of_whom_the_same_is_known_are_told_apart_in_every_list_and_a_name_that_was_only_said_is_marked()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var first = await WriteDownAsync(visitor, "S12.11.23", "");
        var second = await WriteDownAsync(visitor, "S12.11.23", "", first);
        await HearOfAsync(visitor, first, "電球が切れた");
        await HearOfAsync(visitor, second, "草がのびた");
        await visitor.HearAsync("病院が遠い", about: name);

        foreach (var page in new[] { $"/needs?q={await visitor.SealAsync(name)}", $"/search?q={await visitor.SealAsync(name)}&kind=needs" })
        {
            var text = await TextAsync(visitor, page);
            Assert.All(new[] { Number(first), Number(second), "書きとめてある方かは、まだ決めていません" }, part => Assert.Contains(part, text, StringComparison.Ordinal));
        }
        Assert.Contains(Number(second), await TextAsync(visitor, $"/people/{second}"), StringComparison.Ordinal);
        Assert.Contains(Number(second), await TextAsync(visitor, $"/people/{second}/edit/name"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_holds_for_the_name_of_which_it_was_asked()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var known = await WriteDownAsync(visitor, "S12.11.23", "");
        var other = $"{Mark.New()} 茂";

        var of = $"{other}||||";
        foreach (var (path, field, more) in new[] { ("/people/new", "Form.Name", new Dictionary<string, string>()), ("/needs/new", "About", new() { ["Words"] = "草がのびた" }) })
        {
            using var changed = await visitor.PostAsync(path, new(more) { [field] = name, ["Same"] = "new", ["SameOf"] = of });
            var page = await Visitor.PageAsync(changed);
            Assert.Contains(known, Offered(page));
            Assert.Empty(page.QuerySelectorAll("input[name=Same][checked]"));
            using var told = await visitor.PostAsync(path, new(more) { [field] = name, ["Same"] = "new", ["SameOf"] = page.QuerySelector("input[name=SameOf]")!.GetAttribute("value")! });
            Assert.Equal(HttpStatusCode.Redirect, told.StatusCode);
        }
    }

    [Fact]
    public async Task A_worry_begun_on_somebodys_page_is_not_theirs_when_another_name_is_written_over_theirs()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var (known, other) = (await WriteDownAsync(visitor, "S12.11.23", ""), $"{Mark.New()} 茂");
        async Task<Guid?> WhoseAsync(string about)
        {
            using var heard = await visitor.PostAsync($"/needs/new?person={known}", new() { ["Words"] = "草がのびた", ["Person"] = known.ToString(), ["About"] = about });
            return (await house.NeedAsync(Guid.Parse(heard.Headers.Location!.ToString().Split('/', '?')[2]))).PersonId;
        }

        Assert.Equal(known, await WhoseAsync($"{name}さん"));
        Assert.Null(await WhoseAsync(other));
    }

    private static string Number(Guid record) => $"が書きとめた記録 {record.ToString("N")[^4..].ToUpperInvariant()}";

    private static async Task<string> TextAsync(Visitor visitor, string page) => (await visitor.ReadAsync(page)).QuerySelector("main")!.TextContent;

    /// <param name="others">Who must be asked about, none of whom it is.</param>
    private async Task<Guid> WriteDownAsync(Visitor visitor, string born, string phone, params Guid[] others)
    {
        Dictionary<string, string> form = new() { ["Form.Name"] = name, ["Form.BirthText"] = born, ["Form.Phone"] = phone };
        if (others.Length > 0)
        {
            using var which = await visitor.PostAsync("/people/new", form);
            Assert.Superset(others.ToHashSet(), Offered(await Visitor.PageAsync(which)).ToHashSet());
        }
        using var made = await visitor.PostAsync("/people/new", new(form) { ["Same"] = "new" });
        return Guid.Parse(made.Headers.Location!.ToString().Split('/')[^1]);
    }

    private static async Task<Guid> HearOfAsync(Visitor visitor, Guid person, string words)
    {
        using var heard = await visitor.PostAsync($"/needs/new?person={person}", new() { ["Words"] = words, ["Person"] = person.ToString(), ["Urgency"] = "Now" });
        return Guid.Parse(heard.Headers.Location!.ToString().Split('/', '?')[2]);
    }

    private static List<Guid> Offered(IHtmlDocument page) =>
        [.. page.QuerySelectorAll<IHtmlInputElement>("input[name=Same]").Where(i => i.Value != "new").Select(i => Guid.Parse(i.Value!))];
}
