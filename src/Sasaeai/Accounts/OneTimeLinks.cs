using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;

namespace Sasaeai.Accounts;

/// <summary>Making, finding and using the links with which people choose a password of their own.</summary>
public static class OneTimeLinks
{
    /// <summary>A newcomer may be on leave; somebody who cannot get in asks at the desk and is back at it within the day.</summary>
    public static TimeSpan Lasts(LinkPurpose purpose) => purpose is LinkPurpose.Invitation ? TimeSpan.FromDays(14) : TimeSpan.FromDays(1);

    /// <summary>Links that were made before and lie about are worth nothing from here on. The caller saves.</summary>
    /// <returns>The key, which nothing keeps in clear.</returns>
    public static async Task<string> MakeAsync(SasaeaiDb db, Guid account, LinkPurpose purpose, User? by, DateTime now, CancellationToken stop = default)
    {
        foreach (var before in await db.AccountLinks.Where(l => l.AccountId == account && l.UsedAt == null && l.VoidedAt == null).ToListAsync(stop))
            before.VoidedAt = now;
        var key = OneTimeKey.New();
        db.Add(new AccountLink
        {
            AccountId = account,
            Purpose = purpose,
            KeyHash = OneTimeKey.Hash(key),
            MadeAt = now,
            MadeById = by?.AccountId,
            MadeByName = by?.Name ?? db.Actor,
            ValidUntil = now + Lasts(purpose),
        });
        return key;
    }

    public static Task<AccountLink?> FindAsync(SasaeaiDb db, string key, CancellationToken stop = default)
    {
        var hash = OneTimeKey.Hash(key);
        return db.AccountLinks.AsNoTracking().SingleOrDefaultAsync(l => l.KeyHash == hash, stop);
    }

    /// <summary>Once: of two who bring the same link at the same moment, one is refused.</summary>
    public static async Task<bool> TakeAsync(SasaeaiDb db, AccountLink link, DateTime now, CancellationToken stop = default) =>
        await db.AccountLinks.Where(l => l.Id == link.Id && l.UsedAt == null && l.VoidedAt == null && l.ValidUntil >= now)
            .ExecuteUpdateAsync(s => s.SetProperty(l => l.UsedAt, now), stop) == 1;
}
