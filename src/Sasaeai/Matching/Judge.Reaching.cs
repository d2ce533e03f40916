using Sasaeai.Algorithms.Geography;
using Sasaeai.Areas;
using Sasaeai.Resources;

namespace Sasaeai.Matching;

public static partial class Judge
{
    /// <summary>The pace by which 徒歩1分 is counted in Japan's rules for property advertisements; slower for many older people, so the page says so.</summary>
    public const int MetresPerMinute = 80;

    private const int PlainlyFar = 60;

    public static int Minutes(double walkMetres) => Math.Max(1, (int)Math.Ceiling(walkMetres / MetresPerMinute));

    private static double Walk((double Latitude, double Longitude) home, (double Latitude, double Longitude) place) =>
        Ground.Walked(Ground.Metres(home.Latitude, home.Longitude, place.Latitude, place.Longitude));

    /// <summary>Whether it comes to where the person lives, or takes people from there.</summary>
    private static Finding? Served(Asker asker, Resource resource, AreaTree areas)
    {
        var comes = resource.ComesToYou;
        if (resource.ServedAreas.Count == 0)
            return comes ? Finding.Fits("家まで来る", Weights.ComesToTheHome) : null;
        if (asker.AreaId is not { } home)
            return Finding.Mind("届ける範囲に入るか確かめる", Weights.AreaUnsure);
        if (resource.ServedAreas.Exists(s => areas.Holds(s.AreaId, home)))
            return comes ? Finding.Fits("家まで来る（範囲の内）", Weights.ComesToTheHome) : Finding.Fits("範囲の内");
        if (resource.ServedAreas.Exists(s => areas.Holds(home, s.AreaId)))
            return Finding.Mind("圏域の一部だけが範囲。お宅が入るか確かめる", comes ? Weights.ComesToTheHome + Weights.AreaUnsure : Weights.AreaUnsure);
        return Finding.Excludes(comes ? "届ける範囲の外です。" : "使える範囲の外です。", "範囲を広げる相談はできます。");
    }

    private static Finding? OnFoot(Asker asker, Resource resource, double? walk)
    {
        if (resource.ComesToYou)
            return null;
        if (walk is not { } metres)
            return asker.Home is not null ? Finding.Mind("場所がわからず、歩く時間を出せない") : null;
        var minutes = Minutes(metres);
        if (minutes <= asker.WalkMinutes)
            return Finding.Fits($"歩いて{minutes}分", Weights.Walk(minutes));
        var points = Weights.TooFar(minutes - asker.WalkMinutes);
        return Finding.Mind(minutes <= PlainlyFar ? $"歩くと{minutes}分。行き帰りの手だてが要る" : $"約{metres / 1000:0.#}km先。行き帰りの手だてが要る", points);
    }
}
