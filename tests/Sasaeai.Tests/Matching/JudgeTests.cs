using Sasaeai.Areas;
using Sasaeai.CodeLists;
using Sasaeai.Matching;
using Sasaeai.Resources;
using Sasaeai.Tests.Needs;
using Xunit;

namespace Sasaeai.Tests.Matching;

/// <summary>Each condition in words: what fits, what to mind, what excludes and how it could change.</summary>
public sealed class JudgeTests
{
    private static readonly DateOnly Today = SmallTown.Today;
    private readonly SmallTown town = new();
    private readonly Resource shop = new() { Municipality = SmallTown.Code, Name = "砂見ふれあい号", Categories = ["shopping"] };
    private Asker asker = new() { Today = Today, Wanted = Crosswalk.From(["shopping"]) };

    [Fact]
    public void The_kind_of_help_that_was_asked_for_counts_more_than_one_near_it()
    {
        Assert.Contains("買い物支援・移動販売", Weigh().Fits);
        var direct = Weigh().Points;
        shop.Categories = ["housework", "shopping"];
        var second = Weigh().Points;
        shop.Categories = ["housework"];
        Assert.Contains("近い分野（家事援助）", Weigh().Mind);
        Assert.True(direct > second && second > Weigh().Points);
    }

    [Fact]
    public void Advice_can_be_had_by_telephone_so_a_desk_far_away_lacks_nothing()
    {
        asker = asker with { Wanted = Crosswalk.From(["money"]), Home = (34.8, 138.3) };
        (shop.Categories, shop.Latitude, shop.Longitude) = (["consultation"], 34.85, 138.3);
        Assert.Contains("約7.2km先。行き帰りの手だてが要る", Weigh().Mind);
        Assert.False(Weigh().Good);

        shop.Phone = "054-000-0001";
        Assert.Contains("約7.2km先。電話で相談できるか聞く", Weigh().Mind);
        Assert.True(Weigh().Good);
        shop.Categories = ["shopping"];
        asker = asker with { Wanted = Crosswalk.From(["shopping"]) };
        Assert.False(Weigh().Good);
    }

    [Fact]
    public void One_who_does_two_of_the_things_asked_for_comes_before_one_who_does_one()
    {
        var one = Weigh().Points;
        asker = asker with { Wanted = Crosswalk.From(["shopping", "clinic"]) };
        shop.Categories = ["shopping", "outing"];

        Assert.True(Weigh().Points > one);
        Assert.Contains("買い物支援・移動販売、外出支援", Weigh().Fits);
    }

    [Fact]
    public void What_says_the_very_thing_comes_before_what_only_does_that_kind_of_thing()
    {
        asker = asker with { Wanted = Crosswalk.From(["garbage"]), Words = NeedKeywords.Naming(["garbage"], "ごみが重い") };
        shop.Categories = ["housework"];
        var kind = Weigh();
        shop.Summary = "ごみ袋を、集積所まで運びます。";

        Assert.DoesNotContain(kind.Fits, f => f.Contains('「'));
        Assert.Contains("「ごみ」のことをしている", Weigh().Fits);
        Assert.True(Weigh().Points > kind.Points);
    }

    [Fact]
    public void What_names_one_other_task_only_is_near_and_what_names_several_or_none_may_do_this_one_too()
    {
        asker = asker with { Wanted = Crosswalk.From(["garbage"]), Words = NeedKeywords.Naming(["garbage"], "ごみが重い") };
        shop.Categories = ["housework"];
        var unsaid = Weigh();
        shop.Summary = "敷きぶとんと毛布を引き取って洗い、乾かして返します。";
        var bedding = Weigh();
        shop.Summary = "掃除、洗濯、買い物を手伝います。";

        Assert.Contains("家事援助", unsaid.Fits);
        Assert.Contains(bedding.Mind, m => m.Contains("布団", StringComparison.Ordinal));
        Assert.False(bedding.Good);
        Assert.Contains("家事援助", Weigh().Fits);
        shop.Summary = "ごみも布団も運びます。";
        Assert.Contains("家事援助", Weigh().Fits);
        shop.Summary = "布団を洗います。";
        shop.Categories = ["housework", "watching"];
        asker = asker with { Wanted = Crosswalk.From(["garbage", "watching"]), Words = NeedKeywords.Naming(["garbage", "watching"], "ごみが重い") };
        Assert.Contains("家事援助、見守り・安否確認", Weigh().Fits);
    }

