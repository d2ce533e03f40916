using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.Emergencies;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.People;

namespace Sasaeai.Web.Pages.AccessLog;

/// <summary>What this reader calls a record, and where it is opened.</summary>
public sealed record RecordTitle(Sighting Seen, string Words, string Href);

/// <summary>The records that entries speak of.</summary>
public static class Records
{
    /// <summary>One record; for a person also their worries and what was asked for them, and the records that were taken in.</summary>
    public static async Task<Seen> OfAsync(SasaeaiDb db, string municipality, Guid record)
    {
        var people = await db.People.Where(p => p.Municipality == municipality && (p.Id == record || p.MergedIntoId == record)).Select(p => p.Id).ToListAsync();
        var needs = await db.Needs.Where(n => n.Municipality == municipality && n.PersonId != null && people.Contains(n.PersonId.Value)).Select(n => n.Id).ToListAsync();
        var referrals = await db.Referrals.Where(r => r.Municipality == municipality && needs.Contains(r.NeedId)).Select(r => r.Id).ToListAsync();
        return new(people, [record, .. people, .. needs, .. referrals]);
    }

    /// <summary>Only what the reader may open: an auditor sees that a record was opened, not whose it is.</summary>
    public static async Task<IReadOnlyDictionary<Guid, RecordTitle>> TitlesAsync(SasaeaiDb db, CurrentUser me, IReadOnlyCollection<Guid> ids)
    {
        var needs = await db.Needs.AsNoTracking().VisibleTo(me.User).Where(n => ids.Contains(n.Id)).Select(n => new { n.Id, n.Title, n.PersonId }).ToListAsync();
        var referrals = await db.Referrals.AsNoTracking().VisibleTo(me.User).Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, Title = r.Resource!.Name, r.Need!.PersonId }).ToListAsync();
        var people = await db.PeopleInSight(me.User, ids).AsNoTracking().ToListAsync();
        await db.TellApartAsync(some => db.PeopleInSight(me.User, some), people);
        return needs.Select(n => new RecordTitle(new(nameof(Need), n.Id, n.PersonId), n.Title, $"/needs/{n.Id}"))
            .Concat(referrals.Select(r => new RecordTitle(new(nameof(Referral), r.Id, r.PersonId), r.Title, $"/referrals/{r.Id}")))
            .Concat(people.Select(p => new RecordTitle(new(nameof(Person), p.Id, p.Id, FieldClass.Personal), p.Called, $"/people/{p.Id}")))
            .ToDictionary(t => t.Seen.Id);
    }

    public static string Kind(string subject) => subject switch
    {
        nameof(Need) => "困りごと",
        nameof(Referral) => "打診",
        nameof(Person) => "人",
        nameof(LeakReport) => "漏えい等の報告",
        nameof(EmergencyOpening) => "緊急に開いた記録",
        "Organization" => "団体",
        "Resource" => "資源",
        "ImportBatch" => "取り込んだファイル",
        _ => subject,
    };

    public static string Words(this Showing how) => how switch
    {
        Showing.Page => "画面で開いた",
        Showing.List => "一覧に出た",
        Showing.Search => "検索で出た",
        Showing.Print => "印刷した",
        Showing.Emergency => "緊急に開いた",
        _ => "持ち出した",
    };

    public static string Words(this FieldClass shown) => shown switch
    {
        FieldClass.Sensitive => "要配慮",
        FieldClass.Personal => "個人",
        FieldClass.Internal => "内部",
        _ => "公開",
    };
}
