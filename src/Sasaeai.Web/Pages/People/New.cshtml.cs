using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sasaeai.Data;
using Sasaeai.Needs;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.People;

/// <summary>Looks before it writes: whoever may be there already is shown first.</summary>
[OpenToListeners]
public sealed class NewModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    [BindProperty]
    public NewPersonForm Form { get; set; } = new();

    [BindProperty]
    public string? Same { get; set; }

    [BindProperty]
    public string? SameOf { get; set; }
    public SameView Likely { get; private set; } = SameView.None;

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
            return Page();
        var person = Form.NewIn(me.User.Municipality, await PlaceFinder.FindAsync(db, me.User, Form.Address, me.Today), me.Today);
        Same = SameView.Answer(Same, SameOf, Form.Sought(me.Today));
        if (Guid.TryParse(Same, out var known))
            return Redirect($"/people/{known}");
        if (Same != SameView.New && (Likely = await SameView.FindAsync(db, me, Form.Sought(me.Today))).Found.Count > 0)
        {
            ModelState.AddModelError(nameof(Same), "同じ方かもしれない人がいます。同じ方かどうかを選んでください");
            return Page();
        }
        db.Add(person);
        await db.SaveChangesAsync();
        this.Tell($"{person.Name}さんのことを書きとめました。");
        return Redirect($"/people/{person.Id}");
    }
}
