using Sasaeai.Accounts;

namespace Sasaeai.Appointments;

public static class AppointmentAccess
{
    /// <summary>The responsible official sees every post of the municipality; everyone else their own.</summary>
    public static IQueryable<Appointment> VisibleTo(this IQueryable<Appointment> appointments, User user) =>
        user.Role is Role.MunicipalOfficer
            ? appointments.Where(a => a.Municipality == user.Municipality)
            : appointments.Where(a => a.Municipality == user.Municipality && a.AccountId == user.AccountId);
}
