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
            return Finding.Mind("まだだれも確かめていない", Weights.NeverConfirmed);
        return (asker.Today.DayNumber - day.DayNumber) switch
        {
            <= LatelyDays => Finding.Fits($"{JapaneseDate.Short(day)}に確認", Weights.ConfirmedLately),
            <= LongAgoDays => null,
            _ => Finding.Mind("1年以上確かめていない", Weights.ConfirmedLongAgo),
        };
    }

    private static Finding? Load(Resource resource) => resource.Load switch
    {
        Resources.Load.Heavy => Finding.Mind("担い手の負担が重い", Weights.LoadHeavy),
        Resources.Load.TooHeavy => Finding.Mind("担い手の負担がとても重い。まず事情をうかがう", Weights.LoadTooHeavy),
        _ => null,
    };

    private static Finding? Succession(Resource resource) =>
        resource.SuccessionWorry ? Finding.Mind("続けていけるか心配がある", Weights.SuccessionWorry) : null;

    private static Finding? SameNeedDeclined(EarlierDecline? earlier)
    {
        if (earlier is not { SameNeed: true })
            return null;
        var words = earlier.Words is null ? "" : $"「{earlier.Words}」";
        var change = earlier.IfOnly is null ? "事情が変わっていれば、もう一度お願いできます。" : $"「{earlier.IfOnly}」とのこと。変わっていれば、もう一度お願いできます。";
        return Finding.Excludes($"{JapaneseDate.Short(earlier.On)}に辞退（{CodeList.DeclineReason.Label(earlier.Reason)}）。{words}", change);
    }

    private static Finding? DeclinedLately(EarlierDecline? earlier) => earlier is { SameNeed: false }
        ? Finding.Mind($"{earlier.On.Month}月にほかの方のことで辞退（{CodeList.DeclineReason.Label(earlier.Reason)}）", Weights.DeclinedLately)
        : null;
}
