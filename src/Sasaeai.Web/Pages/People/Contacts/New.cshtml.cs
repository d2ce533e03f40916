using Microsoft.AspNetCore.Mvc;
using Sasaeai.Data;
using Sasaeai.People;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.People.Contacts;

[OpenToListeners]
public sealed class NewModel(SasaeaiDb db, CurrentUser me) : PersonPage(db, me)
{
    [BindProperty]
    public ContactForm Form { get; set; } = new();

    [BindProperty]
    public string? Same { get; set; }

    [BindProperty]
    public string? SameOf { get; set; }
    public Named Named { get; } = new(db, me);

    public async Task<IActionResult> OnGetAsync(Guid id) => await FindAsync(id) && !Person.Gone ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindAsync(id) || Person.Gone)
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var known = await Named.ChooseAsync(Form.Name, Same = SameView.Answer(Same, SameOf, new Sought(Form.Name)), Person, ModelState);
        if (!ModelState.IsValid)
            return Page();
        var contact = new KeyContact { Municipality = Person.Municipality, PersonId = id, ContactId = known?.Id, Name = Form.Name, Kind = Form.Kind };
        Form.WriteTo(contact);
        Db.Add(contact);
        await Db.SaveChangesAsync();
        this.Tell("連絡のとれる人を書きとめました。");
        return Redirect(Here);
    }
}
