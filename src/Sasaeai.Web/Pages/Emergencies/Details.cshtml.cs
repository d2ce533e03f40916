using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.Emergencies;
using Sasaeai.Needs;
using Sasaeai.People;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Emergencies;

/// <summary>One emergency opening: who, why, what was seen; and the officer's assessment.</summary>
[OpenTo(Role.MunicipalOfficer)]
public sealed class DetailsModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    [BindProperty, Display(Name = "開いてよかったですか")]
    public Assessment? Assessment { get; set; }

    [BindProperty, Display(Name = "そう考えるわけ"), StringLength(1000, ErrorMessage = "1000文字までにしてください")]
    public string? Words { get; set; }

    public EmergencyOpening Opening { get; private set; } = null!;

    /// <summary>Null where the officer may not know of the person either: 本人未確認.</summary>
    public Person? Person { get; private set; }

    /// <summary>What was seen, and how many times.</summary>
    public IReadOnlyList<(string Subject, int Records, int Times)> Seen { get; private set; } = [];
    public bool Mine => Opening.AccountId == me.AccountId;
    public IEnumerable<SelectListItem> Assessments => Enum.GetValues<Assessment>().Select(v => new SelectListItem(v.Label(), v.ToString()));

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        await me.LooksAtAsync(nameof(EmergencyOpening), Opening.Id, Opening.PersonId);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        Opening.Assess(me.User, Assessment, Words, me.Now);
        await db.SaveChangesAsync();
        this.Tell("確かめたことを書きとめました。開いた人にも見えます。");
        return RedirectToPage("Index");
    }

    private async Task<bool> FindAsync(Guid id)
    {
        if (await db.EmergencyOpenings.VisibleTo(me.User).SingleOrDefaultAsync(o => o.Id == id) is not { } found)
            return false;
        Opening = found;
        Person = await db.PeopleInSight(me.User, [found.PersonId]).AsNoTracking().SingleOrDefaultAsync();
        var seen = await db.AccessLog.VisibleTo(me.User).Between(found.AccountId, found.OpenedAt, found.Until).Where(e => e.How == Showing.Emergency)
            .Select(e => new { e.Subject, e.SubjectId }).ToListAsync();
        Seen = [.. seen.GroupBy(e => e.Subject).Select(g => (g.Key, g.Select(e => e.SubjectId).Distinct().Count(), g.Count())).OrderByDescending(s => s.Key == nameof(Person)).ThenBy(s => s.Key, StringComparer.Ordinal)];
        return true;
    }
}
