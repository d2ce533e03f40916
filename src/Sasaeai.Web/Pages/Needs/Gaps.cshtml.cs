using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Areas;
using Sasaeai.CodeLists;
using Sasaeai.Data;
using Sasaeai.Needs;

namespace Sasaeai.Web.Pages.Needs;

/// <summary>What found nothing, by category and area and by the reason: evidence for whoever deliberates.</summary>
[OpenToListeners]
public sealed class GapsModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    private IReadOnlyList<Gap> gaps = [];
    private AreaGroups groups = null!;

    public int Total { get; private set; }
    public IReadOnlyList<(string Key, string Name)> Areas { get; private set; } = [];
    public IReadOnlyList<string?> Categories { get; private set; } = [];
    public IReadOnlyList<(string? Lack, int Count)> Lacks { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var seen = db.Needs.VisibleTo(me.User);
        groups = await AreaGroups.LoadAsync(db, me.User, me.Today);
        gaps = await Gap.OfAsync(seen);
        var unmet = seen.Where(n => n.State == NeedState.Unmet);
        Total = await unmet.CountAsync();
        Areas = [.. gaps.Select(g => groups.Key(g.AreaId)).Distinct().Select(key => (key, key == AreaGroups.Nowhere ? "場所が決まっていない" : groups.Name(Guid.Parse(key)) ?? "")).OrderBy(a => a.Item2, StringComparer.Ordinal)];
        Categories = [.. gaps.Select(g => g.Category).Distinct().OrderByDescending(c => Count(c)).ThenBy(c => c, StringComparer.Ordinal)];
        var lacks = await unmet.GroupBy(n => n.Missing).Select(g => new { g.Key, Count = g.Count() }).ToListAsync();
        Lacks = [.. lacks.Select(l => (l.Key, l.Count)).OrderByDescending(l => l.Count).ThenBy(l => l.Key, StringComparer.Ordinal)];
    }

    public int Count(string? category, string? area = null) => gaps.Where(g => g.Category == category && (area is null || groups.Key(g.AreaId) == area)).Sum(g => g.Count);

    public static string Label(string? category) => category is null ? "分野を選んでいない" : CodeList.NeedCategory.Label(category);
}
