using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.People;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.People;

/// <summary>Who lives with the person, and who no longer does.</summary>
[OpenToListeners]
public sealed class HouseholdModel(SasaeaiDb db, CurrentUser me) : PersonPage(db, me)
{
    [BindProperty, Display(Name = "どなたと暮らしていますか"), StringLength(100, ErrorMessage = "100文字までにしてください")]
    public string? Name { get; set; }

    [BindProperty, Display(Name = "ご本人から見て"), StringLength(40, ErrorMessage = "40文字までにしてください")]
    public string? Relation { get; set; }

    [BindProperty, Display(Name = "いつから")]
    public DateOnly? From { get; set; }

    [BindProperty]
    public string? Same { get; set; }

    [BindProperty]
    public string? SameOf { get; set; }

    [BindProperty, Display(Name = "いつまで")]
    public DateOnly? Until { get; set; }
    public Named Named { get; } = new(db, me);
    public IReadOnlyList<MateLine> Mates { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        var mate = await Named.ChooseAsync(Name, Same = SameView.Answer(Same, SameOf, new Sought(Name ?? "")), Person, ModelState);
        if (!ModelState.IsValid)
            return Page();
        await new HouseholdDesk(Db).JoinAsync(Person, mate, Name, Relation, From, Me.Today);
        await Db.SaveChangesAsync();
        this.Tell("いっしょに暮らす人を書きとめました。");
        return Redirect(Here);
    }

    public async Task<IActionResult> OnPostLeaveAsync(Guid id, Guid member)
    {
        if (!await LoadAsync(id) || Mates.FirstOrDefault(m => m.Member.Id == member) is null)
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        await new HouseholdDesk(Db).LeaveAsync(await Db.HouseholdMembers.SingleAsync(m => m.Id == member), Until ?? Me.Today);
        await Db.SaveChangesAsync();
        this.Tell("別々に暮らすようになったと書きとめました。");
        return Redirect(Here);
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (!await FindAsync(id) || Person.Gone)
            return false;
        Mates = [.. (await PersonTies.LoadAsync(Db, Me, id)).Household.Where(m => m.Member.Until is null)];
        await Me.LooksThroughAsync(Mates.Select(m => m.Opens).OfType<Guid>().Sightings());
        return true;
    }
}
