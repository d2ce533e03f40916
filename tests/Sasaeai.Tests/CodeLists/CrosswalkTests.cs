using Sasaeai.CodeLists;
using Xunit;

namespace Sasaeai.Tests.CodeLists;

public sealed class CrosswalkTests
{
    [Fact]
    public void Every_need_category_leads_to_resource_categories_that_exist()
    {
        foreach (var category in CodeList.NeedCategory.Offered)
        {
            var wanted = Crosswalk.From([category.Key]);
            Assert.NotEmpty(wanted);
            Assert.All(wanted.Keys, key => Assert.True(CodeList.ResourceCategory.Has(key), $"{category.Key} → {key}"));
        }
    }

    [Fact]
    public void Of_two_needs_the_closer_one_counts() =>
        Assert.Equal(Closeness.Direct, Crosswalk.From(["shopping", "outing"])["outing"]);

    [Theory]
    [InlineData("免許を返してから、坂の下の店まで行けんようになってね。重い物だけでも、なんとかならんかと思うて", "shopping", "transport")]
    [InlineData("草がのびて、側溝がつまる", "garden")]
    [InlineData("ゴミステーションまでが遠い", "garbage")]
    [InlineData("さいきん姿が見えない", "watching")]
    [InlineData("よくわからん")]
    public void What_people_say_gives_a_first_guess(string words, params string[] categories) => Assert.Equal(categories, NeedKeywords.Guess(words));

    [Fact]
    public void Every_guess_is_a_category() =>
        Assert.All(NeedKeywords.Guess(string.Join(' ', "ご飯 弁当 掃除 風呂 洗濯 草 ごみ 店まで 通院 薬 預金 散歩 送迎 見守り サロン 話し相手 趣味 雪 災害 電球 布団 衣替え 犬")), key => Assert.True(CodeList.NeedCategory.Has(key)));
}
