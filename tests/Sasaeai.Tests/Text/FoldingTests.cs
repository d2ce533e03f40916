using FsCheck;
using FsCheck.Fluent;
using Sasaeai.Algorithms.Text;
using Xunit;

namespace Sasaeai.Tests.Text;

public class FoldingTests
{
    [Theory]
    [InlineData("デイサービス", "ﾃﾞｲｻｰﾋﾞｽ")]
    [InlineData("デイサービス", "デイサ－ビス")]
    [InlineData("デイサービス", "でいさーびす")]
    [InlineData("ヴァイオリン", "バイオリン")]
    [InlineData("髙橋医院", "高橋医院")]
    [InlineData("齋藤", "斉藤")]
    [InlineData("祢宜島", "禰宜島")]
    [InlineData("𠮷田", "吉田")]
    [InlineData("ＡＥＤ", "aed")]
    [InlineData("月〜金", "月～金")]
    [InlineData("3−2", "3-2")]
    [InlineData("焼津　福祉", "焼津 福祉")]
    [InlineData("葛\U000E0100城", "葛城")]
    [InlineData("つづき", "つずき")]
    public void Spellings_of_one_word_fold_alike(string one, string other) =>
        Assert.Equal(Folding.ForSearch(one), Folding.ForSearch(other));

    [Theory]
    [InlineData("株式会社きずな", "きずな㈱")]
    [InlineData("（株）リカバリー", "(株)リカバリー")]
    [InlineData("社会福祉法人　焼津市社会福祉協議会", "焼津市社会福祉協議会")]
    [InlineData("ＮＰＯ法人 まごころ", "特定非営利活動法人まごころ")]
    [InlineData("医療法人社団 双愛会", "双愛会")]
    [InlineData("やすらぎ・の・家", "やすらぎの家")]
    public void Legal_forms_blanks_and_marks_do_not_count_in_a_name(string one, string other) =>
        Assert.Equal(Folding.ForComparison(one), Folding.ForComparison(other));

    [Theory]
    [InlineData("オオイガワ", "オーイガワ")]
    [InlineData("オオイガワ", "オウイガワ")]
    [InlineData("センター", "せんたあ")]
    [InlineData("トウキョウ", "トーキョー")]
    public void Readings_with_long_vowels_written_differently_are_alike(string one, string other) =>
        Assert.Equal(Folding.ForReading(one), Folding.ForReading(other));

    [Theory]
    [InlineData("かいご", "がいご")]
    [InlineData("第一", "第二")]
    [InlineData("病院", "美容院")]
    public void Different_words_stay_different(string one, string other) =>
        Assert.NotEqual(Folding.ForSearch(one), Folding.ForSearch(other));

    [Fact]
    public void A_name_of_nothing_but_a_legal_form_keeps_it() => Assert.Equal("株式会社", Folding.ForComparison("株式会社"));

    [Fact]
    public void A_name_of_letters_outside_the_basic_plane_survives() => Assert.Equal("𩸽", Folding.ForSearch("𩸽"));

    [Fact]
    public void Each_fold_is_idempotent()
    {
        // Letters that fold are rare among all letters, so half of the samples are made of them.
        var telling = Gen.Elements("ヴァー－-〜ゝゞっッ゙゛㈱（株）式会社 法人髙𠮷ｶﾞ각ᄀ\u0301İ\U000E0100づゔぁえい".EnumerateRunes().Select(r => r.ToString()).ToArray());
        var texts = Gen.OneOf(
            ArbMap.Default.GeneratorFor<string>(),
            telling.ArrayOf().Select(string.Concat));
        Prop.ForAll(texts.ToArbitrary(), text =>
            Folding.ForSearch(Folding.ForSearch(text)) == Folding.ForSearch(text)
            && Folding.ForComparison(Folding.ForComparison(text)) == Folding.ForComparison(text)
            && Folding.ForReading(Folding.ForReading(text)) == Folding.ForReading(text))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }
}
