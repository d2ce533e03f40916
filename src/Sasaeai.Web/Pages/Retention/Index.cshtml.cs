using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.Imports;
using Sasaeai.Needs;
using Sasaeai.People;
using Sasaeai.Retention;
using Sasaeai.Time;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Retention;

/// <summary>保存と削除. What waits for a second pair of eyes, what has been kept long enough, and what was deleted.</summary>
[OpenTo(Role.MunicipalOfficer, Role.Tier1Coordinator, Role.Auditor)]
public sealed class IndexModel(SasaeaiDb db, CurrentUser me, DeletionDesk desk) : PageModel
{
    /// <summary>More than anybody looks through in a sitting; the next come when these are done.</summary>
    private const int Most = 100, MostDone = 50;

    [BindProperty]
    public List<Guid> Worries { get; set; } = [];
    [BindProperty]
    public List<Guid> Persons { get; set; } = [];
    [BindProperty]
    public List<Guid> Files { get; set; } = [];
    public bool Decides => Deletion.MayDecide(me.User);
    public bool Answers => me.User.Role is Role.MunicipalOfficer;
    public DateOnly Today => me.Today;
    public RetentionPeriods Periods { get; private set; } = null!;
    public IReadOnlyList<Deletion> Waiting { get; private set; } = [];
    public IReadOnlyList<Need> DueNeeds { get; private set; } = [];
    public IReadOnlyList<Person> DuePeople { get; private set; } = [];
    public IReadOnlyList<ImportBatch> DueFiles { get; private set; } = [];
    public int DueLooks { get; private set; }
    public int DueNeedCount { get; private set; }
    public int DuePersonCount { get; private set; }
    public IReadOnlyList<Deletion> Ended { get; private set; } = [];
    public IReadOnlyList<Hold> Holds { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Periods = await RetentionPeriods.OfAsync(db, me.User.Municipality);
        var all = db.Deletions.AsNoTracking().VisibleTo(me.User);
        Ended = await all.Where(d => d.State != DeletionState.Proposed).OrderByDescending(d => d.DecidedOn).ThenByDescending(d => d.Id).Take(MostDone).ToListAsync();
        if (!Decides)
            return;
        Waiting = await all.Where(d => d.State == DeletionState.Proposed).OrderBy(d => d.ProposedOn).ThenBy(d => d.Id).ToListAsync();
        Holds = await db.Holds.AsNoTracking().VisibleTo(me.User).InForce(Today).OrderBy(h => h.Until).ThenBy(h => h.Id).ToListAsync();
        var due = new Due(Today, Periods);
        var (needs, people) = (Needs(due), People(due));
        (DueNeedCount, DuePersonCount) = (await needs.CountAsync(), await people.CountAsync());
        DueNeeds = await needs.AsNoTracking().OrderBy(n => n.ClosedOn ?? n.UnmetOn).ThenBy(n => n.Id).Take(Most).ToListAsync();
        DuePeople = await people.AsNoTracking().OrderBy(p => p.Kana ?? p.Name).ThenBy(p => p.Id).Take(Most).ToListAsync();
        await db.TellApartAsync(some => db.PeopleInSight(me.User, some), DuePeople);
        if (Answers)
            DueLooks = await db.AccessLog.CountAsync(e => e.Municipality == me.User.Municipality && e.At < LooksBefore);
        if (Answers)
            DueFiles = await due.Originals(db, me.User.Municipality).AsNoTracking().OrderBy(b => b.At).Take(Most).ToListAsync();
        await me.LooksThroughAsync([.. DueNeeds.Select(n => new Sighting(nameof(Need), n.Id, n.PersonId)), .. DuePeople.Select(p => new Sighting(nameof(Person), p.Id, p.Id, FieldClass.Personal))]);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Decides)
            return NotFound();
        await OnGetAsync();
        var due = new Due(Today, Periods);
        var chosen = new List<Record>();
        chosen.AddRange(await Needs(due).Where(n => Worries.Contains(n.Id)).ToListAsync());
        chosen.AddRange(await People(due).Where(p => Persons.Contains(p.Id)).ToListAsync());
        if (chosen.Count == 0)
            throw new RefusedException("消す記録に、しるしを付けてください。");
        foreach (var record in chosen)
            await desk.ProposeAsync(me.User, record, DeletionGround.PeriodOver, null, Today);
        await db.SaveChangesAsync();
        this.Tell($"{chosen.Count}件を申し出ました。別の人が確かめて認めると、消えます。");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostFilesAsync()
    {
        if (!Answers)
            return NotFound();
        await OnGetAsync();
        var due = new Due(Today, Periods);
        var files = await due.Originals(db, me.User.Municipality).Where(b => Files.Contains(b.Id)).ToListAsync();
        if (files.Count == 0)
            throw new RefusedException("消す原本に、しるしを付けてください。");
        await desk.DropAsync(files, Today);
        this.Tell($"原本を{files.Count}件消しました。取り込んだ中身は残っています。");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostLooksAsync()
    {
        if (!Answers)
            return NotFound();
        await OnGetAsync();
        var gone = await OldLooks.ForgetAsync(db, me.User.Municipality, LooksBefore);
        db.Journal.Add(new()
        {
            Municipality = me.User.Municipality,
            At = me.Now,
            ById = me.User.AccountId,
            ByName = me.User.Name,
            What = "retention.looks",
            Function = Sasaeai.Journal.Function.None,
            Text = $"だれが見たかの記録を、保存期間が過ぎたため{gone:N0}件消しました。",
        });
        await db.SaveChangesAsync();
        this.Tell($"だれが見たかの記録を{gone:N0}件消しました。残りの記録のつながりは、そのまま確かめられます。");
        return RedirectToPage();
    }

    private DateTime LooksBefore => Periods.EndedBefore(RetentionClass.AccessLog, Today).StartInUtc();

    private IQueryable<Need> Needs(Due due) => due.Needs(db, me.User.Municipality).VisibleTo(me.User);

    private IQueryable<Person> People(Due due) => due.People(db, me.User.Municipality).VisibleTo(db.Needs, me.User);
}
