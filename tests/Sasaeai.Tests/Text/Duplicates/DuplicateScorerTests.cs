using Sasaeai.Algorithms.Text.Duplicates;
using Xunit;

namespace Sasaeai.Tests.Text.Duplicates;

public class DuplicateScorerTests
{
    private static readonly Card Minato = new(
        "港地域交流センター", "ミナトチイキコウリュウセンター", "静岡県焼津市石津港町40-1", "054-623-0001", 34.84124, 138.32620, "公民館");

    [Fact]
    public void Another_spelling_of_the_same_place_is_the_same() =>
        Assert.Equal(Sameness.Same, Against(new("港地域交流ｾﾝﾀｰ", null, "焼津市石津港町４０番地の１", "(054)623-0001")));

    [Fact]
    public void A_typing_error_at_the_same_address_is_the_same() =>
        Assert.Equal(Sameness.Same, Against(new("港地城交流センター", null, "焼津市石津港町40-1", "054-623-0001")));

    [Fact]
    public void The_same_name_elsewhere_with_another_telephone_is_a_question_for_a_person() =>
        Assert.NotEqual(Sameness.Same, Against(new("港地域交流センター", null, "焼津市本町5-6-1", "054-626-0001")));

    [Fact]
    public void A_centre_named_after_another_quarter_is_different() =>
        Assert.Equal(Sameness.Different, Against(new("大富地域交流センター", null, "静岡県焼津市中根新田638", "054-624-0002", 34.8337, 138.2937, "公民館")));

    [Fact]
    public void The_first_and_the_second_of_two_houses_are_different()
    {
        var first = new Card("第一デイサービスやすらぎ", null, "焼津市本町1-1", "054-600-0001", null, null, "通所介護");
        Assert.Equal(Sameness.Different, DuplicateScorer.Compare(first, first with { Name = "第二デイサービスやすらぎ" }).Sameness);
    }

    [Fact]
    public void Branches_of_one_chain_are_different()
    {
        var here = new Card("ニチイケアセンター焼津", null, "焼津市本町1-1", "054-600-0001", null, null, "訪問介護", Body: "1010001");
        var there = new Card("ニチイケアセンター藤枝", null, "焼津市大村2-2", "054-600-0002", null, null, "訪問介護", Body: "1010001");
        Assert.Equal(Sameness.Different, DuplicateScorer.Compare(here, there).Sameness);
    }

    [Fact]
    public void Two_offices_of_other_kinds_and_names_in_one_building_are_different()
    {
        var shop = new Card("ケアレンタルおりがみ", null, "焼津市本町1-1", "054-600-0001", 34.86, 138.32, "福祉用具貸与", Body: "1010001");
        var day = new Card("デイハウスつむぎ", null, "焼津市本町1-1", "054-600-0001", 34.86, 138.32, "通所介護", Body: "1010001");
        Assert.Equal(Sameness.Different, DuplicateScorer.Compare(shop, day).Sameness);
    }

    [Fact]
    public void A_second_service_of_one_office_in_one_register_is_different()
    {
        var bath = new Card("焼津福祉サービスセンター", null, "焼津市大覚寺3-2-2", "054-627-0412", null, null, "訪問入浴介護", "care", "2275100028/訪問入浴介護");
        var visit = bath with { Kind = "訪問介護", Number = "2275100028/訪問介護" };
        Assert.Equal(Sameness.Different, DuplicateScorer.Compare(bath, visit).Sameness);
    }

    [Fact]
    public void A_place_known_under_another_kind_is_offered_and_never_joined_alone() =>
        Assert.Equal(Sameness.Likely, Against(Minato with { Kind = "コミュニティセンター" }));

    [Fact]
    public void A_new_name_at_the_same_place_and_telephone_is_offered() =>
        Assert.Equal(Sameness.Likely, Against(Minato with { Name = "みなとふれあい館", Kana = null }));

    [Fact]
    public void The_same_number_of_the_same_register_is_the_same_whatever_else_changed()
    {
        var before = new Card("あさひ", null, "焼津市本町1-1", null, null, null, null, "care", "22751");
        Assert.Equal(Sameness.Same, DuplicateScorer.Compare(before, new("ゆうひ", Scheme: "care", Number: "22751")).Sameness);
        Assert.Equal(Sameness.Different, DuplicateScorer.Compare(before, new("ゆうひ", Scheme: "other", Number: "22751")).Sameness);
    }

    [Fact]
    public void Reasons_are_given_in_words_the_strongest_first()
    {
        var verdict = DuplicateScorer.Compare(Minato, new("港地域交流センター", null, "焼津市石津港町40-1", "054-999-0001"));
        Assert.Equal(["名称が同じ", "住所が同じ", "電話番号が違う"], verdict.Reasons.Select(reason => reason.Words));
    }

    private static Sameness Against(Card other) => DuplicateScorer.Compare(Minato, other).Sameness;
}
