using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Rules;

namespace Sasaeai.Web.Pages.Rules;

/// <summary>Which rules hold where now: the whole municipality, its second-tier areas, and whatever smaller area has rules of its own.</summary>
[OpenToRuleReaders]
public sealed class IndexModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    public IReadOnlyList<AreaRules> Areas { get; private set; } = [];
    public bool Keeps => me.User.KeepsRules();
    public bool None => Areas.All(a => a.Holding is null && a.Coming is null && a.Draft is null);

    public async Task OnGetAsync()
    {
        var book = await RuleBook.LoadAsync(db, me.User.Municipality);
        var drafts = await db.RuleSets.AsNoTracking().VisibleTo(me.User).Where(r => r.State == RuleState.Draft).ToListAsync();
        var areas = await db.Areas.AsNoTracking().VisibleTo(me.User).InForceOn(me.Today).Where(a => a.Kind != AreaKind.ThirdTier).ToListAsync();
        Areas = [.. areas.Select(a => new AreaRules(a, book.At(a.Id, me.Today), book.LastOf(a.Id) is { } last && last.ValidFrom > me.Today ? last : null, drafts.Find(d => d.AreaId == a.Id)))
            .Where(a => a.Area.Kind is not AreaKind.Neighbourhood || a.HasOwn || a.Draft is not null)
            .OrderBy(a => a.Area.Kind).ThenBy(a => a.Area.Kana ?? a.Area.Name, StringComparer.Ordinal)];
    }
}

/// <param name="Area">Where.</param>
/// <param name="Holding">What holds there today, its own or the wider area's.</param>
/// <param name="Coming">Its own next version, agreed and not yet begun.</param>
/// <param name="Draft">Its draft, for those who write it.</param>
public sealed record AreaRules(Area Area, RuleSet? Holding, RuleSet? Coming, RuleSet? Draft)
{
    public bool HasOwn => Holding?.AreaId == Area.Id || Coming is not null;
}
