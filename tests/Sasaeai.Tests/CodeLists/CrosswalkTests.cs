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
    [InlineData("台所の電気が切れたけど、脚立に乗るのがこわい", "repair")]
    [InlineData("スイッチを押してもつかん", "repair")]
    [InlineData("電球をかえてほしい", "repair")]
    [InlineData("網戸がやぶれた", "repair")]
    [InlineData("ふすまと障子の張りかえ", "repair")]
    [InlineData("蛇口から水がぽたぽた", "repair")]
    [InlineData("草刈りができない", "garden")]
    [InlineData("落ち葉がすごい", "garden")]
    [InlineData("灯油を玄関まで運べない", "shopping")]
    [InlineData("米を買いに行くのがしんどい", "shopping")]
    [InlineData("買い物に困っとる", "shopping")]
    [InlineData("ゴミ出しの朝がつらい", "garbage")]
    [InlineData("粗大ごみをどうしたら", "garbage")]
    [InlineData("通院の足がない", "clinic", "transport")]
    [InlineData("眼科まで行くのにタクシーが高い", "clinic", "transport")]
    [InlineData("夜の見守りを頼みたい", "watching")]
    [InlineData("このごろよう転んで", "watching")]
    [InlineData("話し相手がほしい", "companion")]
    [InlineData("一日、だれともしゃべらん", "companion")]
    [InlineData("雪かきの人手がない", "snow")]
    [InlineData("ふとんが干せない", "bedding")]
    [InlineData("台風の前に雨戸を閉めてほしい", "disaster")]
    [InlineData("通帳の記入に行けない", "money")]
    [InlineData("お茶飲みに集まれる所があれば", "gathering")]
    [InlineData("夕飯をつくる気がせん", "meal")]
    [InlineData("よくわからん")]
    public void What_people_say_gives_a_first_guess(string words, params string[] categories) => Assert.Equal(categories, NeedKeywords.Guess(words));

    [Fact]
    public void Every_guess_is_a_category() =>
        Assert.All(NeedKeywords.Guess(string.Join(' ', "ご飯 弁当 掃除 風呂 洗濯 草 ごみ 店まで 通院 薬 預金 散歩 送迎 見守り サロン 話し相手 趣味 雪 災害 電球 布団 衣替え 犬")), key => Assert.True(CodeList.NeedCategory.Has(key)));
}
