using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Appointments;
using Sasaeai.Consent;
using Sasaeai.Data;
using Sasaeai.Emergencies;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.Publishing;
using Sasaeai.Time;
using Sasaeai.Years;

namespace Sasaeai.Web.Pages.Today;

/// <summary>A coordinator of whom nothing was recorded for a while.</summary>
public sealed record Quiet(string Name, Role Role, DateOnly? Last);

/// <summary>The morning of the responsible official: what was told without the person's yes, and who has been quiet. No list of persons: the areas' waits stand beside it.</summary>
public sealed class OfficersDay
{
    private const int QuietDays = 30;
    private const int LifeStaysDays = 7;

    /// <summary>Until each is assessed.</summary>
    public IReadOnlyList<EmergencyOpening> Opened { get; private init; } = [];
    public IReadOnlyList<SharingBasis> ToldForLife { get; private init; } = [];
    public IReadOnlyList<Quiet> Quiet { get; private init; } = [];
    public int Due { get; private init; }
    public int Remarks { get; private init; }
    public bool YearTurns { get; private init; }

    public static async Task<OfficersDay> LoadAsync(SasaeaiDb db, CurrentUser me) => new()
    {
        Opened = await db.EmergencyOpenings.AsNoTracking().VisibleTo(me.User).ToAssess().OrderBy(o => o.OpenedAt).ThenBy(o => o.Id).ToListAsync(),
        ToldForLife = await db.SharingBases.AsNoTracking().VisibleTo(db.Needs, me.User)
            .Where(b => b.Basis == "life" && b.GivenOn >= me.Today.AddDays(-LifeStaysDays)).OrderByDescending(b => b.GivenOn).ToListAsync(),
        Quiet = await QuietAsync(db, me),
        YearTurns = Rollover.Season(me.Today),
        Remarks = await db.Remarks.VisibleTo(me.User).ToSettle().CountAsync(),
        Due = await db.DueForCheck(me.User, me.Today).CountAsync(),
    };

    private static async Task<IReadOnlyList<Quiet>> QuietAsync(SasaeaiDb db, CurrentUser me)
    {
        var appointed = await db.Appointments.AsNoTracking().Include(a => a.Account).Where(a => a.Municipality == me.User.Municipality)
            .InForceOn(me.Today).Where(a => a.ValidFrom <= me.Today.AddDays(-QuietDays)).Where(a => a.Role == Role.Tier1Coordinator || a.Role == Role.Tier2Coordinator).ToListAsync();
        var ids = appointed.Select(a => a.AccountId).ToList();
        var last = await db.Journal.Where(e => e.Municipality == me.User.Municipality && e.ById != null && ids.Contains(e.ById.Value))
            .GroupBy(e => e.ById!.Value).Select(g => new { g.Key, At = g.Max(e => e.At) }).ToDictionaryAsync(g => g.Key, g => DateOnly.FromDateTime(g.At.InJapan()));
        return [.. appointed.Select(a => new Quiet(a.Account!.Name, a.Role, last.TryGetValue(a.AccountId, out var day) ? day : null))
            .Where(q => q.Last is null || me.Today.DayNumber - q.Last.Value.DayNumber >= QuietDays).OrderBy(q => q.Last ?? DateOnly.MinValue).ThenBy(q => q.Name, StringComparer.Ordinal)];
    }
}
