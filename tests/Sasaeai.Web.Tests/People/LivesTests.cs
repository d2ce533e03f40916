using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Needs;
using Sasaeai.People;
using Sasaeai.Seeding;
using Sasaeai.Time;
using Sasaeai.Web.Tests.Hosting;
using Sasaeai.Web.Tests.Needs;
using Xunit;

namespace Sasaeai.Web.Tests.People;

public sealed class LivesTests(House house)
{
    [Fact]
    public async Task A_housemate_is_found_among_those_written_down_and_each_page_leads_to_the_other()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var (wife, _) = await PeoplePagesTests.WriteDownAsync(visitor);
        var (husband, name) = await PeoplePagesTests.WriteDownAsync(visitor);

        using var asked = await visitor.PostAsync($"/people/{wife}/household", new() { ["Name"] = name, ["Relation"] = "夫" });
        Assert.NotNull((await Visitor.PageAsync(asked)).QuerySelector($"input[name=Same][value='{husband}']"));
        await visitor.PostAsync($"/people/{wife}/household", new() { ["Name"] = name, ["Relation"] = "夫", ["Same"] = husband.ToString() });

        Assert.NotNull((await visitor.ReadAsync($"/people/{wife}")).QuerySelector($"aside a[href='/people/{husband}']"));
        Assert.NotNull((await visitor.ReadAsync($"/people/{husband}")).QuerySelector($"aside a[href='/people/{wife}']"));
        var member = await house.WithDbAsync(db => db.HouseholdMembers.SingleAsync(m => m.PersonId == husband));
        await visitor.PostAsync($"/people/{wife}/household", new() { ["member"] = member.Id.ToString() }, $"/people/{wife}/household?handler=leave");
        Assert.True((await PersonAsync(wife)).LivesAlone);
    }

    [Fact]
    public async Task A_contact_says_whether_they_may_be_told_and_can_be_put_away()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var (id, _) = await PeoplePagesTests.WriteDownAsync(visitor);

        using var without = await visitor.PostAsync($"/people/{id}/contacts/new", new() { ["Form.Name"] = "長女の方", ["Same"] = "new" });
        Assert.NotNull((await Visitor.PageAsync(without)).QuerySelector(".errors a[href='#Form_Kind']"));
        await visitor.PostAsync($"/people/{id}/contacts/new", new() { ["Form.Name"] = "長女の方", ["Form.Kind"] = "family", ["Form.MayHear"] = "AskFirst", ["Same"] = "new" });
        Assert.Contains("ご本人に聞いてから", (await visitor.ReadAsync($"/people/{id}")).Body!.TextContent, StringComparison.Ordinal);

        var contact = await house.WithDbAsync(db => db.KeyContacts.SingleAsync(c => c.PersonId == id));
        Assert.Equal(HttpStatusCode.NotFound, await (await house.SignInAsync(Cast.Isobe)).StatusAsync($"/people/{id}/contacts/{contact.Id}"));
        await visitor.PostAsync($"/people/{id}/contacts/{contact.Id}", new() { ["Form.Name"] = "長女の方", ["Form.Kind"] = "family", ["Over"] = "true" });
        Assert.NotNull((await house.WithDbAsync(db => db.KeyContacts.SingleAsync(c => c.PersonId == id))).Until);
    }

    [Fact]
    public async Task A_part_is_found_by_name_chosen_and_ended()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var (id, _) = await PeoplePagesTests.WriteDownAsync(visitor);

        using var asked = await visitor.PostAsync($"/people/{id}/ties", new() { ["Name"] = "編み物", ["Kind"] = "helps" });
        var choice = (await Visitor.PageAsync(asked)).QuerySelector<IHtmlInputElement>("input[name=With][value^='resource:']")!.Value;
        await visitor.PostAsync($"/people/{id}/ties", new() { ["Name"] = "編み物", ["Kind"] = "helps", ["With"] = choice, ["Words"] = "糸の係", ["Keep"] = "true" });
        Assert.Contains("糸の係", (await visitor.ReadAsync($"/people/{id}")).Body!.TextContent, StringComparison.Ordinal);

        using var nothing = await visitor.PostAsync($"/people/{id}/ties", new() { ["Name"] = "どこにもない会の名前", ["Kind"] = "helps" });
        Assert.NotNull((await Visitor.PageAsync(nothing)).QuerySelector(".errors a[href='#Name']"));
        var tie = await house.WithDbAsync(db => db.PersonTies.SingleAsync(t => t.PersonId == id));
        await visitor.PostAsync($"/people/{id}/ties", new() { ["tie"] = tie.Id.ToString() }, $"/people/{id}/ties?handler=end");
        Assert.NotNull((await house.WithDbAsync(db => db.PersonTies.SingleAsync(t => t.PersonId == id))).Until);
    }

    [Fact]
    public async Task A_move_into_another_area_takes_the_person_there_and_back()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var (id, _) = await PeoplePagesTests.WriteDownAsync(visitor, address: "砂見町一丁目1-4");
        var before = (await PersonAsync(id)).AreaId;

        await visitor.PostAsync($"/people/{id}/move", new() { ["Address"] = "浜通4-11", ["On"] = JapaneseDate.Full(house.Today), ["TakeWorries"] = "true" });
        Assert.Equal("浜通4-11", (await PersonAsync(id)).Address);
        Assert.Contains("砂見町一丁目1-4", (await visitor.ReadAsync($"/people/{id}")).QuerySelector("aside details")!.TextContent, StringComparison.Ordinal);
        await visitor.PostAsync($"/people/{id}/move", [], $"/people/{id}/move?handler=back");
        Assert.Equal((before, "砂見町一丁目1-4"), ((await PersonAsync(id)).AreaId, (await PersonAsync(id)).Address));

        using var early = await visitor.PostAsync($"/people/{id}/move", new() { ["Address"] = "となりの市", ["On"] = JapaneseDate.Full(house.Today.AddDays(9)), ["Outside"] = "true" });
        Assert.NotNull((await Visitor.PageAsync(early)).QuerySelector(".errors a[href='#On']"));
        await visitor.PostAsync($"/people/{id}/move", new() { ["Address"] = "浜通4-11", ["On"] = JapaneseDate.Full(house.Today.AddDays(9)) });
        Assert.Contains("予定", (await visitor.ReadAsync($"/people/{id}")).QuerySelector("aside details")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_death_asks_of_each_worry_and_no_page_waits_for_the_dead()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var (id, name) = await PeoplePagesTests.WriteDownAsync(visitor);
        using var heard = await visitor.PostAsync("/needs/new", new() { ["Words"] = "屋根の草が気になる", ["About"] = name, ["Person"] = id.ToString() });
        var worry = Guid.Parse(heard.Headers.Location!.ToString().Split('/')[^1]);

        using var unsaid = await visitor.PostAsync($"/people/{id}/death", new() { ["DiedText"] = "R8.1.2" });
        Assert.Contains((await Visitor.PageAsync(unsaid)).QuerySelectorAll(".errors a"), a => a.TextContent.Contains("屋根の草", StringComparison.Ordinal));
        Assert.False((await PersonAsync(id)).Gone);
        await visitor.PostAsync($"/people/{id}/death", new() { ["DiedText"] = "令和8年ごろ", [$"Heirs[{worry}]"] = "" });

        Assert.Equal((true, NeedState.Closed), ((await PersonAsync(id)).Gone, (await house.NeedAsync(worry)).State));
        Assert.DoesNotContain(name, (await visitor.ReadAsync("/")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await visitor.StatusAsync($"/people/{id}/ties"));
        await visitor.PostAsync($"/people/{id}/death", [], $"/people/{id}/death?handler=undo");
        Assert.False((await PersonAsync(id)).Gone);
    }

    [Fact]
    public async Task Two_records_are_compared_taken_together_and_parted()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var (first, name) = await PeoplePagesTests.WriteDownAsync(visitor, phone: "090-1234-9876");
        var (second, other) = await PeoplePagesTests.WriteDownAsync(visitor, phone: "090 1234 9876");
        using var heard = await visitor.PostAsync("/needs/new", new() { ["Words"] = "雨どいが詰まった", ["About"] = name, ["Person"] = first.ToString() });

        Assert.NotNull((await visitor.ReadAsync($"/people/{first}/merger")).QuerySelector($"a[href='/people/{first}/merger?with={second}']"));
        using var unsaid = await visitor.PostAsync($"/people/{first}/merger?with={second}", []);
        Assert.NotNull((await Visitor.PageAsync(unsaid)).QuerySelector(".errors a[href='#Keep']"));
        await visitor.PostAsync($"/people/{first}/merger?with={second}", new() { ["Keep"] = second.ToString() });

        var survivor = await visitor.ReadAsync($"/people/{second}");
        Assert.Contains("雨どいが詰まった", survivor.QuerySelector(".tasks")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(name, survivor.QuerySelector("header.head")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(other, (await visitor.ReadAsync($"/people/{first}")).QuerySelector(".told")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await visitor.StatusAsync($"/people/{first}/edit"));
        var looks = await (await house.SignInAsync(Cast.Hamada)).ReadAsync($"/access-log?record={second}");
        Assert.Contains(looks.QuerySelectorAll("tbody a"), a => a.GetAttribute("href") == $"/people/{second}");

        await visitor.PostAsync($"/people/{first}/merger", [], $"/people/{first}/merger?handler=undo");
        Assert.Contains("雨どいが詰まった", (await visitor.ReadAsync($"/people/{first}")).QuerySelector(".tasks")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await visitor.ReadAsync($"/people/{second}")).QuerySelectorAll(".tasks a"));
    }

    [Fact]
    public async Task Two_birth_dates_that_cannot_be_one_are_pointed_out()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var (first, _) = await PeoplePagesTests.WriteDownAsync(visitor, birth: "S12.3.4");
        var (second, _) = await PeoplePagesTests.WriteDownAsync(visitor, birth: "S12.3.5");
        var (third, _) = await PeoplePagesTests.WriteDownAsync(visitor, birth: "昭和12年");

        Assert.Contains("生年月日が違います", (await visitor.ReadAsync($"/people/{first}/merger?with={second}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("生年月日が違います", (await visitor.ReadAsync($"/people/{first}/merger?with={third}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_group_that_helps_reads_of_a_death_on_its_first_page_and_no_name_with_it()
    {
        var shioya = await house.SignInAsync(Cast.Shioya);
        var (id, name) = await PeoplePagesTests.WriteDownAsync(shioya, address: "砂見町一丁目1-4");
        var resource = await house.AddResourceAsync(r => r.Phone = "0999-77-5656");
        var need = await AskAsync(shioya, id, name, resource.Id);
        var referral = await house.WithDbAsync(db => db.Referrals.Where(r => r.NeedId == need).Select(r => r.Id).SingleAsync());
        var roui = await house.SignInAsync(Cast.Roui);
        await roui.PostAsync($"/referrals/{referral}/answer", new() { ["Choice"] = "accept", ["Answer"] = "来週から" });
        Assert.Equal(HttpStatusCode.NotFound, await roui.StatusAsync($"/referrals/{referral}/tidings"));

        await shioya.PostAsync($"/people/{id}/death", new() { ["DiedText"] = "令和8年ごろ", [$"Heirs[{need}]"] = "" });

        Assert.NotNull((await roui.ReadAsync("/")).QuerySelector($"a[href='/referrals/{referral}/tidings']"));
        Assert.NotNull((await shioya.ReadAsync("/")).QuerySelector($"a[href='/referrals/{referral}/tidings']"));
        var word = (await roui.ReadAsync($"/referrals/{referral}/tidings")).Body!.TextContent;
        Assert.Contains("亡くなられました", word, StringComparison.Ordinal);
        Assert.DoesNotContain(name, word, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await roui.StatusAsync($"/referrals/{referral}"));
        Assert.Equal(HttpStatusCode.NotFound, await (await house.SignInAsync(Cast.Isobe)).StatusAsync($"/referrals/{referral}/tidings"));
        Assert.NotNull((await shioya.ReadAsync($"/referrals/{referral}/tidings")).QuerySelector("main a[href='tel:0999-77-5656']"));

        await roui.PostAsync($"/referrals/{referral}/tidings", []);
        Assert.Null((await shioya.ReadAsync("/")).QuerySelector($"a[href='/referrals/{referral}/tidings']"));
        Assert.Contains("相手が画面で読みました", (await shioya.ReadAsync($"/referrals/{referral}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_day_turns_and_a_planned_move_is_made()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var (id, _) = await PeoplePagesTests.WriteDownAsync(visitor, address: "砂見町一丁目1-4");
        await house.WithDbAsync(async db =>
        {
            db.Add(new Residence { Municipality = EmptyTown.Code, PersonId = id, Address = "浜通4-11", From = house.Today });
            return await db.SaveChangesAsync();
        });

        await house.WithServicesAsync(async services =>
        {
            await services.GetRequiredService<DayTurn>().TurnAsync(TestContext.Current.CancellationToken);
            return 0;
        });

        Assert.Equal(("浜通4-11", house.Today), ((await PersonAsync(id)).Address, (await PersonAsync(id)).LivesHereSince!.Value));
    }

    /// <summary>A worry of the person, with a consent, put to a resource.</summary>
    private async Task<Guid> AskAsync(Visitor visitor, Guid person, string name, Guid resource)
    {
        using var heard = await visitor.PostAsync("/needs/new", new() { ["Words"] = "灯油が運べない", ["About"] = name, ["Person"] = person.ToString() });
        var need = Guid.Parse(heard.Headers.Location!.ToString().Split('/')[^1]);
        await visitor.ConsentAsync(need, resource, house.Today);
        var basis = await house.WithDbAsync(db => db.SharingBases.Where(b => b.NeedId == need).Select(b => b.Id).SingleAsync());
        using var asked = await visitor.PutToAsync(need, resource, new() { ["Message"] = "火曜にお願いします", ["Told"] = "Worry", ["Basis"] = basis.ToString() });
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        return need;
    }

    private Task<Person> PersonAsync(Guid id) => house.WithDbAsync(db => db.People.AsNoTracking().SingleAsync(p => p.Id == id));
}
