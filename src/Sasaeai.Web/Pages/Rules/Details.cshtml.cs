using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Rules;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Rules;

/// <summary>One version: what it says, where it holds, and how it differs from what held before.</summary>
[OpenToRuleReaders]
public sealed class DetailsModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    public RuleSet Rules { get; private set; } = null!;
    public RuleStanding Standing { get; private set; }

    /// <summary>The area's version before, or the wider area's where this is its first.</summary>
    public RuleSet? Before { get; private set; }
    public IReadOnlyList<RuleDifference> Difference { get; private set; } = [];
    public IReadOnlyList<(RuleSet Version, RuleStanding Standing)> Versions { get; private set; } = [];

    /// <summary>What holds in the area today, if not this one.</summary>
    public RuleSet? Instead { get; private set; }

    /// <summary>Areas within, where rules of their own hold.</summary>
    public IReadOnlyList<string> Except { get; private set; } = [];
    public bool Keeps { get; private set; }
    public bool IsLast { get; private set; }

    /// <summary>The area's draft, for those who write it.</summary>
    public Guid? Draft { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await db.RuleSets.AsNoTracking().VisibleTo(me.User).Include(r => r.Area).SingleOrDefaultAsync(r => r.Id == id) is not { } found)
            return NotFound();
        var book = await RuleBook.LoadAsync(db, me.User.Municipality);
        (Rules, Standing, Keeps) = (found, book.StandingOf(found, me.Today), me.User.KeepsRulesOf(found.AreaId));
        Before = book.Before(found) ?? book.Above(found.AreaId, found.ValidFrom ?? me.Today);
        Difference = Before is { } before ? RuleDifference.Between(before, found) : [];
        Versions = [.. book.VersionsOf(found.AreaId).Select(v => (v, book.StandingOf(v, me.Today)))];
        Instead = Standing is RuleStanding.InForce or RuleStanding.Dropped ? null : book.At(found.AreaId, me.Today);
        IsLast = book.LastOf(found.AreaId)?.Id == found.Id;
        Draft = await db.RuleSets.KeptBy(me.User).Where(r => r.AreaId == found.AreaId && r.State == RuleState.Draft).OrderBy(r => r.Id).Select(r => (Guid?)r.Id).FirstOrDefaultAsync();
        await LookAroundAsync(book);
        return Page();
    }

    public Task<IActionResult> OnPostDropAsync(Guid id) => ChangeAsync(id, rules =>
    {
        rules.Drop(me.User);
        return Task.CompletedTask;
    }, "案をやめました。もう一度、案にもどすこともできます。");

    public Task<IActionResult> OnPostTakeUpAsync(Guid id) => ChangeAsync(id, rules => new RuleDesk(db).TakeUpAsync(me.User, rules), "案にもどしました。");

    private async Task<IActionResult> ChangeAsync(Guid id, Func<RuleSet, Task> change, string told)
    {
        if (await db.RuleSets.KeptBy(me.User).SingleOrDefaultAsync(r => r.Id == id) is not { } found || await OnGetAsync(id) is NotFoundResult)
            return NotFound();
        await change(found);
        await db.SaveChangesAsync();
        this.Tell(told);
        return RedirectToPage(new { id });
    }

    private async Task LookAroundAsync(RuleBook book)
    {
        var areas = await db.Areas.AsNoTracking().VisibleTo(me.User).InForceOn(me.Today).Where(a => a.Kind != AreaKind.ThirdTier && a.Id != Rules.AreaId)
            .OrderBy(a => a.Kana ?? a.Name).ToListAsync();
        Except = [.. areas.Where(a => book.OwnOf(a.Id, me.Today) is not null && book.Above(a.Id, me.Today)?.Id == Rules.Id).Select(a => a.Name)];
    }
}
