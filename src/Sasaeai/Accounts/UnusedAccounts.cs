using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;

namespace Sasaeai.Accounts;

/// <summary>使われていない入り口. Listed to the officer after three months, closed a month later; the officer opens it again.</summary>
public static class UnusedAccounts
{
    public const int DaysUntilListed = 90, DaysUntilClosed = 30;

    /// <summary>What the turn of the day does to them; the caller saves. Begun twice on one day, it does nothing the second time.</summary>
    public static async Task TurnAsync(SasaeaiDb db, DateOnly today, DateTime now, CancellationToken stop = default)
    {
        // The cast of a demo would be gone when somebody looks at it again after the summer.
        foreach (var account in await db.Users.Where(a => !a.Demo && a.ClosedOn == null).ToListAsync(stop))
        {
            account.UsedOn ??= today;
            if (account.WarnedOn is null && account.UsedOn <= today.AddDays(-DaysUntilListed))
            {
                account.WarnedOn = today;
                Note(db, account, AccountHappening.Warned, now);
            }
            else if (account.WarnedOn <= today.AddDays(-DaysUntilClosed))
            {
                account.ClosedOn = today;
                Note(db, account, AccountHappening.Closed, now);
            }
        }
    }

    private static void Note(SasaeaiDb db, Account account, AccountHappening what, DateTime now) =>
        db.Add(new AccountEvent { At = now, AccountId = account.Id, AccountName = account.Name, What = what, ByName = "日の変わりめ", Address = "" });
}
