using Microsoft.EntityFrameworkCore;

namespace Sasaeai.Needs;

/// <summary>足りないもの. How many worries of one area and category found nothing, for one reason.</summary>
/// <param name="Category">A key of <c>need-category</c>; null where nobody chose one. A worry of several counts in each.</param>
/// <param name="Lack">A key of <c>lack</c>; null where it was written before there were reasons to choose.</param>
public sealed record Gap(Guid? AreaId, string? Category, string? Lack, int Count)
{
    /// <summary>Of those that stand as 見つからず today.</summary>
    public static async Task<IReadOnlyList<Gap>> OfAsync(IQueryable<Need> needs, CancellationToken stop = default)
    {
        var unmet = await needs.Where(n => n.State == NeedState.Unmet).Select(n => new { n.AreaId, n.Categories, Lack = n.Missing }).ToListAsync(stop);
        return [.. unmet.SelectMany(n => n.Categories.DefaultIfEmpty(), (n, category) => (n.AreaId, Category: category, n.Lack))
            .GroupBy(n => n).Select(g => new Gap(g.Key.AreaId, g.Key.Category, g.Key.Lack, g.Count()))];
    }
}
