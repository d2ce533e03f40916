using Sasaeai.Accounts;

namespace Sasaeai.AccessLog;

public static class LeakReportAccess
{
    /// <summary>The auditor and the responsible official; it tells of colleagues too.</summary>
    public static IQueryable<LeakReport> VisibleTo(this IQueryable<LeakReport> reports, User user) =>
        reports.Where(r => r.Municipality == user.Municipality && (user.Role == Role.Auditor || user.Role == Role.MunicipalOfficer));
}
