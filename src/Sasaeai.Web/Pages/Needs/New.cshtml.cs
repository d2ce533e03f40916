using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sasaeai.Data;
using Sasaeai.Needs;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Needs;

/// <summary>A worry heard on the street, written down before it is forgotten. Only the words are asked for.</summary>
[OpenToListeners]
public sealed class NewModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    [BindProperty, Display(Name = "どなたのこと"), StringLength(200, ErrorMessage = "200文字までにしてください")]
    public string? About { get; set; }

    [BindProperty, Display(Name = "どこのこと"), StringLength(500, ErrorMessage = "500文字までにしてください")]
    public string? Where { get; set; }

    [BindProperty, Display(Name = "なにに困っていますか"), Required(ErrorMessage = "なにに困っているかを、ひとことで書いてください"), StringLength(4000, ErrorMessage = "4000文字までにしてください")]
    public string Words { get; set; } = "";

    [BindProperty, Display(Name = "だれから聞きましたか"), StringLength(200, ErrorMessage = "200文字までにしてください")]
    public string? ToldBy { get; set; }

    [BindProperty, Display(Name = "急ぎますか")]
    public Urgency Urgency { get; set; }

    [BindProperty, Display(Name = "ご本人は、この話を知りません（本人未確認）")]
    public bool Unaware { get; set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
            return Page();
        var where = await PlaceFinder.FindAsync(db, me.User, Where, me.Today);
        var need = Need.Hear(me.User, new Hearing(Words) { About = About, ToldBy = ToldBy, Where = where, Urgency = Urgency, Unaware = Unaware }, me.Today);
        db.Add(need);
        await db.SaveChangesAsync();
        this.Tell("書きとめました。");
        return RedirectToPage("Details", new { need.Id });
    }
}
