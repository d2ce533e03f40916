using Sasaeai.Algorithms.Text;
using Sasaeai.Algorithms.Text.Finding;
using Xunit;

namespace Sasaeai.Tests.Text.Finding;

public sealed class MistypingTests
{
    [Theory]
    [InlineData("たいそお", "たいそう", 0.5)] // a long vowel
    [InlineData("てんわ", "でんわ", 0.5)] // unvoiced
    [InlineData("はんしょく", "ばんしょく", 0.5)]
    [InlineData("ぱす", "ばす", 0.5)]
    [InlineData("かんさい", "かっさい", 0.5)] // ん for っ
    [InlineData("おちゃこ", "おちゃっこ", 0.5)] // っ left out
    [InlineData("みままもり", "みまもり", 0.5)] // doubled
    [InlineData("かかい", "かい", 0.5)]
    [InlineData("みもまり", "みまもり", 0.6)] // swapped
    [InlineData("みもり", "みまもり", 0.8)] // left out
    [InlineData("みまきもり", "みまもり", 0.8)] // too many
    [InlineData("みまもい", "みまもり", 1)] // wrong
    [InlineData("見守い", "見守り", 1)]
    [InlineData("cafo", "cafe", 1)]
    [InlineData("サロン", "サロン", 0)]
    public void One_slip_is_the_likelier_the_more_easily_it_happens(string typed, string meant, double cost) =>
        Assert.Equal(cost, Mistyping.Cost(Folding.ForSearch(typed), Folding.ForSearch(meant)));

    [Theory]
    [InlineData("みもまい", "みまもり")]
    [InlineData("みまもりたい", "みまもり")]
    [InlineData("理容", "美容")]
    [InlineData("訪問美容", "訪問理容")]
    [InlineData("見守会", "見守り会人")]
    [InlineData("𠮷田さん", "𠀋田さん")]
    [InlineData("2かい", "3かい")]
    [InlineData("", "みま")]
    public void Two_slips_or_another_kanji_are_another_word(string typed, string meant) =>
        Assert.Null(Mistyping.Cost(Folding.ForSearch(typed), Folding.ForSearch(meant)));

    /// <summary>Against the table of the restricted Damerau–Levenshtein distance, over every pair of short words of three kana.</summary>
    [Fact]
    public void It_is_the_distance_of_one()
    {
        var words = Enumerable.Range(0, 5).Aggregate(new List<string> { "" }, (all, _) => [.. all, .. all.SelectMany(w => "かさま".Select(k => w + k))]).Distinct().Where(w => w.Length <= 4).ToList();
        Assert.Equal(1 + 3 + 9 + 27 + 81, words.Count);
        foreach (var one in words)
            foreach (var other in words)
                Assert.True(Distance(one, other) <= 1 == Mistyping.Cost(one, other) is not null, $"{one} {other}");
    }

    private static int Distance(string one, string other)
    {
        var table = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
            for (var j = 0; j <= other.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    table[i, j] = i + j;
                    continue;
                }
                var same = one[i - 1] == other[j - 1] ? 0 : 1;
                table[i, j] = Math.Min(Math.Min(table[i - 1, j] + 1, table[i, j - 1] + 1), table[i - 1, j - 1] + same);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }
        return table[one.Length, other.Length];
    }
}
