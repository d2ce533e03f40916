using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Appointments;
using Sasaeai.Areas;
using Sasaeai.Consent;
using Sasaeai.Data;
using Sasaeai.Needs;
using Sasaeai.Time;

namespace Sasaeai.Years;

/// <summary>年度がわりの支度. What ends with the year and is proposed to go on: nothing is renewed unless somebody says so.</summary>
/// <param name="Ending">The year that ends.</param>
/// <param name="Posts">Appointments whose last day lies in the year's last months or on its last day.</param>
/// <param name="Bases">Consents of worries still open that run out before the new year has begun well.</param>
/// <param name="Areas">Areas that end with the year.</param>
public sealed record Rollover(FiscalYear Ending, IReadOnlyList<Appointment> Posts, IReadOnlyList<SharingBasis> Bases, IReadOnlyList<Area> Areas)
{
    private const int FirstMonth = 2, LastMonth = 4;

    public bool Nothing => Posts.Count + Bases.Count + Areas.Count == 0;

    /// <summary>From February, when posts are decided, through April, when the last of it is done.</summary>
    public static bool Season(DateOnly day) => day.Month is >= FirstMonth and <= LastMonth;

    /// <summary>The year that ends next, and through April the one that has just ended.</summary>
    public static FiscalYear YearOf(DateOnly day) => day.Month == LastMonth ? FiscalYear.Of(day).Before : FiscalYear.Of(day);

    public static async Task<Rollover> OfAsync(SasaeaiDb db, User user, DateOnly today, CancellationToken stop = default)
    {
        var year = YearOf(today);
        var (from, until) = (year.Last.AddMonths(-1), year.Last.AddMonths(1));
        return new(year,
            await db.Appointments.VisibleTo(user).Include(a => a.Account).Include(a => a.Areas).ThenInclude(a => a.Area)
                .Where(a => a.ValidFrom <= year.Last && a.ValidUntil >= from && a.ValidUntil <= year.Last).OrderBy(a => a.Role).ThenBy(a => a.Id).ToListAsync(stop),
            await db.SharingBases.AsNoTracking().VisibleTo(db.Needs, user).Where(b => b.WithdrawnOn == null && b.ExpiresOn >= today && b.ExpiresOn <= until
                && db.Needs.Any(n => n.Id == b.NeedId && n.State != NeedState.Closed)).OrderBy(b => b.ExpiresOn).ThenBy(b => b.Id).ToListAsync(stop),
            await db.Areas.AsNoTracking().VisibleTo(user).Where(a => a.ValidUntil >= from && a.ValidUntil <= year.Last).OrderBy(a => a.Name).ToListAsync(stop));
    }
}
