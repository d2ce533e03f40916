using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sasaeai.Data;
using Sasaeai.Organizations;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Needs;

/// <summary>A worry that turns out to be an organisation's, or turns out not to be.</summary>
[OpenToListeners]
public sealed class OrganizationModel(SasaeaiDb db, CurrentUser me) : NeedPage(db, me)
{
    [BindProperty, Display(Name = "団体の名前"), StringLength(100, ErrorMessage = "100文字までにしてください")]
    public string? Name { get; set; }

    [BindProperty, Display(Name = "どの団体ですか")]
    public Guid? Group { get; set; }

    public IReadOnlyList<Organization> Likely { get; private set; } = [];
    public IEnumerable<SelectListItem> Choices => GroupNames.Choices(Likely);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        Name = null;
        if (!await FindAsync(id))
            return NotFound();
        Name = Need.About;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var found = await GroupNames.FindAsync(Db, Me.User, Name, least: 1);
        if ((Group is { } chosen ? found.Likely.FirstOrDefault(o => o.Id == chosen) : found.Exact) is not { } organization)
        {
            Likely = found.Likely;
            ModelState.AddModelError(Likely.Count > 0 ? nameof(Group) : nameof(Name), Likely.Count > 0 ? "どの団体かを選んでください" : "その名前の団体は、名簿に見つかりませんでした");
            return Page();
        }
        Need.BelongTo(organization);
        await Db.SaveChangesAsync();
        this.Tell($"「{organization.Name}」の困りごととして書きとめました。");
        return RedirectToPage("Details", new { id });
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        Need.LeaveOrganization();
        await Db.SaveChangesAsync();
        this.Tell("団体のことではないと書きとめました。");
        return RedirectToPage("Details", new { id });
    }
}
