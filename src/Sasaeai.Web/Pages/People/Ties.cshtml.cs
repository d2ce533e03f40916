using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Organizations;
using Sasaeai.People;
using Sasaeai.Resources;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.People;

/// <summary>The person's parts in organisations and resources: one who comes, one who helps, one who runs it.</summary>
[OpenToListeners]
public sealed class TiesModel(SasaeaiDb db, CurrentUser me) : PersonPage(db, me)
{
    private const int Most = 12;

    [BindProperty, Display(Name = "どの団体や資源ですか"), Required(ErrorMessage = "団体か資源の名前を書いてください"), StringLength(200, ErrorMessage = "200文字までにしてください")]
    public string? Name { get; set; }

    /// <summary><c>resource:id</c> or <c>organization:id</c>.</summary>
    [BindProperty, Display(Name = "どれですか")]
    public string? With { get; set; }

    [BindProperty, Display(Name = "どんなつながりですか"), Required(ErrorMessage = "どんなつながりかを選んでください")]
    public string Kind { get; set; } = "";

    [BindProperty, Display(Name = "役の名前"), StringLength(100, ErrorMessage = "100文字までにしてください")]
    public string? Words { get; set; }

    [BindProperty, Display(Name = "いつから")]
    public DateOnly? From { get; set; }

    [BindProperty, Display(Name = "ご本人が続けたいと言っています")]
    public bool Keep { get; set; }
    public IReadOnlyList<TieLine> Parts { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Candidates { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        ModelState.Clear();
        return await LoadAsync(id) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        var (body, resource) = await ChosenAsync();
        if (ModelState.IsValid && body is null && resource is null)
            await AskAsync();
        if (!ModelState.IsValid)
            return Page();
        var tie = new PersonTie { Municipality = Person.Municipality, PersonId = id, OrganizationId = body, ResourceId = resource, Kind = Kind, Words = Words?.Trim(), From = From, Keep = Keep };
        tie.Check();
        Db.Add(tie);
        await Db.SaveChangesAsync();
        this.Tell("つながりを書きとめました。");
        return Redirect(Here);
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id, Guid tie)
    {
        ModelState.Clear();
        if (!await LoadAsync(id) || await Db.PersonTies.SingleOrDefaultAsync(t => t.Id == tie && t.PersonId == id) is not { } found)
            return NotFound();
        found.End(found.From > Me.Today ? found.From.Value : Me.Today);
        await Db.SaveChangesAsync();
        this.Tell("つながりが終わったと書きとめました。");
        return Redirect(Here);
    }

    private async Task<(Guid? Body, Guid? Resource)> ChosenAsync()
    {
        // Ids come from outside: each is looked up among what the user may see.
        if (With?.Split(':') is not [var what, var text] || !Guid.TryParse(text, out var id))
            return default;
        return what == "organization"
            ? (await Db.Organizations.VisibleTo(Me.User).Standing().AnyAsync(o => o.Id == id) ? id : null, null)
            : (null, await Db.Resources.VisibleTo(Me.User).Standing().AnyAsync(r => r.Id == id) ? id : null);
    }

    private async Task AskAsync()
    {
        var resources = await Db.Resources.VisibleTo(Me.User).Standing().WithWords(Db, Me.User, Name).OrderBy(r => r.Kana ?? r.Name).Take(Most).Select(r => new { r.Id, r.Name, r.PlaceName }).ToListAsync();
        var bodies = await Db.Organizations.VisibleTo(Me.User).Standing().WithWords(Db, Me.User, Name).OrderBy(o => o.Kana ?? o.Name).Take(Most).Select(o => new { o.Id, o.Name }).ToListAsync();
        Candidates = [.. resources.Select(r => new SelectListItem($"{r.Name}（地域の資源{(r.PlaceName is { } place ? $"・{place}" : "")}）", $"resource:{r.Id}")), .. bodies.Select(o => new SelectListItem($"{o.Name}（団体）", $"organization:{o.Id}"))];
        if (Candidates.Count == 0)
            ModelState.AddModelError(nameof(Name), $"「{Name}」は、見つかりません。短いことばでさがすか、先に団体や資源を書きとめてください");
        else
            ModelState.AddModelError(nameof(With), "どれのことかを選んでください");
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (!await FindAsync(id) || Person.Gone)
            return false;
        Parts = [.. (await PersonTies.LoadAsync(Db, Me, id)).Parts.Where(t => t.Tie.Until is null)];
        return true;
    }
}
