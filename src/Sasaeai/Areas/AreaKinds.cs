using System.Text;
using Sasaeai.CodeLists;

namespace Sasaeai.Areas;

/// <summary>A kind of area as an officer names it: the four of the tree, the neighbourhoods by what they are.</summary>
/// <param name="Key">Stable, for commands and forms: <c>daily-living</c>, <c>primary-school</c> …</param>
/// <param name="Label">日常生活圏域（第2層）, 小学校区 …</param>
public sealed record AreaKindChoice(string Key, string Label, AreaKind Kind, string? NeighbourhoodKind = null)
{
    public static AreaKindChoice Municipality { get; } = new("municipality", "市町村の全体（第1層）", AreaKind.Municipality);
    public static AreaKindChoice DailyLiving { get; } = new("daily-living", "日常生活圏域（第2層）", AreaKind.DailyLiving);
    public static AreaKindChoice ThirdTier { get; } = new("third-tier", "団体の届く範囲（第3層）", AreaKind.ThirdTier);

    public static IReadOnlyList<AreaKindChoice> All { get; } =
        [Municipality, DailyLiving, .. CodeList.NeighbourhoodKind.Offered.Select(c => new AreaKindChoice(c.Key, c.Label, AreaKind.Neighbourhood, c.Key)), ThirdTier];

    public static AreaKindChoice Of(AreaKind kind, string? neighbourhoodKind) =>
        All.FirstOrDefault(c => c.Kind == kind && (kind != AreaKind.Neighbourhood || c.NeighbourhoodKind == neighbourhoodKind))
        ?? new(neighbourhoodKind ?? "", neighbourhoodKind is null ? "身近な地域" : CodeList.NeighbourhoodKind.Label(neighbourhoodKind), kind, neighbourhoodKind);

    /// <summary>By key or by label, or by what people call it (第2層, 日常生活圏域, 自治会); null for none of ours.</summary>
    public static AreaKindChoice? Parse(string? text)
    {
        var wanted = (text ?? "").Normalize(NormalizationForm.FormKC).Trim();
        return All.FirstOrDefault(c => string.Equals(c.Key, wanted, StringComparison.OrdinalIgnoreCase))
            ?? (wanted.Length < 2 ? null : All.FirstOrDefault(c => c.Label.Normalize(NormalizationForm.FormKC).Contains(wanted, StringComparison.Ordinal)));
    }
}

public sealed partial class Area
{
    public string KindLabel => AreaKindChoice.Of(Kind, NeighbourhoodKind).Label;
}
