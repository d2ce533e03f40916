using Sasaeai.Accounts;

namespace Sasaeai.AccessLog;

public static class AccessLogAccess
{
    /// <summary>The auditor and the responsible official read all of it; everyone else what they looked at themselves.</summary>
    public static IQueryable<AccessEntry> VisibleTo(this IQueryable<AccessEntry> entries, User user) =>
        user.Role is Role.Auditor or Role.MunicipalOfficer
            ? entries.Where(e => e.Municipality == user.Municipality)
            : entries.Where(e => e.Municipality == user.Municipality && e.AccountId == user.AccountId);
}
