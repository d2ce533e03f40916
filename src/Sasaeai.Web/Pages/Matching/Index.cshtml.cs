using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Accounts;
using Sasaeai.Consent;
using Sasaeai.Data;
using Sasaeai.Matching;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Matching;

/// <summary>打診の一覧. What waits for an answer first; everyone sees their own side of it.</summary>
[OpenToListenersAndAsked]
public sealed class IndexModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    private const int Size = 30;

    public IReadOnlyList<Referral> Rows { get; private set; } = [];
    public IReadOnlyList<Choice> States { get; private set; } = [];
    public IReadOnlyList<Choice> Whose { get; private set; } = [];
    public int Total { get; private set; }
    public int P { get; private set; } = 1;
    public int Pages { get; private set; } = 1;
    public bool Asked => me.User.Role is Role.Tier3Coordinator;
    public DateOnly Today => me.Today;

    public async Task OnGetAsync(ReferralState? state, string? whose, int p = 1)
    {
        // A value in the address that means nothing does not narrow.
        ModelState.Clear();
        var seen = db.Referrals.AsNoTracking().VisibleTo(me.User);
        var mine = whose == "mine" ? seen.Where(r => r.AskedById == me.User.AccountId) : seen;
        var found = state is null ? mine : mine.Where(r => r.State == state);
        var counts = await mine.GroupBy(r => r.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        States = [.. Enum.GetValues<ReferralState>().Select(s => new Choice(s.ToString(), s.Label(), counts.GetValueOrDefault(s)))];
        Whose = [new Choice("mine", "わたしが打診したもの", await seen.CountAsync(r => r.AskedById == me.User.AccountId))];
        Total = state is { } one ? counts.GetValueOrDefault(one) : counts.Values.Sum();
        Pages = Math.Max(1, (Total + Size - 1) / Size);
        P = Math.Clamp(p, 1, Pages);
        Rows = await found.Include(r => r.Need!).ThenInclude(n => n.Person).Include(r => r.Resource).Include(r => r.SharingBasis)
            .OrderByDescending(r => r.State == ReferralState.Asked).ThenByDescending(r => r.AskedOn).ThenByDescending(r => r.Id).Skip((P - 1) * Size).Take(Size).ToListAsync();
        await me.LooksThroughAsync([.. Rows.Where(Shows).Select(r => new Sighting(nameof(Referral), r.Id, r.Need!.PersonId))]);
    }

    /// <summary>Whose worry it is, as far as this reader may know.</summary>
    public string? Name(Referral referral) => Asked ? Disclosure.Of(referral, me.Today).Name : referral.Need!.Whose;

    public string? Title(Referral referral) => Asked ? Disclosure.Of(referral, me.Today).Title : referral.Need!.Title;

    private bool Shows(Referral referral) => referral.Need!.IsPersonal && (!Asked || referral.ReadableOn(me.Today, referral.Need) is not SharedFields.None);
}
