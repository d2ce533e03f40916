using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.People;
using Sasaeai.Seeding;
using Sasaeai.Web.Tests.Hosting;
using Sasaeai.Web.Tests.Needs;
using Xunit;

namespace Sasaeai.Web.Tests.People;

public sealed class PeoplePagesTests(House house)
{
    [Fact]
    public async Task A_person_is_found_by_what_is_typed_and_the_address_says_nothing_of_it()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var (id, name) = await WriteDownAsync(visitor, phone: "090-7777-4321", birth: "S12.3.4");

        foreach (var words in new[] { name, name[..4], "4321", "090 7777 4321" })
            Assert.Contains(await FindAsync(visitor, words), found => found == $"/people/{id}");
        Assert.DoesNotContain(await FindAsync(await house.SignInAsync(Cast.Isobe), name), found => found == $"/people/{id}");
    }

    [Fact]
    public async Task Somebody_who_may_be_there_already_is_shown_before_they_are_written_down_again()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var (id, name) = await WriteDownAsync(visitor, birth: "S12.3.4");

        using var asked = await visitor.PostAsync("/people/new", new() { ["Form.Name"] = name });
        var page = await Visitor.PageAsync(asked);
        Assert.Contains("昭和12年3月4日生まれ", page.QuerySelector("fieldset")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("お名前が同じ", page.QuerySelector("fieldset")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(name));

        using var same = await visitor.PostAsync("/people/new", new() { ["Form.Name"] = name, ["Same"] = id.ToString() });
        Assert.Equal($"/people/{id}", same.Headers.Location!.ToString());
        using var other = await visitor.PostAsync("/people/new", new() { ["Form.Name"] = name, ["Same"] = "new" });
        Assert.Equal(2, await CountAsync(name));
        Assert.Contains("同じお名前の方", (await visitor.ReadAsync($"/people/{id}")).QuerySelector("header.head")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quick_entry_asks_who_is_meant_and_keeps_what_was_said()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var (id, name) = await WriteDownAsync(visitor);

        using var asked = await visitor.PostAsync("/needs/new", new() { ["Words"] = "重い物がつらい", ["About"] = $"{name}さん" });
        var page = await Visitor.PageAsync(asked);
        Assert.Equal("重い物がつらい", page.QuerySelector<IHtmlTextAreaElement>("#Words")!.Value);
        using var answer = await visitor.PostAsync("/needs/new", new() { ["Words"] = "重い物がつらい", ["About"] = $"{name}さん", ["Same"] = id.ToString() });

        var need = await house.NeedAsync(Guid.Parse(answer.Headers.Location!.ToString().Split('/')[^1]));
        Assert.Equal((id, Sasaeai.Needs.NeedState.New), (need.PersonId, need.State));
    }

    [Fact]
    public async Task A_worry_is_written_down_from_the_persons_page()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var (id, name) = await WriteDownAsync(visitor);

        Assert.Equal(name, (await visitor.ReadAsync($"/needs/new?person={id}")).QuerySelector<IHtmlInputElement>("#About")!.Value);
        using var answer = await visitor.PostAsync("/needs/new", new() { ["Words"] = "灯油が運べない", ["About"] = name, ["Person"] = id.ToString() });

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("灯油が運べない", (await visitor.ReadAsync($"/people/{id}")).QuerySelector(".tasks")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_question_saves_what_it_asked()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var (id, name) = await WriteDownAsync(visitor);

        await AnswerAsync(visitor, $"/people/{id}/edit/name", new() { ["Form.Name"] = name, ["Form.Kana"] = "わたなべ さと", ["Form.OtherNames"] = "さとさん, 学校のおばさん", ["Form.FormerNames"] = "大野 さち（おおの さち）昭和35年まで\n浜 さち" });
        await AnswerAsync(visitor, $"/people/{id}/edit/birth", new() { ["Form.BirthText"] = "80代", ["Form.Phone"] = "0999-02-1111" });
        await AnswerAsync(visitor, $"/people/{id}/edit/living", new() { ["Form.LivesAlone"] = "True", ["Form.WalkMinutes"] = "10" });
        await AnswerAsync(visitor, $"/people/{id}/edit/abilities", new() { ["Form.Abilities"] = "ぬか漬け" });

        var person = await house.WithDbAsync(db => db.People.SingleAsync(p => p.Id == id));
        Assert.Equal(("わたなべ さと", "さとさん、学校のおばさん", "80代", 10, "ぬか漬け"), (person.Kana, person.OtherNames, person.AgeWords(house.Today), person.WalkMinutes, person.Abilities));
        Assert.Equal([new FormerName("大野 さち", "おおの さち", "1960"), new FormerName("浜 さち", null, null)], person.FormerNames);
        var page = await visitor.ReadAsync($"/people/{id}/edit");
        Assert.Contains("大野 さち（おおの さち）", page.Body!.TextContent, StringComparison.Ordinal);
        await AnswerAsync(visitor, $"/people/{id}/edit/birth", new() { ["Form.BirthText"] = "", ["Form.Phone"] = "" });
        Assert.Null((await house.WithDbAsync(db => db.People.SingleAsync(p => p.Id == id))).BirthText);
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_at_its_field()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var (id, name) = await WriteDownAsync(visitor);

        using var birth = await AnswerAsync(visitor, $"/people/{id}/edit/birth", new() { ["Form.BirthText"] = "昭和12年2月30日" });
        Assert.Equal("#Form_BirthText", Assert.Single((await Visitor.PageAsync(birth)).QuerySelectorAll<IHtmlAnchorElement>(".errors a")).GetAttribute("href"));
        using var former = await AnswerAsync(visitor, $"/people/{id}/edit/name", new() { ["Form.Name"] = name, ["Form.FormerNames"] = "大野 さち 昭和35年13月まで" });
        Assert.Equal("#Form_FormerNames", Assert.Single((await Visitor.PageAsync(former)).QuerySelectorAll<IHtmlAnchorElement>(".errors a")).GetAttribute("href"));
    }

    [Fact]
    public async Task A_person_who_is_not_yours_is_not_there_and_each_opening_is_written_down()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var (id, _) = await WriteDownAsync(visitor);

        foreach (var member in new[] { Cast.Isobe, Cast.Roui, Cast.Nagisa, Cast.Tsukuda, Cast.Minato })
            foreach (var page in new[] { "", "/edit", "/edit/name", "/edit/birth", "/edit/living", "/edit/abilities" })
                Assert.Equal(HttpStatusCode.NotFound, await (await house.SignInAsync(member)).StatusAsync($"/people/{id}{page}"));
        Assert.Equal(HttpStatusCode.NotFound, await (await house.SignInAsync(Cast.Isobe)).StatusAsync($"/needs/new?person={id}"));
        var before = await LooksAsync(id);
        await visitor.ReadAsync($"/people/{id}");
        Assert.Equal(before + 1, await LooksAsync(id));
    }

    internal static async Task<(Guid Id, string Name)> WriteDownAsync(Visitor visitor, string phone = "", string birth = "", string address = "")
    {
        var name = $"試 {Guid.NewGuid():N}";
        using var answer = await visitor.PostAsync("/people/new", new() { ["Form.Name"] = name, ["Form.Phone"] = phone, ["Form.BirthText"] = birth, ["Form.Address"] = address, ["Same"] = "new" });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return (Guid.Parse(answer.Headers.Location!.ToString().Split('/')[^1]), name);
    }

    private static async Task<HttpResponseMessage> AnswerAsync(Visitor visitor, string path, Dictionary<string, string> fields)
    {
        fields["Seen"] = (await visitor.ReadAsync(path)).QuerySelector<IHtmlInputElement>("[name=Seen]")!.Value;
        return await visitor.PostAsync(path, fields);
    }

    private static async Task<IEnumerable<string?>> FindAsync(Visitor visitor, string words)
    {
        using var answer = await visitor.PostAsync("/people", new() { ["q"] = words });
        return (await visitor.ReadAsync(answer.Headers.Location!.ToString())).QuerySelectorAll(".tasks a").Select(a => a.GetAttribute("href"));
    }

    private Task<int> CountAsync(string name) => house.WithDbAsync(db => db.People.CountAsync(p => p.Name == name));

    private Task<int> LooksAsync(Guid id) => house.WithDbAsync(db => db.AccessLog.CountAsync(e => e.SubjectId == id && e.How == Showing.Page));
}
