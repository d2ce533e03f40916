using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.People;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.People.Contacts;

[OpenToListeners]
public sealed class EditModel(SasaeaiDb db, CurrentUser me) : PersonPage(db, me)
{
    [BindProperty]
    public ContactForm Form { get; set; } = new();

    [BindProperty, Display(Name = "もう連絡先でなくなりました")]
    public bool Over { get; set; }
    public KeyContact Contact { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid contact)
    {
        if (!await LoadAsync(id, contact))
            return NotFound();
        Form = ContactForm.Of(Contact);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid contact)
    {
        if (!await LoadAsync(id, contact))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        Form.WriteTo(Contact);
        if (Over)
            Contact.End(Contact.From > Me.Today ? Contact.From.Value : Me.Today);
        await Db.SaveChangesAsync();
        this.Tell(Over ? "連絡先から外しました。前の連絡先として残ります。" : "書きかえました。");
        return Redirect(Here);
    }

    private async Task<bool> LoadAsync(Guid id, Guid contact)
    {
        if (!await FindAsync(id) || await Db.KeyContacts.SingleOrDefaultAsync(c => c.Id == contact && c.PersonId == id && c.Until == null) is not { } found)
            return false;
        Contact = found;
        if (found.ContactId is { } known)
            await Me.LooksThroughAsync(new[] { known }.Sightings());
        return true;
    }
}
