using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.People;
using Sasaeai.Retention;

namespace Sasaeai.Web.Pages.People;

/// <summary>One person, helped and helping: what is known, what they carry, whom to call, and what was done.</summary>
[OpenToListeners]
public sealed class DetailsModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    public Person Person { get; private set; } = null!;
    public Person? Survivor { get; private set; }
    public string? Area { get; private set; }
    public string? AreaGroup { get; private set; }
    public IReadOnlyList<Need> Needs { get; private set; } = [];
    public IReadOnlyList<Strand> Strands { get; private set; } = [];
    public PersonTies Ties { get; private set; } = null!;
    public IReadOnlyList<MergedIn> Merged { get; private set; } = [];
    public DateOnly Today => me.Today;
    public bool SeesWhoLooked => me.User.Role is Role.MunicipalOfficer;
    public bool Deletes => Deletion.MayDecide(me.User);

    /// <summary>A record that is another's now.</summary>
    public sealed record MergedIn(Guid Id, string Name, DateTime At, string By);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await db.PersonToOpenAsync(me.User, id) is not { } found)
            return NotFound();
        await me.LooksAtAsync(nameof(Person), found.Id, found.Id);
        Person = found;
        await db.TellApartAsync(some => db.PeopleInSight(me.User, some), [found]);
        Survivor = found.MergedIntoId is { } into ? await db.PeopleInSight(me.User, [into]).SingleOrDefaultAsync() : null;
        var areas = await AreaGroups.LoadAsync(db, me.User, me.Today);
        (Area, AreaGroup) = (areas.Path(found.AreaId), areas.Name(areas.Of(found.AreaId)));
        Needs = await db.Needs.AsNoTracking().VisibleTo(me.User).Where(n => n.PersonId == id).OrderByDescending(n => n.HeardOn).ThenByDescending(n => n.Id).ToListAsync();
        Strands = await db.Referrals.AsNoTracking().Where(r => r.Need!.PersonId == id).StrandsFor(me.User).ToListAsync();
        Ties = await PersonTies.LoadAsync(db, me, id);
        await me.LooksThroughAsync([.. Ties.Shows, .. new[] { Survivor }.OfType<Person>().Sightings()]);
        Merged = await db.Merges.AsNoTracking().Where(m => m.IntoId == id && m.Subject == nameof(Person) && m.Municipality == found.Municipality && m.UndoneAt == null)
            .OrderByDescending(m => m.At).Select(m => new MergedIn(m.FromId, m.FromName, m.At, m.ByName)).ToListAsync();
        return Page();
    }
}