    [Fact]
    public void A_word_that_the_kind_of_help_holds_already_is_not_said_twice()
    {
        asker = asker with { Words = NeedKeywords.Naming(["shopping"], "買い物に行けない") };
        shop.Summary = "買い物に、いっしょに行きます。";

        Assert.Equal(["買い物支援・移動販売"], Weigh().Fits);
    }

    [Fact]
    public void What_serves_another_area_is_excluded_and_could_be_asked_to_widen()
    {
        asker = asker with { AreaId = town.School.Id };
        shop.ServedAreas.Add(new ServedArea { ResourceId = shop.Id, AreaId = town.Nagihara.Id });
        shop.ComesToYou = true;

        Excluded("届ける範囲の外です。", "範囲を広げる相談はできます。");
    }

    [Fact]
    public void What_serves_the_area_above_the_home_comes()
    {
        asker = asker with { AreaId = town.School.Id };
        shop.ServedAreas.Add(new ServedArea { ResourceId = shop.Id, AreaId = town.Sunami.Id });
        shop.ComesToYou = true;

        Assert.Contains("家まで来る（範囲の内）", Weigh().Fits);
    }

    [Fact]
    public void What_serves_a_part_of_the_area_or_an_unknown_home_is_to_be_asked()
    {
        shop.ServedAreas.Add(new ServedArea { ResourceId = shop.Id, AreaId = town.School.Id });
        Assert.Contains("届ける範囲に入るか確かめる", Weigh().Mind);

        asker = asker with { AreaId = town.Sunami.Id };
        Assert.Contains("圏域の一部だけが範囲。お宅が入るか確かめる", Weigh().Mind);
    }

    [Fact]
    public void A_third_tier_area_serves_what_it_spans()
    {
        var served = new Area { Municipality = SmallTown.Code, Name = "よりあい帆の範囲", Kind = AreaKind.ThirdTier };
        asker = asker with { AreaId = town.School.Id };
        shop.ServedAreas.Add(new ServedArea { ResourceId = shop.Id, AreaId = served.Id });
        var tree = Tree([new AreaCoverage { AreaId = served.Id, CoveredAreaId = town.Sunami.Id }]);

        Assert.False(Judge.Weigh(asker, shop, tree, null).Excluded);
    }

    // 0.0027° of latitude are 300 m: 390 m on foot with the detour, 5 minutes at 80 m.
    [Theory]
    [InlineData(0.0027, "歩いて5分")]
    [InlineData(0.0053, "歩いて10分")]
    public void A_place_within_the_walk_says_how_long(double degrees, string words) => Assert.Contains(words, At(degrees).Fits);

    [Fact]
    public void A_place_beyond_the_walk_is_to_be_minded_and_the_farther_the_later()
    {
        Assert.Contains("歩くと20分。行き帰りの手だてが要る", At(0.0109).Mind);
        Assert.Contains("約7.2km先。行き帰りの手だてが要る", At(0.05).Mind);
        Assert.True(At(0.0027).Points > At(0.0109).Points && At(0.0109).Points > At(0.05).Points);
        asker = asker with { WalkMinutes = 30 };
        Assert.Contains("歩いて20分", At(0.0109).Fits);
    }

    [Fact]
    public void A_place_that_nobody_knows_is_said_only_where_the_home_is_known()
    {
        Assert.DoesNotContain(Weigh().Mind, m => m.Contains("歩く時間", StringComparison.Ordinal));
        asker = asker with { Home = (34.8, 138.3) };
        Assert.Contains("場所がわからず、歩く時間を出せない", Weigh().Mind);
    }

    [Fact]
    public void Days_fit_or_exclude_where_both_are_known()
    {
        Assert.False(Weigh().Excluded);
        (shop.Days, asker) = (Days.Tuesday | Days.Thursday, asker with { GoodDays = Days.Tuesday | Days.Friday });
        Assert.Contains("火曜が合う", Weigh().Fits);
        asker = asker with { GoodDays = Days.Friday };
        Excluded("日が合いません。火・木曜だけで、ご都合は金曜です。", "日を増やす相談はできます。");
    }

    [Fact]
    public void Age_excludes_only_where_it_is_known_for_sure()
    {
        shop.MinimumAge = 65;
        Assert.Contains("65歳以上か確かめる", Weigh().Mind);
        asker = asker with { Age = (64, 66) };
        Assert.Contains("65歳以上か確かめる", Weigh().Mind);
        asker = asker with { Age = (82, 82) };
        Assert.Contains("65歳から使える", Weigh().Fits);
        asker = asker with { Age = (62, 62) };
        Assert.True(Weigh().Excluded);
    }

