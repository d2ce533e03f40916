using Sasaeai.Accounts;

namespace Sasaeai.SubjectRequests;

public static class SubjectRequestAccess
{
    public static IQueryable<SubjectRequest> VisibleTo(this IQueryable<SubjectRequest> requests, User user) =>
        requests.Where(r => r.Municipality == user.Municipality && user.Role == Role.MunicipalOfficer);
}
