namespace Sasaeai.Seeding;

/// <summary>The demo's texts, by the part of the town that they tell of.</summary>
internal static class TownTexts
{
    /// <summary>Name of a file's part, and of its 圏域; null for the whole town.</summary>
    public static readonly IReadOnlyList<(string File, string? Area)> Files =
        [("sunami", "砂見圏域"), ("nagihara", "凪原圏域"), ("toumi", "灯見圏域"), ("kawatsugi", "川継圏域"), ("yamanegi", "山根木圏域"), ("town", null)];
}
