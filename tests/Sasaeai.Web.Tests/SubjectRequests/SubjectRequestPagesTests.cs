using System.Net;
using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Appointments;
using Sasaeai.Needs;
using Sasaeai.People;
using Sasaeai.Seeding;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.SubjectRequests;

public sealed class SubjectRequestPagesTests(House house)
{
    private static readonly StringComparison Exactly = StringComparison.Ordinal;

    [Fact]
    public async Task A_request_goes_from_its_day_to_the_papers_with_third_parties_blacked_out()
    {
        var (person, neighbour) = await house.WithDbAsync(async db =>
        {
            var by = (await db.UserAsync(await db.Users.Where(u => u.UserName == Cast.Shioya.SignIn).Select(u => u.Id).SingleAsync(), null, house.Today))!;
            var asking = new Person { Municipality = EmptyTown.Code, Name = "浜風 ちよ", Phone = "0000-11-2222" };
            var other = new Person { Municipality = EmptyTown.Code, Name = "汐凪 とめ吉" };
            var need = Need.Hear(by, new Hearing("汐凪とめ吉さんと口をきかなくなってから、ごみ出しがつらい") { About = "浜風 ちよ", ToldBy = "入船 たき" }, new(2026, 11, 1));
            need.PersonId = asking.Id;
            db.AddRange(asking, other, need, new KeyContact { Municipality = EmptyTown.Code, PersonId = asking.Id, Name = "浜風 さくら", Kind = "family", Phone = "0000-33-4444", Note = "夜は出られない" });
            await db.SaveChangesAsync();
            return (asking.Id, other.Name);
        });
        var officer = await house.SignInAsync(Cast.Hamada);
        using var taken = await officer.PostAsync($"/people/{person}/subject-requests/new", new() { ["Form.Kind"] = "Disclosure", ["Form.Requester"] = "Self", ["Form.ReceivedOn"] = "R8.11.16" });
        var at = taken.Headers.Location!.OriginalString;
        Assert.Contains("令和8年12月16日", (await officer.ReadAsync(at)).Body!.TextContent, Exactly);

        var paper = (await officer.ReadAsync($"{at}/bundle")).Body!.TextContent;
        Assert.Contains("浜風 ちよ", paper, Exactly);
        Assert.Contains("0000-11-2222", paper, Exactly);
        foreach (var covered in new[] { neighbour, "汐凪とめ吉", "入船 たき", "浜風 さくら", "0000-33-4444", "夜は出られない" })
            Assert.DoesNotContain(covered, paper, Exactly);
        Assert.Contains("ごみ出しがつらい", paper, Exactly);

        using (var chosen = await officer.PostAsync(at, new() { ["Shown"] = "浜風 さくら", ["Covered"] = "ごみ出し\n" }, to: $"{at}?handler=cover"))
            Assert.Equal(HttpStatusCode.Redirect, chosen.StatusCode);
        paper = (await officer.ReadAsync($"{at}/bundle")).Body!.TextContent;
        Assert.Contains("浜風 さくら", paper, Exactly);
        Assert.Contains("0000-33-4444", paper, Exactly);
        Assert.DoesNotContain("ごみ出し", paper, Exactly);

        await officer.PostAsync(at, new() { ["IdentityBy"] = "運転免許証" }, to: $"{at}?handler=check");
        using (var bare = await officer.PostAsync(at, new() { ["Outcome"] = "Part" }, to: $"{at}?handler=decide"))
            Assert.Contains("わけを書いてください", (await Visitor.PageAsync(bare)).Body!.TextContent, Exactly);
        await officer.PostAsync(at, new() { ["Outcome"] = "Part", ["Reason"] = "法第78条第1項第2号" }, to: $"{at}?handler=decide");
        await officer.PostAsync(at, new() { ["GivenHow"] = "窓口で写しを渡した" }, to: $"{at}?handler=give");
        var text = (await officer.ReadAsync(at)).Body!.TextContent;
        Assert.Contains("一部を開示する", text, Exactly);
        Assert.Contains("窓口で写しを渡した", text, Exactly);
        Assert.True(await house.WithDbAsync(db => db.AccessLog.AnyAsync(e => e.PersonId == person && e.How == Showing.Print)));
    }
}
