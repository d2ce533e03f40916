using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Appointments;
using Sasaeai.Data;

namespace Sasaeai.Needs;

/// <summary>だれの手に. Who of a municipality may have which worry in charge: whoever follows worries and whose post reaches this one, now or from the day it begins.</summary>
public sealed class Hands
{
    private readonly IReadOnlyList<(Colleague Colleague, Func<Need, bool> Reaches)> all;

    private Hands(IEnumerable<Colleague> colleagues) =>
        all = [.. colleagues.Where(c => c.User.HearsNeeds).Select(c => (c, NeedAccess.Reaches(c.User)))];

    public static async Task<Hands> LoadAsync(SasaeaiDb db, string municipality, DateOnly today, CancellationToken stop = default) =>
        new(await db.ColleaguesAsync(municipality, today, stop));

    /// <summary>One post of each person, those who work in the areas before those who work for the whole municipality.</summary>
    public IReadOnlyList<Colleague> WhoReach(Need need) =>
        [.. all.Where(h => h.Reaches(need)).Select(h => h.Colleague).DistinctBy(c => c.User.AccountId).OrderBy(c => Turn(c.User.Role)).ThenBy(c => c.From).ThenBy(c => c.User.Name, StringComparer.Ordinal)];

    /// <summary>The one in charge reaches it still.</summary>
    public bool Hold(Need need) => need.HeldById is { } holder && all.Any(h => h.Colleague.User.AccountId == holder && h.Reaches(need));

    /// <summary>
    /// What somebody has in charge through this post: what lies in its areas, and what no other post of theirs is for. A worry that they heard
    /// themselves they reach from any post, so reach alone would leave it with whoever goes.
    /// </summary>
    public bool IsWorkOf(Appointment post, Need need)
    {
        var posts = all.Where(h => h.Colleague.User.AccountId == post.AccountId).Select(h => h.Colleague.User).ToList();
        return posts.Exists(p => p.AppointmentId == post.Id && IsFor(p, need)) || !posts.Exists(p => p.AppointmentId != post.Id && IsFor(p, need));
    }

    /// <summary>担当のいない困りごと: open, and nobody is in charge who reaches it.</summary>
    /// <param name="needs">In the reader's sight.</param>
    /// <param name="stop">Stops counting.</param>
    public async Task<IQueryable<Need>> UnheldAsync(IQueryable<Need> needs, CancellationToken stop = default)
    {
        // By what reach depends on there are a few hundred kinds of worries, however many worries.
        var kinds = await needs.Open().Where(n => n.HeldById != null).GroupBy(n => new { n.Municipality, n.HeldById, n.AreaId, n.Unaware, Own = n.HeardById == n.HeldById }).Select(g => g.Key).ToListAsync(stop);
        Expression<Func<Need, bool>> unheld = n => n.HeldById == null;
        foreach (var lost in kinds.Where(k => !Hold(Need.Like(k.Municipality, k.HeldById!.Value, k.AreaId, k.Unaware, k.Own))).GroupBy(k => new { k.HeldById, k.Unaware, k.Own }))
        {
            var (holder, unaware, own) = (lost.Key.HeldById, lost.Key.Unaware, lost.Key.Own);
            var areas = lost.Select(k => k.AreaId).ToList();
            unheld = unheld.Or(n => n.HeldById == holder && n.Unaware == unaware && n.HeardById == n.HeldById == own && areas.Contains(n.AreaId));
        }
        return needs.Open().Where(unheld);
    }

    private static bool IsFor(User user, Need need) =>
        user.ReachesWholeMunicipality || (user.Role.WorksByArea() ? need.AreaId is { } area && user.AreaIds.Contains(area) : need.HeardById == user.AccountId);

    private static int Turn(Role role) => role switch
    {
        Role.Tier2Coordinator => 0,
        Role.CareCenterStaff => 1,
        Role.Tier1Coordinator => 2,
        Role.MunicipalOfficer => 3,
        _ => 4,
    };
}
