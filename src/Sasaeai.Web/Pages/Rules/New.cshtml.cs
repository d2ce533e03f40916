using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.Rules;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Rules;

/// <summary>案をつくる: an area's first version or its next.</summary>
[OpenToRuleKeepers]
public sealed class NewModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    private List<Area> areas = [];

    [BindProperty(SupportsGet = true, Name = "area"), Display(Name = "どの圏域のルールですか")]
    public Guid? AreaId { get; set; }

    [BindProperty, Display(Name = "はじめての圏域では、いま使っている広い圏域のルールを写す")]
    public bool FromWider { get; set; } = true;

    public IEnumerable<SelectListItem> Areas => areas.Select(a => new SelectListItem(a.Kind is AreaKind.Municipality ? $"{a.Name}（全体）" : a.Name, a.Id.ToString()))
        .Prepend(new("選んでください", ""));

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        var area = areas.Find(a => a.Id == AreaId) ?? throw new RefusedException("どの圏域のルールかを選んでください。", nameof(AreaId));
        var draft = await new RuleDesk(db).DraftAsync(me.User, area, FromWider, me.Today);
        await db.SaveChangesAsync();
        this.Tell("案をつくりました。書きなおして、話し合いに出してください。");
        return RedirectToPage("Edit", new { draft.Id });
    }

    private async Task LoadAsync() => areas = [.. (await db.Areas.VisibleTo(me.User).InForceOn(me.Today).Where(a => a.Kind != AreaKind.ThirdTier).OrderBy(a => a.Kana ?? a.Name).ToListAsync())
        .Where(a => me.User.KeepsRulesOf(a.Id)).OrderBy(a => a.Kind)];
}
