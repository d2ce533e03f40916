using System.Text.RegularExpressions;
using Sasaeai.Algorithms.Geography;

namespace Sasaeai.Areas;

/// <summary>Which column of a boundary file is the name. Files seldom say: <c>SAFIELD001</c>, <c>item2</c>.</summary>
public static partial class BoundaryColumns
{
    /// <summary>The column whose values look most like names of places: Japanese, different, and named so if it is; null where none does.</summary>
    public static string? GuessName(BoundarySet set) =>
        set.AttributeNames.Select((name, order) => (name, order, score: Score(set, name))).Where(c => c.score > 0)
            .OrderByDescending(c => c.score).ThenBy(c => c.order).Select(c => c.name).FirstOrDefault();

    /// <summary>A few of a column's values, to tell columns apart by.</summary>
    public static IReadOnlyList<string> Samples(BoundarySet set, string column) =>
        [.. set.Features.Select(f => f.Attributes.GetValueOrDefault(column, "")).Where(v => v.Length > 0).Distinct().Take(3)];

    private static double Score(BoundarySet set, string column)
    {
        var values = set.Features.Select(f => f.Attributes.GetValueOrDefault(column, "")).ToList();
        var japanese = values.Count(v => Japanese().IsMatch(v) && !Date().IsMatch(v)) / (double)values.Count;
        if (japanese == 0)
            return 0;
        var different = values.Distinct().Count() / (double)values.Count;
        var named = column.Contains('名') || column.Contains("NAME", StringComparison.OrdinalIgnoreCase) ? 0.5 : 0;
        var addresses = values.Count(v => v.Length > 20 || v.Contains('県')) / (double)values.Count;
        return japanese + different + named - addresses;
    }

    [GeneratedRegex(@"[\p{IsHiragana}\p{IsKatakana}\p{IsCJKUnifiedIdeographs}]")]
    private static partial Regex Japanese();

    [GeneratedRegex(@"^\d{4}[-/年]")]
    private static partial Regex Date();
}