    [Fact]
    public void A_certificate_is_asked_for_before_it_excludes()
    {
        shop.NeedsCertification = true;
        Assert.Contains("要支援などの認定があるか確かめる", Weigh().Mind);
        asker = asker with { Certified = true };
        Assert.Contains("認定があり使える", Weigh().Fits);
        asker = asker with { Certified = false };
        Excluded("要支援などの認定か、事業対象者の確認が要ります。", "地域包括支援センターで確認を受けると、使えることがあります。");
    }

    [Fact]
    public void The_price_is_what_this_person_would_pay()
    {
        (shop.PriceYen, shop.LowIncomePriceYen) = (800, 300);
        Assert.Contains("1回800円", Weigh().Fits);
        asker = asker with { AffordableYen = 500 };
        Assert.Contains("1回800円。所得の低い方は300円なので、当てはまるか確かめる", Weigh().Mind);
        asker = asker with { LowIncome = true };
        Assert.Contains("1回300円で、払える額の内", Weigh().Fits);
        asker = asker with { LowIncome = false };
        Excluded("1回800円です（払えるのは500円まで）。", "回数を減らす、助成をさがすなどの相談はできます。");
        shop.PriceYen = 0;
        Assert.Contains("無料", Weigh().Fits);
        shop.PriceYen = null;
        Assert.Contains("かかるお金を確かめる", Weigh().Mind);
    }

    [Fact]
    public void Room_is_said_and_none_excludes()
    {
        (shop.Capacity, shop.Attendance) = (8, 6);
        Assert.Contains("定員まであと2人", Weigh().Fits);
        shop.Attendance = 8;
        Excluded("定員8人がいっぱいです。", "空きが出たら知らせてもらうことはできます。");
    }

    [Fact]
    public void What_was_confirmed_lately_comes_before_what_nobody_looked_at()
    {
        Assert.Contains("まだだれも確かめていない", Weigh().Mind);
        var never = Weigh().Points;
        shop.Confirm(town.Shioya, null, Today.AddDays(-400));
        Assert.Contains("1年以上確かめていない", Weigh().Mind);
        shop.Confirm(town.Shioya, null, Today.AddDays(-10));
        Assert.Contains("11月7日（土）に確認", Weigh().Fits);
        Assert.True(Weigh().Points > never);
    }

    [Fact]
    public void A_heavy_load_puts_it_behind()
    {
        var light = Weigh().Points;
        shop.Load = Load.Heavy;
        var heavy = Weigh().Points;
        Assert.Contains("担い手の負担が重い", Weigh().Mind);
        shop.Load = Load.TooHeavy;
        Assert.True(light > heavy && heavy > Weigh().Points);
    }

    [Fact]
    public void A_no_to_this_worry_excludes_with_what_it_would_need_and_a_no_to_another_is_minded()
    {
        var earlier = new EarlierDecline(new(2026, 4, 17), "people", SameNeed: true, "運転する人が足りない", "もう一人いれば");
        var declined = Judge.Weigh(asker, shop, Tree(), earlier);
        Assert.Equal(("4月17日（金）に辞退（人手が足りない）。「運転する人が足りない」", "「もう一人いれば」とのこと。変わっていれば、もう一度お願いできます。"), Said(declined));

        var other = Judge.Weigh(asker, shop, Tree(), earlier with { SameNeed = false });
        Assert.False(other.Excluded);
        Assert.Contains("4月にほかの方のことで辞退（人手が足りない）", other.Mind);
        Assert.DoesNotContain(Judge.Weigh(asker, shop, Tree(), earlier with { SameNeed = false, Reason = "day" }).Mind, m => m.Contains("辞退", StringComparison.Ordinal));
    }

    private Candidate At(double degreesNorth)
    {
        asker = asker with { Home = (34.8, 138.3) };
        (shop.Latitude, shop.Longitude) = (34.8 + degreesNorth, 138.3);
        return Weigh();
    }

    private void Excluded(string sentence, string change) => Assert.Equal((sentence, change), Said(Weigh()));

    private static (string, string?) Said(Candidate candidate)
    {
        var obstacle = Assert.Single(candidate.Obstacles);
        return (obstacle.Sentence, obstacle.Change);
    }

    private Candidate Weigh() => Judge.Weigh(asker, shop, Tree(), null);

    private AreaTree Tree(AreaCoverage[]? covers = null) =>
        new(new[] { town.Town, town.Sunami, town.School, town.Nagihara }.Select(a => (a.Id, a.ParentId)), covers ?? []);
}
