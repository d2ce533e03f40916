using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.CodeLists;
using Sasaeai.Data;

namespace Sasaeai.Search;

/// <summary>Keeps what was looked for in the registry and is not there.</summary>
public static partial class MissedSearchDesk
{
    private const int Longest = 40;

    public static IQueryable<MissedSearch> VisibleTo(this IQueryable<MissedSearch> missed, User user) =>
        user.ReachesWholeMunicipality
            ? missed.Where(s => s.Municipality == user.Municipality)
            : missed.Where(s => s.Municipality == user.Municipality && (s.AreaId == null || user.AreaIds.Contains(s.AreaId.Value)));

    /// <summary>
    /// Whether the words may be kept without asking. A telephone number, a birth date or a text never; anything else where only the registry was
    /// looked through. Where people were too, it may be somebody's name, unless it speaks of a need.
    /// </summary>
    public static bool IsPlainly(this Wording wording, bool registryOnly) =>
        wording.MayBeKept() && (registryOnly || NeedKeywords.Guess(wording.Typed).Count > 0);

    public static bool MayBeKept(this Wording wording) => wording.Folded.Length is > 1 and <= Longest && !Figures().IsMatch(wording.Folded);

    /// <summary>Once a day for each role and area: pages are reloaded.</summary>
    public static async Task KeepAsync(this SasaeaiDb db, User user, Wording wording, Guid? area, DateOnly today, CancellationToken stop = default)
    {
        area ??= user.AreaIds.Count > 0 ? user.AreaIds[0] : null;
        if (await db.MissedSearches.AnyAsync(s => s.Municipality == user.Municipality && s.On == today && s.Words == wording.Folded && s.AreaId == area && s.Role == user.Role, stop))
            return;
        db.Add(new MissedSearch { Municipality = user.Municipality, Words = wording.Folded, On = today, AreaId = area, Role = user.Role });
        await db.SaveChangesAsync(stop);
    }

    [GeneratedRegex(@"\d[\d\-]{3,}")]
    private static partial Regex Figures();
}
