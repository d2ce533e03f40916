using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.Matching;
using Sasaeai.Resources;
using Sasaeai.Slips;

namespace Sasaeai.Web.Pages.Resources;

/// <summary>Which records to ask about next, and what came back.</summary>
[OpenToKeepers]
public sealed class DueModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    private const int Size = 30;

    public IReadOnlyList<(Resource Resource, int Depends)> Rows { get; private set; } = [];
    public IReadOnlyList<Slip> Replies { get; private set; } = [];
    public int Count { get; private set; }
    public int At { get; private set; }
    public int PageCount => (Count + Size - 1) / Size;
    public bool WholeTown => me.User.Role is not (Role.Tier2Coordinator or Role.CareCenterStaff);

    public async Task OnGetAsync(int p = 1)
    {
        var due = db.DueForCheck(me.User, me.Today);
        Count = await due.CountAsync();
        At = Math.Clamp(p, 1, Math.Max(1, PageCount));
        var rows = await due.MostPressingFirst(db.Referrals).Skip((At - 1) * Size).Take(Size).ToListAsync();
        var ids = rows.ConvertAll(r => r.Id);
        var depends = await db.Referrals.DependingOn(ids);
        Rows = [.. rows.Select(r => (r, depends.GetValueOrDefault(r.Id)))];
        Replies = await db.Slips.AsNoTracking().VisibleTo(me.User).ToSettle().Include(s => s.Resource).OrderBy(s => s.AnsweredOn).ThenBy(s => s.Id).Take(Size).ToListAsync();
    }

    /// <summary>Why this one, and why now.</summary>
    public IEnumerable<string> Why(Resource resource, int depends)
    {
        if (depends > 0)
            yield return $"いま{depends}件の打診や利用があります";
        if (me.User.SeesBurdens() && resource.Load is Load.Heavy or Load.TooHeavy)
            yield return $"運営の負担：{resource.Load.Label()}";
        if (me.User.SeesBurdens() && resource.SuccessionWorry)
            yield return "後継ぎの心配があります";
        if (resource.ConfirmedBy is { } by)
            yield return $"前は{by}に";
    }
}
