using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Areas;
using Sasaeai.Data;

namespace Sasaeai.Appointments;

/// <summary>Reach = role × municipality × areas × organisation, drawn from the appointments in force on a day.</summary>
public static class Reach
{
    public static IQueryable<Appointment> InForceOn(this IQueryable<Appointment> appointments, DateOnly day) =>
        appointments.Where(a => a.ValidFrom <= day && (a.ValidUntil == null || day <= a.ValidUntil));

    /// <summary>Whether somebody of the organisation has a way in, to read what is asked of it and to answer.</summary>
    public static async Task<bool> AnswersOnScreenAsync(this SasaeaiDb db, Guid? organization, DateOnly day) =>
        organization is { } asked && await db.Appointments.Where(a => a.OrganizationId == asked && a.Role == Role.Tier3Coordinator).InForceOn(day).AnyAsync();

    /// <summary>The account as a user in the chosen appointment, else in its first one; null when none is in force.</summary>
    public static async Task<User?> UserAsync(this SasaeaiDb db, Guid accountId, Guid? chosen, DateOnly day, CancellationToken stop = default)
    {
        var appointments = await db.Appointments.AsNoTracking().Include(a => a.Account).Include(a => a.Areas).ThenInclude(a => a.Area)
            .Where(a => a.AccountId == accountId).InForceOn(day).OrderBy(a => a.ValidFrom).ThenBy(a => a.Id).ToListAsync(stop);
        var appointment = appointments.Find(a => a.Id == chosen) ?? appointments.FirstOrDefault();
        if (appointment is null)
            return null;
        var areas = appointment.Areas.Count == 0
            ? []
            : await WithDescendantsAsync(db, appointment.Areas.Select(a => a.AreaId), stop);
        return appointment.AsUser(areas);
    }

    /// <param name="appointment">With its account and areas loaded.</param>
    /// <param name="areas">Those it is for, with everything below them.</param>
    internal static User AsUser(this Appointment appointment, IReadOnlyList<Guid> areas) =>
        new(appointment.AccountId, appointment.Account!.Name, appointment.Id, appointment.Role, appointment.Municipality, areas, appointment.OrganizationId)
        {
            Place = string.Join('・', appointment.Areas.Select(a => a.Area!.Name)),
        };

    private static async Task<List<Guid>> WithDescendantsAsync(SasaeaiDb db, IEnumerable<Guid> roots, CancellationToken stop)
    {
        var reached = roots.ToHashSet();
        var covered = await db.Set<AreaCoverage>().Where(c => reached.Contains(c.AreaId)).Select(c => c.CoveredAreaId).ToListAsync(stop);
        reached.UnionWith(covered);
        for (var level = reached.ToList(); level.Count > 0;)
        {
            level = await db.Areas.Where(a => a.ParentId != null && level.Contains(a.ParentId.Value)).Select(a => a.Id).ToListAsync(stop);
            level.RemoveAll(id => !reached.Add(id));
        }
        return [.. reached];
    }
}
