using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Appointments;
using Sasaeai.Data;
using Sasaeai.Emergencies;

namespace Sasaeai.Web.Pages.Emergencies;

/// <summary>緊急に開いた記録, for the officer: what is still to be assessed first, then all there was. Whose records they are is said on each one's own page.</summary>
[OpenTo(Role.MunicipalOfficer)]
public sealed class IndexModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    private const int Shown = 200;
    private const int MissesOfDays = 30;

    public IReadOnlyList<EmergencyOpening> Openings { get; private set; } = [];
    public IReadOnlyList<Misses> Missed { get; private set; } = [];

    /// <summary>How often somebody asked for a person and none was found: guessing would show here.</summary>
    public sealed record Misses(string Name, int Times);

    public async Task OnGetAsync()
    {
        Openings = await db.EmergencyOpenings.AsNoTracking().VisibleTo(me.User).OrderByDescending(o => o.AssessedAt == null).ThenByDescending(o => o.OpenedAt).ThenByDescending(o => o.Id).Take(Shown).ToListAsync();
        var since = me.Now.AddDays(-MissesOfDays);
        Missed = await db.AccountEvents.Where(e => e.What == AccountHappening.EmergencyMissed && e.At >= since && db.AccountsOf(me.User).Any(a => a.Id == e.AccountId))
            .GroupBy(e => e.AccountName).Select(g => new Misses(g.Key, g.Count())).ToListAsync();
    }
}
