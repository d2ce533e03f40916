using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.CodeLists;
using Sasaeai.Data;
using Sasaeai.Organizations;

namespace Sasaeai.Web.Pages.Needs;

/// <summary>Which organisation of the registry is meant by a name as it was typed.</summary>
/// <param name="Exact">The only one that bears the whole name.</param>
/// <param name="Likely">Those in whose names the words stand, few enough to choose from.</param>
public sealed record GroupNames(Organization? Exact, IReadOnlyList<Organization> Likely)
{
    private const int Most = 8;
    private static readonly GroupNames None = new(null, []);

    /// <param name="db">The database.</param>
    /// <param name="user">Whose registry it is.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="least">Letters below which a part of a name is no name: 渚本 is a family before it is the shop of that family.</param>
    public static async Task<GroupNames> FindAsync(SasaeaiDb db, User user, string? typed, int least)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return None;
        var found = await db.Organizations.VisibleTo(user).Standing().Where(o => o.ClosedOn == null).WithWords(db, user, typed).OrderBy(o => o.Name).Take(Most * 4).ToListAsync();
        var exact = found.FindAll(o => o.GoesBy(typed));
        if (exact is [var only])
            return new(only, exact);
        var likely = exact.Count > 0 ? exact : found;
        return likely.Count <= Most && typed.Trim().Length >= least ? new(null, likely) : None;
    }

    public static IEnumerable<SelectListItem> Choices(IEnumerable<Organization> likely) =>
        likely.Select(o => new SelectListItem($"{o.Name}（{CodeList.OrganizationKind.Label(o.Kind)}{(o.Address is { } address ? $"・{address}" : "")}）", o.Id.ToString()));
}
