namespace Sasaeai.Seeding;

/// <summary>Who hears what in which 圏域: sign-ins of the cast.</summary>
internal static class StaffAtWork
{
    /// <summary>入江 徹 has been on leave for so many days.</summary>
    private const int LeaveBegan = 64;

    private static readonly Dictionary<string, (Member Coordinator, Member[] Centre, Member CareManager)> ByArea = new()
    {
        ["砂見圏域"] = (Cast.Shioya, [Cast.Tomari, Cast.Watatsu], Cast.Isobe),
        ["凪原圏域"] = (Cast.Nagino, [Cast.Oki], Cast.Isobe),
        ["灯見圏域"] = (Cast.Irie, [Cast.Funaki], Cast.Isobe),
        ["川継圏域"] = (Cast.Mizumori, [Cast.Oki], Cast.Hori),
        ["山根木圏域"] = (Cast.Somada, [Cast.Shibayama], Cast.Hori),
    };

    /// <param name="area">Name of the 圏域.</param>
    /// <param name="source">A key of <c>need-source</c>.</param>
    /// <param name="dice">Draws among those who might have heard it.</param>
    public static string Hearer(string area, string? source, Dice dice)
    {
        var (coordinator, centre, careManager) = ByArea[area];
        var byCentre = source switch { "care-center" or "visit" or "conference" => 0.6, "family" => 0.35, _ => 0.15 };
        if (source is "care-manager" && dice.Says(0.25))
            return careManager.SignIn;
        return dice.Says(byCentre) ? dice.One(centre).SignIn : coordinator.SignIn;
    }

    public static string Coordinator(string area) => ByArea[area].Coordinator.SignIn;

    /// <summary>Whoever does somebody's work so many days ago.</summary>
    public static string On(int ago, string signIn) => signIn == Cast.Irie.SignIn && ago <= LeaveBegan ? Cast.Shioya.SignIn : signIn;
}
