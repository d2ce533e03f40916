using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;

namespace Sasaeai.Search;

public static partial class MissedSearchDesk
{
    /// <summary>Of one municipality's public list in one day. Nobody is known, so nobody can be locked out: the day is over for all.</summary>
    public const int MostInADay = 100;

    /// <summary>
    /// Keeps what anyone looked for in the public list: only words of our own lists, whatever else was typed, and each once a day for each area,
    /// however often a page is called.
    /// </summary>
    /// <returns>What is kept of it; null where that is nothing.</returns>
    public static async Task<string?> KeepOfAnyoneAsync(this SasaeaiDb db, string municipality, Wording wording, Guid? area, DateOnly today, CancellationToken stop = default)
    {
        if (!wording.MayBeKept() || KnownWords.In(wording) is not { } words)
            return null;
        var kept = db.MissedSearches.Where(s => s.Municipality == municipality && s.On == today && s.Role == null);
        if (await kept.AnyAsync(s => s.Words == words && s.AreaId == area, stop))
            return words;
        if (await kept.CountAsync(stop) >= MostInADay)
            return null;
        db.Add(new MissedSearch { Municipality = municipality, Words = words, On = today, AreaId = area });
        await db.SaveChangesAsync(stop);
        return words;
    }
}
