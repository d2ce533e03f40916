using Sasaeai.Accounts;

namespace Sasaeai.Journal;

public static class JournalAccess
{
    public static IQueryable<JournalEntry> VisibleTo(this IQueryable<JournalEntry> entries, User user)
    {
        if (user.Role is Role.MunicipalOfficer or Role.Tier1Coordinator or Role.Auditor)
            return entries.Where(e => e.Municipality == user.Municipality);
        if (user.Role is Role.Tier2Coordinator or Role.CareCenterStaff)
            return entries.Where(e => e.Municipality == user.Municipality
                && (e.ById == user.AccountId || (e.AreaId != null && user.AreaIds.Contains(e.AreaId.Value))));
        return entries.Where(e => e.Municipality == user.Municipality && e.ById == user.AccountId);
    }
}
