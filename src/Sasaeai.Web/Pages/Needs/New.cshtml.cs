using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Needs;
using Sasaeai.People;
using Sasaeai.Web.Components;
using Sasaeai.Web.Pages.People;

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

    /// <summary>The person whose page led here.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Person { get; set; }

    /// <summary>The record that is meant by the name, or "new" where none of those shown is.</summary>
    [BindProperty]
    public string? Same { get; set; }
    public SameView Likely { get; private set; } = SameView.None;

    public async Task<IActionResult> OnGetAsync()
    {
        ModelState.Clear();
        if (Person is null)
            return Page();
        About = (await KnownAsync(Person))?.Name;
        return About is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
            return Page();
        var known = await KnownAsync(Guid.TryParse(Same, out var same) ? same : Same is null ? Person : null);
        if (known is null && Same != SameView.New && !string.IsNullOrWhiteSpace(About) && await AskWhichAsync())
            return Page();
        var where = await PlaceFinder.FindAsync(db, me.User, Where, me.Today);
        var need = Need.Hear(me.User, new Hearing(Words) { About = About, ToldBy = ToldBy, Where = where, Urgency = Urgency, Unaware = Unaware }, me.Today);
        if (known is not null)
            need.Belong(known);
        db.Add(need);
        await db.SaveChangesAsync();
        this.Tell("書きとめました。");
        return RedirectToPage("Details", new { need.Id });
    }

    private async Task<Person?> KnownAsync(Guid? id) => id is null ? null
        : await db.People.VisibleTo(db.Needs, me.User).Standing().SingleOrDefaultAsync(p => p.Id == id);

    /// <summary>A name that somebody bears already: who is meant, only the writer knows.</summary>
    private async Task<bool> AskWhichAsync()
    {
        Likely = await SameView.FindAsync(db, me, new Sought(About!, Address: Where));
        if (Likely.Found.Count == 0)
            return false;
        ModelState.AddModelError(nameof(Same), "そのお名前の方が、もう書きとめてあります。同じ方かどうかを選んでください");
        return true;
    }
}
