using Sasaeai.Accounts;
using Sasaeai.Data;

namespace Sasaeai.Appointments;

/// <summary>Accounts belong to no municipality; whose business they are follows from their posts.</summary>
public static class AccountAccess
{
    /// <summary>Those who hold or held a post in the reader's municipality, for the officer and the auditor.</summary>
    public static IQueryable<Account> AccountsOf(this SasaeaiDb db, User user) =>
        user.Role is Role.MunicipalOfficer or Role.Auditor
            ? db.Users.Where(a => db.Appointments.Any(p => p.AccountId == a.Id && p.Municipality == user.Municipality))
            : db.Users.Where(a => a.Id == user.AccountId);

    /// <summary>Holds a post elsewhere too: an officer of one town who made a way into this account would have made one into the other town.</summary>
    public static IQueryable<Account> AlsoElsewhere(this SasaeaiDb db, User user, DateOnly day)
    {
        var elsewhere = db.Appointments.Where(p => p.Municipality != user.Municipality && (p.ValidUntil == null || p.ValidUntil >= day));
        return db.Users.Where(a => elsewhere.Any(p => p.AccountId == a.Id));
    }
}
