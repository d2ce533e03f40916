using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Areas;

/// <summary>An area by hand, without an outline; a third-tier area by what it spans.</summary>
[OpenTo(Role.MunicipalOfficer)]
public sealed class NewModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    [BindProperty] public AreaForm Form { get; set; } = new();

    public AreaChoices Choices { get; private set; } = null!;

    /// <summary>An organisation's area is asked about by itself: it has no place in the tree, only what it spans.</summary>
    [BindProperty(SupportsGet = true)] public bool ThirdTier { get; set; }

    public async Task OnGetAsync()
    {
        Form.ValidFrom = me.Today;
        Choices = await AreaChoices.LoadAsync(db, me.User, me.Today);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Choices = await AreaChoices.LoadAsync(db, me.User, me.Today);
        if (!ModelState.IsValid)
            return Page();
        var choice = ThirdTier ? AreaKindChoice.ThirdTier
            : AreaKindChoice.Parse(Form.Kind) is { Kind: AreaKind.DailyLiving or AreaKind.Neighbourhood } known ? known
            : throw new RefusedException("種類を選んでください。", nameof(Form.Kind));
        var area = new Area { Municipality = me.User.Municipality, Name = "", Kind = choice.Kind, NeighbourhoodKind = choice.NeighbourhoodKind };
        area.Describe(Form.Given(Choices.CoverableIds), await db.Municipalities.SingleAsync(m => m.Code == me.User.Municipality), Choices.Own);
        db.Add(area);
        await db.SaveChangesAsync();
        this.Tell($"「{area.Name}」を加えました");
        return RedirectToPage("Details", new { id = area.Id });
    }
}
