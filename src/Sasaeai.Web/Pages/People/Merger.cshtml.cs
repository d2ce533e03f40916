using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Duplicates;
using Sasaeai.Needs;
using Sasaeai.People;
using Sasaeai.Web.Components;
using Sasaeai.Web.Pages.History;

namespace Sasaeai.Web.Pages.People;

/// <summary>
/// Two records of one person: found, compared, taken together, and parted again. The same name never does it; a person does.
/// </summary>
[OpenToListeners]
public sealed class MergerModel(SasaeaiDb db, CurrentUser me, MergeDesk desk, HistoryReader history) : PageModel
{
    private const int Most = 20;

    /// <summary>What was typed stands in no address: it is somebody's name.</summary>
    [BindProperty]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? With { get; set; }

    [BindProperty, Display(Name = "どちらの記録を残しますか")]
    public Guid? Keep { get; set; }
    public Person Person { get; private set; } = null!;
    public Person? Other { get; private set; }
    public Person? Survivor { get; private set; }
    public IReadOnlyList<Person> Found { get; private set; } = [];
    public IReadOnlyDictionary<Guid, string> Lines { get; private set; } = new Dictionary<Guid, string>();
    public IReadOnlyList<Comparison> Comparison { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        await me.LooksThroughAsync(new[] { Person, Other, Survivor }.OfType<Person>().Concat(Found));
        return Page();
    }

    public async Task<IActionResult> OnPostFindAsync(Guid id) => await OnGetAsync(id);

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id) || Other is not { } other)
            return NotFound();
        if (Keep != id && Keep != other.Id)
            ModelState.AddModelError(nameof(Keep), "どちらの記録を残すかを選んでください");
        if (!ModelState.IsValid)
            return Page();
        var (from, into) = Keep == id ? (other, Person) : (Person, other);
        await desk.MergeAsync(from, into, me.User);
        await db.SaveChangesAsync();
        this.Tell($"「{from.Name}」の記録を、ここにまとめました。いつでも元にもどせます。");
        return Redirect($"/people/{into.Id}");
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid id)
    {
        ModelState.Clear();
        if (!await LoadAsync(id))
            return NotFound();
        await desk.UndoAsync(Person, me.User);
        await db.SaveChangesAsync();
        this.Tell("二つの記録を、元のとおり別々にもどしました。");
        return Redirect($"/people/{id}");
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await db.PersonToOpenAsync(me.User, id) is not { } found)
            return false;
        Person = found;
        Other = With is { } chosen && chosen != id ? await db.PeopleInSight(me.User, [chosen]).Standing().SingleOrDefaultAsync() : null;
        await db.TellApartAsync(some => db.PeopleInSight(me.User, some), [found, Other]);
        var visible = db.People.VisibleTo(db.Needs, me.User);
        Survivor = found.MergedIntoId is { } into ? await db.PeopleInSight(me.User, [into]).SingleOrDefaultAsync() : null;
        if (Survivor is not null)
            return true;
        if (Other is not null)
            Comparison = await history.CompareAsync(found, Other);
        else
            Found = string.IsNullOrWhiteSpace(Q)
                ? [.. (await visible.LikelySameAsync(db.PersonKeys.VisibleTo(me.User), new Sought(found.Name, found.Kana, found.Phone, found.Address, found.Born))).Select(l => l.Person).Where(p => p.Id != id)]
                : await visible.AsNoTracking().Matching(db.PersonKeys.VisibleTo(me.User), Q).Where(p => p.Id != id).InOrder().Take(Most).ToListAsync();
        Lines = await db.LinesAsync(me, [.. new[] { Person, Other }.OfType<Person>(), .. Found]);
        return true;
    }
}
