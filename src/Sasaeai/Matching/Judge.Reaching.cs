using Sasaeai.Algorithms.Geography;
using Sasaeai.Areas;
using Sasaeai.Resources;

namespace Sasaeai.Matching;

public static partial class Judge
{
    /// <summary>The pace by which 徒歩1分 is counted in Japan's rules for property advertisements; slower for many older people, so the page says so.</summary>
    public const int MetresPerMinute = 80;

    private const int PlainlyFar = 60;
    private const string Advice = "consultation";

    public static int Minutes(double walkMetres) => Math.Max(1, (int)Math.Ceiling(walkMetres / MetresPerMinute));

    private static double Walk((double Latitude, double Longitude) home, (double Latitude, double Longitude) place) =>
        Ground.Walked(Ground.Metres(home.Latitude, home.Longitude, place.Latitude, place.Longitude));

    /// <summary>Nearer is better, by steps of five minutes up to what the person walks.</summary>
    private static double Nearness(int minutes) => minutes switch { <= 5 => 1, <= 10 => 20d / 24, <= 15 => 16d / 24, _ => 12d / 24 };

    /// <summary>Farther than the person walks: less for every two minutes, down to a floor.</summary>
    private static double TooFar(int minutesOver) => -Math.Min(20, 2 + minutesOver / 2) / 24d;

    /// <summary>Whether it comes to where the person lives, or takes people from there.</summary>
    private static Finding? Served(Asker asker, Resource resource, AreaTree areas)
    {
        var comes = resource.ComesToYou;
        if (resource.ServedAreas.Count == 0)
            return comes ? Finding.Fits("家まで来る", Reason.Comes) : null;
        if (asker.AreaId is not { } home)
            return Finding.Mind("届ける範囲に入るか確かめる", Reason.Area, -1);
        if (resource.ServedAreas.Exists(s => areas.Holds(s.AreaId, home)))
            return comes ? Finding.Fits("家まで来る（範囲の内）", Reason.Comes) : Finding.Fits("範囲の内");
        if (resource.ServedAreas.Exists(s => areas.Holds(home, s.AreaId)))
            return Finding.Mind("圏域の一部だけが範囲。お宅が入るか確かめる", comes ? Reason.Comes : Reason.Area, comes ? 18d / 24 : -1);
        return Finding.Excludes(comes ? "届ける範囲の外です。" : "使える範囲の外です。", "範囲を広げる相談はできます。", "範囲を広げてもらえれば");
    }

    private static Finding? OnFoot(Asker asker, Resource resource, double? walk)
    {
        if (resource.ComesToYou)
            return null;
        if (walk is not { } metres)
            return asker.Home is not null ? Finding.Mind("場所がわからず、歩く時間を出せない") : null;
        var minutes = Minutes(metres);
        if (minutes <= asker.WalkMinutes)
            return Finding.Fits($"歩いて{minutes}分", Reason.Walk, Nearness(minutes));
        var way = minutes <= PlainlyFar ? $"歩くと{minutes}分" : $"約{metres / 1000:0.#}km先";
        // Advice can be had by telephone: no desk is out of reach for being far.
        if (resource.Phone is not null && resource.Categories.Contains(Advice) && asker.Wanted.ContainsKey(Advice))
            return Finding.Mind($"{way}。電話で相談できるか聞く", Reason.Walk, TooFar(minutes - asker.WalkMinutes) / 2);
        return Finding.Mind($"{way}。行き帰りの手だてが要る",
            Reason.Walk, TooFar(minutes - asker.WalkMinutes), "行き帰りの手だて（送り迎えなど）があれば");
    }
}
