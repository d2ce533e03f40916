using Sasaeai.Accounts;

namespace Sasaeai.Retention;

public static class RetentionAccess
{
    /// <summary>Those who propose and agree, and the auditor, who reads what was done.</summary>
    public static IQueryable<Deletion> VisibleTo(this IQueryable<Deletion> deletions, User user) =>
        deletions.Where(d => d.Municipality == user.Municipality && (user.Role == Role.MunicipalOfficer || user.Role == Role.Tier1Coordinator || user.Role == Role.Auditor));

    public static IQueryable<Hold> VisibleTo(this IQueryable<Hold> holds, User user) =>
        holds.Where(h => h.Municipality == user.Municipality && (user.Role == Role.MunicipalOfficer || user.Role == Role.Tier1Coordinator));

    public static IQueryable<Hold> InForce(this IQueryable<Hold> holds, DateOnly today) => holds.Where(h => h.LiftedOn == null && h.Until >= today);
}
