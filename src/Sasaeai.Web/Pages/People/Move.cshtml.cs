using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.People;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.People;

/// <summary>引っこし, within the municipality or out of it.</summary>
[OpenToListeners]
public sealed class MoveModel(SasaeaiDb db, CurrentUser me) : PersonPage(db, me)
{
    [BindProperty, Display(Name = "引っこし先"), StringLength(300, ErrorMessage = "300文字までにしてください")]
    public string? Address { get; set; }

    [BindProperty, Display(Name = "市町村の外です")]
    public bool Outside { get; set; }

    [BindProperty, Display(Name = "いつから")]
    public DateOnly On { get; set; } = me.Today;

    [BindProperty, Display(Name = "いっしょに引っこす人")]
    public List<Guid> Along { get; set; } = [];

    [BindProperty, Display(Name = "開いている困りごとも、新しい住まいのこととして続けます")]
    public bool TakeWorries { get; set; } = true;

    [BindProperty, Display(Name = "市町村の外へ移っても、開いたままにする困りごと")]
    public List<Guid> StayOpen { get; set; } = [];
    public IReadOnlyList<Person> Mates { get; private set; } = [];
    public IReadOnlyList<Need> Worries { get; private set; } = [];
    public bool MayBack { get; private set; }
    public Residence? Planned { get; private set; }

    /// <summary>Those who are to move along, as far as the reader may see them.</summary>
    public IReadOnlyList<string> PlannedWith { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (Outside && On > Me.Today)
            ModelState.AddModelError(nameof(On), "市町村の外への引っこしは、その日になってから書きとめてください");
        if (!ModelState.IsValid)
            return Page();
        var place = Outside ? new Whereabouts(Address) : await PlaceFinder.FindAsync(Db, Me.User, Address, On);
        var home = new Home(Address, place.AreaId, place.Latitude, place.Longitude, Outside);
        List<Person> mates = [.. Mates.Where(m => Along.Contains(m.Id))];
        await new MoveDesk(Db).MoveAsync(Person, mates, home, On, Me.Today, TakeWorries && !Outside);
        if (Outside)
            foreach (var one in mates.Prepend(Person))
                await new FarewellDesk(Db).LeaveAsync(Me.User, one, StayOpen, Me.Today);
        await Db.SaveChangesAsync();
        this.Tell(On > Me.Today ? "引っこしの予定を書きとめました。その日に、住所と圏域が変わります。" : $"引っこしを書きとめました。前の住まいも残っています。{Stay(mates)}手伝っている方がいれば、知らせが出ています。", "取り消す", $"{Here}/move");
        return Redirect(await InSight(id).AnyAsync() ? Here : "/people");
    }

    public async Task<IActionResult> OnPostBackAsync(Guid id)
    {
        ModelState.Clear();
        if (!await LoadAsync(id))
            return NotFound();
        await new MoveDesk(Db).BackAsync(Person, Me.Today);
        await Db.SaveChangesAsync();
        this.Tell("引っこしを取り消しました。");
        return Redirect(Here);
    }

    /// <summary>What became of those who did not move along, in a sentence.</summary>
    private string Stay(List<Person> along) => Mates.Except(along).Select(m => m.Name).ToList() is { Count: > 0 } left ? $"{string.Join('、', left)}さんは、いまの所に残ります。" : "";

    private async Task<bool> LoadAsync(Guid id)
    {
        if (!await FindAsync(id) || Person.Gone)
            return false;
        var lines = await PersonTies.LoadAsync(Db, Me, id);
        var mates = lines.Household.Where(m => m.Member.Until is null).Select(m => m.Opens).OfType<Guid>().ToList();
        Mates = await InSight(mates).Standing().ToListAsync();
        Worries = await FarewellDesk.Open(Db.Needs.VisibleTo(Me.User), id).OrderBy(n => n.HeardOn).ToListAsync();
        Planned = lines.Homes.FirstOrDefault(h => h.Until is null);
        var together = Planned?.MoveId is { } move ? await Db.Residences.Where(r => r.MoveId == move && r.Until == null && r.PersonId != id).Select(r => r.PersonId).ToListAsync() : [];
        PlannedWith = await InSight(together).Select(p => p.Name).ToListAsync();
        MayBack = Planned is not null || Person.LivesHereSince is { } since && lines.Homes.Any(h => h.Until == since.AddDays(-1));
        return true;
    }
}
