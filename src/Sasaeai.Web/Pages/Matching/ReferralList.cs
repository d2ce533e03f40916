using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Accounts;
using Sasaeai.Consent;
using Sasaeai.Data;
using Sasaeai.Matching;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Matching;

/// <summary>What the address asks for: <c>?state=&amp;whose=mine&amp;p=</c>.</summary>
public sealed record ReferralAsk(ReferralState? State, string? Whose, int P = 1);

/// <summary>One page of the referrals, those that wait for an answer first.</summary>
public sealed record ReferralList(int Total, IReadOnlyList<Referral> Rows, int Page, int Pages, IReadOnlyList<Choice> States, IReadOnlyList<Choice> Whose)
{
    private const int Size = 30;

    public static async Task<ReferralList> LoadAsync(SasaeaiDb db, CurrentUser me, ReferralAsk ask)
    {
        var seen = db.Referrals.AsNoTracking().VisibleTo(me.User);
        var all = await seen.GroupBy(r => new { r.State, Mine = r.AskedById == me.User.AccountId }).Select(g => new { g.Key.State, g.Key.Mine, Count = g.Count() }).ToListAsync();
        var (mine, counts) = ask.Whose == "mine" ? (seen.Where(r => r.AskedById == me.User.AccountId), all.FindAll(g => g.Mine)) : (seen, all);
        int Count(ReferralState state) => counts.Where(g => g.State == state).Sum(g => g.Count);
        var total = ask.State is { } one ? Count(one) : counts.Sum(g => g.Count);
        var pages = Math.Max(1, (total + Size - 1) / Size);
        var page = Math.Clamp(ask.P, 1, pages);
        var rows = ask.State is { } only ? await RowsAsync(mine.Where(r => r.State == only), (page - 1) * Size, Size) : await WaitingFirstAsync(mine, Count(ReferralState.Asked), (page - 1) * Size);
        await me.LooksThroughAsync([.. rows.Where(r => Shows(r, me)).Select(r => new Sighting(nameof(Referral), r.Id, r.Need!.PersonId))]);
        return new(total, rows, page, pages,
            [.. Enum.GetValues<ReferralState>().Select(s => new Choice(s.ToString(), s.Label(), Count(s)))],
            [new Choice("mine", "わたしが打診したもの", all.Where(g => g.Mine).Sum(g => g.Count))]);
    }

    /// <summary>Two pieces, each in the order of an index, instead of sorting all that was ever asked.</summary>
    private static async Task<List<Referral>> WaitingFirstAsync(IQueryable<Referral> referrals, int asked, int skip)
    {
        var rows = skip < asked ? await RowsAsync(referrals.Where(r => r.State == ReferralState.Asked), skip, Size) : [];
        return rows.Count == Size ? rows : [.. rows, .. await RowsAsync(referrals.Where(r => r.State != ReferralState.Asked), Math.Max(0, skip - asked), Size - rows.Count)];
    }

    private static Task<List<Referral>> RowsAsync(IQueryable<Referral> referrals, int skip, int take) => referrals
        .Include(r => r.Need!).ThenInclude(n => n.Person).Include(r => r.Resource).Include(r => r.SharingBasis)
        .OrderByDescending(r => r.AskedOn).ThenByDescending(r => r.Id).Skip(skip).Take(take).ToListAsync();

    private static bool Shows(Referral referral, CurrentUser me) => referral.Need!.IsPersonal
        && (me.User.Role is not Role.Tier3Coordinator || referral.ReadableOn(me.Today, referral.Need) is not SharedFields.None);
}
