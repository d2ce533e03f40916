using Sasaeai.Accounts;

namespace Sasaeai.Years;

public static class YearAccess
{
    /// <summary>Counts without names, for those who work in the municipality.</summary>
    public static IQueryable<YearClosing> VisibleTo(this IQueryable<YearClosing> closings, User user) =>
        user.HearsNeeds && user.Role is not Role.CareManager ? closings.Where(c => c.Municipality == user.Municipality) : closings.Where(c => false);
}
