using Sasaeai.Accounts;
using Sasaeai.Data;

namespace Sasaeai.AccessLog;

public static class Looking
{
    /// <summary>Writes down that the user is shown one person's data; the caller saves before it answers.</summary>
    public static void AddView(this SasaeaiDb db, User user, string subject, Guid subjectId, Guid? personId, string how, string address, DateTime at) =>
        db.AccessLog.Add(new AccessEntry
        {
            Municipality = user.Municipality,
            At = at,
            AccountId = user.AccountId,
            AccountName = user.Name,
            AppointmentId = user.AppointmentId,
            Subject = subject,
            SubjectId = subjectId,
            PersonId = personId,
            How = how,
            Address = address,
        });
}
