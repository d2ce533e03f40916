using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.Organizations;
using Sasaeai.People;
using Sasaeai.Publishing;
using Sasaeai.Resources;
using Sasaeai.Time;

namespace Sasaeai.Benchmarks.Load;

/// <summary>Every list, search and detail page of the product, each with the addresses that are asked in turn.</summary>
internal static class Pages
{
    private const int Each = 40;
    private static readonly string[] Words = ["買い物", "通院", "草", "体操の会", "いそべ", "磯部 和子", "090-0001-0002", "スマホ教室"];

    /// <summary>近所 stands in every resource, the others in one of six to twelve.</summary>
    private static readonly string[] CommonWords = ["近所", "体操", "サロン", "買い物", "体操 買い物", "通院 近所", "お茶の間", "薬"];

    /// <summary>One slip of the hand away from what is there, and what nobody has.</summary>
    private static readonly string[] Mistyped = ["たいそお", "サロソ", "かいもん", "スマホ教宝", "おちゃもま", "せいいき", "ピアノ調律", "ぶらんこ 修理"];

    public static async Task<List<(string Page, string[] Paths)>> OfAsync(SasaeaiDb db, User user, DateOnly today)
    {
        var needs = await IdsAsync(db.Needs.VisibleTo(user).Where(n => n.State != NeedState.Closed).Select(n => n.Id));
        var people = await IdsAsync(db.People.VisibleTo(db.Needs, user).Select(p => p.Id));
        var resources = await IdsAsync(db.Resources.VisibleTo(user).Where(r => r.MergedIntoId == null).Select(r => r.Id));
        var organizations = await IdsAsync(db.Organizations.VisibleTo(user).Where(o => o.MergedIntoId == null).Select(o => o.Id));
        var referrals = await IdsAsync(db.Referrals.VisibleTo(user).Select(r => r.Id));
        var areas = await IdsAsync(db.Areas.VisibleTo(user).Where(a => a.ParentId != null).Select(a => a.Id));
        List<(string, string[])> pages =
        [
            ("today", ["/"]), ("guide", ["/guide", "/guide/registry"]), ("search", For("/search", Words)), ("search, common words", For("/search", CommonWords)), ("search, resources alone", For("/search?kind=resources", CommonWords)),
            ("search, narrowed", For("/search?day=monday&cost=free", CommonWords)), ("search, mistyped", For("/search", Mistyped)), ("missed searches", ["/search/missed"]),
            ("needs", ["/needs"]), ("needs, longest wait", ["/needs?state=Looking&order=LongestWait"]), ("needs, last page", ["/needs?p=99999"]), ("needs by word", For("/needs", Words)), ("gaps", ["/needs/gaps"]),
            ("need", Led("/needs/", needs)), ("need's history", Led("/needs/", needs, "/history")), ("need's person", Led("/needs/", needs, "/person")),
            ("people", ["/people"]), ("people, middle page", [$"/people?p={await db.People.VisibleTo(db.Needs, user).Standing().CountAsync() / 60}"]), ("people, last page", ["/people?p=99999"]), ("people by word", For("/people", Words)),
            ("person", Led("/people/", people)), ("person's history", Led("/people/", people, "/history")), ("person's household", Led("/people/", people, "/household")),
            ("resources", ["/resources"]), ("resources, last page", ["/resources?p=99999"]), ("resources by word", For("/resources", Words)), ("resources, common words", For("/resources", CommonWords)), ("resources due", ["/resources/due"]),
            ("resource", Led("/resources/", resources)), ("resource's history", Led("/resources/", resources, "/history")),
            ("organizations", ["/organizations"]), ("organizations by word", For("/organizations", Words)), ("organizations, common words", For("/organizations", CommonWords)),
            ("organization", Led("/organizations/", organizations)), ("organization's history", Led("/organizations/", organizations, "/history")),
            ("referrals", ["/referrals"]), ("referral", Led("/referrals/", referrals)),
            ("map", ["/map"]), ("map, narrowed", [.. areas.Select(id => $"/map?area={id}&what=resource")]), ("areas", ["/areas"]), ("area", Led("/areas/", areas)),
            ("journal", ["/journal"]), ("journal, mine", ["/journal?whose=mine"]), ("access log", ["/access-log"]), ("answer time", ["/figures/answer-time"]),
            ("year", ["/years"]), ("year before", [$"/years?year={today.FiscalYear() - 1}"]), ("year before, areas of now", [$"/years?year={today.FiscalYear() - 1}&drawn=now"]), ("weights", ["/matching/weights"]),
            ("public list", [$"/open/{user.Municipality}"]), ("public list by word", By($"/open/{user.Municipality}?q=", CommonWords)), ("public entry", Led("/open/", await IdsAsync(db.Published().Select(r => r.Id)))),
            ("rules", ["/rules"]), ("duplicates", ["/duplicates"]), ("imports", ["/imports"]),
        ];
        if (user.Role is Role.MunicipalOfficer)
            pages.AddRange([("rollover", ["/years/rollover"]), ("appointments", ["/appointments"]), ("appointment", Led("/appointments/", await IdsAsync(db.Appointments.Where(a => a.Municipality == user.Municipality).Select(a => a.Id))))]);
        return pages;
    }

    /// <summary>From all over the table.</summary>
    private static async Task<List<Guid>> IdsAsync(IQueryable<Guid> ids)
    {
        var all = await ids.Order().ToListAsync();
        return [.. all.Where((_, i) => i % Math.Max(1, all.Count / Each) == 0).Take(Each)];
    }

    private static string[] Led(string folder, IEnumerable<Guid> ids, string page = "") => [.. ids.Select(id => $"{folder}{id}{page}")];

    /// <summary>In-house the words stand in no address.</summary>
    private static string[] For(string list, string[] words) => [.. words.Select(w => list + Visit.Asking + w)];

    private static string[] By(string list, string[] words) => [.. words.Select(w => list + Uri.EscapeDataString(w))];
}
