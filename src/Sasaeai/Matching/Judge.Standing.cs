using Sasaeai.CodeLists;
using Sasaeai.Resources;
using Sasaeai.Time;

namespace Sasaeai.Matching;

public static partial class Judge
{
    private const int LatelyDays = 90;
    private const int LongAgoDays = 365;

    private static Finding? Confirmed(Asker asker, Resource resource)
    {
        if (resource.ConfirmedOn is not { } day)
            return Finding.Mind("まだだれも確かめていない", Reason.Fresh, -1);
        return (asker.Today.DayNumber - day.DayNumber) switch
        {
            <= LatelyDays => Finding.Fits($"{JapaneseDate.Short(day)}に確認", Reason.Fresh),
            <= LongAgoDays => null,
            _ => Finding.Mind("1年以上確かめていない", Reason.Fresh, -4d / 6),
        };
    }

    private static Finding? Load(Resource resource) => resource.Load switch
    {
        Resources.Load.Heavy => Finding.Mind("担い手の負担が重い", Reason.Load, -0.5),
        Resources.Load.TooHeavy => Finding.Mind("担い手の負担がとても重い。まず事情をうかがう", Reason.Load, -1, "負担を分けあえる人がいれば"),
        _ => null,
    };

    private static Finding? Succession(Resource resource) =>
        resource.SuccessionWorry ? Finding.Mind("続けていけるか心配がある", Reason.Succession, -1) : null;

    private static Finding? SameNeedDeclined(EarlierDecline? earlier)
    {
        if (earlier is not { SameNeed: true })
            return null;
        var words = earlier.Words is null ? "" : $"「{earlier.Words}」";
        var change = earlier.IfOnly is null ? "事情が変わっていれば、もう一度お願いできます。" : $"「{earlier.IfOnly}」とのこと。変わっていれば、もう一度お願いできます。";
        return Finding.Excludes($"{JapaneseDate.Short(earlier.On)}に辞退（{CodeList.DeclineReason.Label(earlier.Reason)}）。{words}", change, earlier.IfOnly ?? Otherwise(earlier.Reason));
    }

    private static Finding? Estranged(EarlierDecline? earlier) => earlier is { Estranged: true, SameNeed: false }
        ? Finding.Excludes("この方のほかのことで、人どうしの事情があって辞退されています。", "ご本人と相手の両方にうかがってからにしてください。")
        : null;

    /// <summary>What would have to be otherwise, where nobody said it.</summary>
    private static string Otherwise(string reason) => reason switch
    {
        "people" => "もう一人、人手があれば",
        "full" => "空きが出れば",
        "day" => "ほかの日や時間でよければ",
        "area" => "範囲を広げてもらえれば",
        "place" => "場所や道、車の都合がつけば",
        _ => "事情が変われば",
    };

    /// <summary>They said that their hands are full, so they are spared for a while. A no for any other cause was about that other worry.</summary>
    private static Finding? DeclinedLately(EarlierDecline? earlier) => earlier is { SameNeed: false, Reason: "people" or "full" }
        ? Finding.Mind($"{earlier.On.Month}月にほかの方のことで辞退（{CodeList.DeclineReason.Label(earlier.Reason)}）", Reason.Declined, -1)
        : null;
}
