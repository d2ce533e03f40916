using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Needs;
using Sasaeai.People;
using Sasaeai.Web.Components;
using Sasaeai.Web.Pages.People;

namespace Sasaeai.Web.Pages.Needs;

/// <summary>Whose worry it is. The same name never makes two records one by itself: a person says so.</summary>
[OpenToListeners]
public sealed class PersonModel(SasaeaiDb db, CurrentUser me) : NeedPage(db, me)
{
    [BindProperty]
    public PersonForm Form { get; set; } = new();

    /// <summary>The record that is this person's already, or "new" where none of those shown is.</summary>
    [BindProperty]
    public string? Same { get; set; }

    [BindProperty]
    public string? SameOf { get; set; }
    public SameView Likely { get; private set; } = SameView.None;

    private Sought Sought => new(Form.Name, Form.Kana, Form.Phone, Form.Address, Birth.TryParse(Form.BirthText, Me.Today, out var born, out _) ? born : null);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        Form = PersonForm.From(Need.Person, Need.About, Me.Today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        Same = SameView.Answer(Same, SameOf, Sought);
        if (Need.Person is null && Same is null && await AskWhichAsync())
            return Page();
        if (Guid.TryParse(Same, out var known))
            return await TakeAsync(known);
        var person = Need.Person ?? new Person { Municipality = Need.Municipality, Name = Form.Name };
        Form.WriteTo(person, await PlaceFinder.FindAsync(Db, Me.User, Form.Address, Me.Today), Me.Today);
        if (Need.Person is null)
            Db.Add(person);
        Need.Concern(person);
        await Db.SaveChangesAsync();
        this.Tell("この方のことを書きとめました。");
        return RedirectToPage("Details", new { id });
    }

    private async Task<IActionResult> TakeAsync(Guid known)
    {
        if (await Db.PeopleInSight(Me.User, [known]).Standing().SingleOrDefaultAsync() is not { } person)
            return NotFound();
        Need.Concern(person);
        await Db.SaveChangesAsync();
        this.Tell("前に書きとめた方の記録につなぎました。変わったことがあれば書きかえてください。");
        return RedirectToPage(new { id = Need.Id });
    }

    private async Task<bool> AskWhichAsync()
    {
        Likely = await SameView.FindAsync(Db, Me, Sought);
        if (Likely.Found.Count == 0)
            return false;
        ModelState.AddModelError(nameof(Same), "同じ方かもしれない人がいます。同じ方かどうかを選んでください");
        return true;
    }
}
