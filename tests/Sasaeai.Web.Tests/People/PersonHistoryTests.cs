using System.Net;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Seeding;
using Sasaeai.Web.Tests.Hosting;
using Sasaeai.Web.Tests.Needs;
using Xunit;

namespace Sasaeai.Web.Tests.People;

public sealed class PersonHistoryTests(House house)
{
    [Fact]
    public async Task It_says_field_by_field_who_changed_what_to_those_who_may_open_the_person_and_their_opening_is_written_down()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var need = await visitor.HearAsync("夜がさびしい", where: "砂見町一丁目");
        await visitor.PostAsync($"/needs/{need}/person", new() { ["Form.Name"] = $"試 {Guid.NewGuid():N}", ["Form.Abilities"] = "編み物" });
        var id = (await house.NeedAsync(need)).PersonId!.Value;
        var seen = await house.WithDbAsync(db => db.Changes.Where(c => c.SubjectId == id).OrderByDescending(c => c.At).Select(c => c.Id).FirstAsync());
        using var changed = await visitor.PostAsync($"/people/{id}/edit/abilities", new() { ["Form.Abilities"] = "編み物を教えられる", ["Seen"] = seen.ToString() });
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        var looks = await LooksAsync(id);

        var newest = (await visitor.ReadAsync($"/people/{id}/history")).QuerySelector(".timeline > li")!;

        Assert.Contains(Cast.Shioya.Name, newest.TextContent, StringComparison.Ordinal);
        Assert.Equal(("編み物", "編み物を教えられる"), (newest.QuerySelector("del")!.LastChild!.TextContent, newest.QuerySelector("ins")!.LastChild!.TextContent));
        Assert.Equal(looks + 1, await LooksAsync(id));
        foreach (var member in new[] { Cast.Isobe, Cast.Roui, Cast.Nagino, Cast.Tsukuda })
            Assert.Equal(HttpStatusCode.NotFound, await (await house.SignInAsync(member)).StatusAsync($"/people/{id}/history"));
    }

    private Task<int> LooksAsync(Guid id) => house.WithDbAsync(db => db.AccessLog.CountAsync(e => e.SubjectId == id));
}
