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
        var mine = ask.Whose == "mine" ? seen.Where(r => r.AskedById == me.User.AccountId) : seen;
        var counts = await mine.GroupBy(r => r.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var total = ask.State is { } one ? counts.GetValueOrDefault(one) : counts.Values.Sum();
        var pages = Math.Max(1, (total + Size - 1) / Size);
        var page = Math.Clamp(ask.P, 1, pages);
        var rows = await (ask.State is null ? mine : mine.Where(r => r.State == ask.State))
            .Include(r => r.Need!).ThenInclude(n => n.Person).Include(r => r.Resource).Include(r => r.SharingBasis)
            .OrderByDescending(r => r.State == ReferralState.Asked).ThenByDescending(r => r.AskedOn).ThenByDescending(r => r.Id).Skip((page - 1) * Size).Take(Size).ToListAsync();
        await me.LooksThroughAsync([.. rows.Where(r => Shows(r, me)).Select(r => new Sighting(nameof(Referral), r.Id, r.Need!.PersonId))]);
        return new(total, rows, page, pages,
            [.. Enum.GetValues<ReferralState>().Select(s => new Choice(s.ToString(), s.Label(), counts.GetValueOrDefault(s)))],
            [new Choice("mine", "わたしが打診したもの", await seen.CountAsync(r => r.AskedById == me.User.AccountId))]);
    }

    private static bool Shows(Referral referral, CurrentUser me) => referral.Need!.IsPersonal
        && (me.User.Role is not Role.Tier3Coordinator || referral.ReadableOn(me.Today, referral.Need) is not SharedFields.None);
}
