using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Matching;
using Sasaeai.Publishing;
using Sasaeai.Resources;
using Sasaeai.Slips;

namespace Sasaeai.Web.Pages.Resources;

/// <summary>Which records to ask about next, and what came back: those in one's own charge first, the rest of the municipality one click away.</summary>
[OpenToKeepers]
public sealed class DueModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    private const int Size = 30;

    public IReadOnlyList<(Resource Resource, int Depends)> Rows { get; private set; } = [];

    /// <summary>When each row's paper went out, where it waits for its answer.</summary>
    public IReadOnlyDictionary<Guid, DateOnly> Handed { get; private set; } = new Dictionary<Guid, DateOnly>();
    public IReadOnlyList<Slip> Replies { get; private set; } = [];
    public IReadOnlyList<Remark> Remarks { get; private set; } = [];

    /// <summary>Replies and remarks about what is in somebody else's charge.</summary>
    public int Elsewhere { get; private set; }
    public int Count { get; private set; }
    public int At { get; private set; }
    public int PageCount => (Count + Size - 1) / Size;
    public bool WholeTown { get; private set; }

    /// <summary>There is a rest of the municipality to look at.</summary>
    public bool HasOwn => !me.User.ReachesWholeMunicipality;

    public async Task OnGetAsync(bool whole, int p = 1)
    {
        WholeTown = whole || !HasOwn;
        var due = WholeTown ? db.Resources.AsNoTracking().VisibleTo(me.User).Standing().DueForCheck(db.Referrals, me.Today) : db.DueForCheck(me.User, me.Today);
        Count = await due.CountAsync();
        At = Math.Clamp(p, 1, Math.Max(1, PageCount));
        var rows = await db.MostPressingAsync(due, (At - 1) * Size, Size);
        var ids = rows.ConvertAll(r => r.Id);
        var depends = await db.Referrals.DependingOn(ids);
        Rows = [.. rows.Select(r => (r, depends.GetValueOrDefault(r.Id)))];
        Handed = await db.Slips.VisibleTo(me.User).HandedAsync(ids);
        await LoadAnswersAsync();
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

    private async Task LoadAnswersAsync()
    {
        var replies = db.Slips.AsNoTracking().VisibleTo(me.User).ToSettle();
        var remarks = db.Remarks.AsNoTracking().VisibleTo(me.User).ToSettle();
        var (shownReplies, shownRemarks) = WholeTown ? (replies, remarks) : (replies.InChargeOf(me.User), remarks.InChargeOf(me.User));
        Replies = await shownReplies.Include(s => s.Resource).OrderBy(s => s.AnsweredOn).ThenBy(s => s.Id).Take(Size).ToListAsync();
        Remarks = await shownRemarks.Include(r => r.Resource).OrderBy(r => r.On).ThenBy(r => r.Id).Take(Size).ToListAsync();
        if (!WholeTown)
            Elsewhere = await replies.CountAsync() + await remarks.CountAsync() - await shownReplies.CountAsync() - await shownRemarks.CountAsync();
    }
}
