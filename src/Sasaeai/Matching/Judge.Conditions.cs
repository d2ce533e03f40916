using Sasaeai.Resources;

namespace Sasaeai.Matching;

public static partial class Judge
{
    private static Finding? Day(Asker asker, Resource resource)
    {
        if (resource.Days is Days.None || asker.GoodDays is Days.None)
            return null;
        if ((resource.Days & asker.GoodDays) is var both and not Days.None)
            return Finding.Fits($"{DayNames.Of(both)}が合う", Reason.Day);
        return Finding.Excludes($"日が合いません。{DayNames.Of(resource.Days)}だけで、ご都合は{DayNames.Of(asker.GoodDays)}です。", "日を増やす相談はできます。", $"{DayNames.Of(resource.Days)}でよければ");
    }

    private static Finding? Age(Asker asker, Resource resource)
    {
        if (resource.MinimumAge is not { } least || asker.IsOrganization)
            return null;
        if (asker.Age is not { } age || (age.Least < least && age.Most >= least))
            return Finding.Mind($"{least}歳以上か確かめる", Reason.Eligibility, -1);
        return age.Least >= least
            ? Finding.Fits($"{least}歳から使える", Reason.Eligibility)
            : Finding.Excludes($"{least}歳からです（いま{age.Most}歳）。", "年齢の決まりをゆるめられないか、相談はできます。", "年齢の決まりをゆるめてもらえれば");
    }

    private static Finding? Certificate(Asker asker, Resource resource)
    {
        if (!resource.NeedsCertification)
            return null;
        if (asker.IsOrganization)
            return Finding.Excludes("要支援などの認定がある方のためのところです。");
        return asker.Certified switch
        {
            true => Finding.Fits("認定があり使える", Reason.Eligibility),
            null => Finding.Mind("要支援などの認定があるか確かめる", Reason.Eligibility, -1),
            false => Finding.Excludes("要支援などの認定か、事業対象者の確認が要ります。", "地域包括支援センターで確認を受けると、使えることがあります。", "認定か、事業対象者の確認があれば"),
        };
    }

    private static Finding? OtherCondition(Resource resource) =>
        string.IsNullOrWhiteSpace(resource.Eligibility) ? null : Finding.Mind($"条件：{resource.Eligibility.Trim()}", Reason.Eligibility, -0.5);

    /// <summary>What this person would pay, against the most they would pay.</summary>
    private static Finding? Price(Asker asker, Resource resource)
    {
        var price = asker.LowIncome is true ? resource.LowIncomePriceYen ?? resource.PriceYen : resource.PriceYen;
        if (price is not { } yen)
            return asker.AffordableYen is null ? null : Finding.Mind("かかるお金を確かめる");
        if (yen == 0)
            return Finding.Fits("無料", Reason.Price);
        if (asker.AffordableYen is not { } most)
            return Finding.Fits($"1回{yen:N0}円");
        if (yen <= most)
            return Finding.Fits($"1回{yen:N0}円で、払える額の内", Reason.Price, 6d / 8);
        if (asker.LowIncome is null && resource.LowIncomePriceYen is { } less && less <= most)
            return Finding.Mind($"1回{yen:N0}円。所得の低い方は{less:N0}円なので、当てはまるか確かめる");
        return Finding.Excludes($"1回{yen:N0}円です（払えるのは{most:N0}円まで）。", "回数を減らす、助成をさがすなどの相談はできます。", $"1回{yen:N0}円まで払えれば");
    }

    private static Finding? Room(Resource resource) =>
        resource is { Full: false, Capacity: { } places, Attendance: { } coming } && coming < places
            ? Finding.Fits($"定員まであと{places - coming}人", Reason.Room)
            : null;
}
