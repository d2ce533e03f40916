using Sasaeai.Algorithms.Text.Finding;
using Xunit;

namespace Sasaeai.Tests.Text.Finding;

public class TextIndexTests
{
    [Theory]
    [InlineData("介護")]
    [InlineData("かいご　デイサ－ビス")]
    [InlineData("ﾃﾞｲｻｰﾋﾞｽ")]
    public void A_word_is_found_however_it_is_written(string query)
    {
        var index = Of(("囲碁クラブ", "公民館で打ちます"), ("デイサービスさくら", "かいごの相談、介護"));
        Assert.Equal(1, Assert.Single(index.Best(query, 5)).Text);
    }

    [Fact]
    public void What_is_called_so_stands_before_what_merely_mentions_it()
    {
        var index = Of(("ふれあいの会", "体操もします"), ("体操の会", "集まります"), ("囲碁の会", "打ちます"));
        Assert.Equal([1, 0], index.Best("体操", 5).Select(h => h.Text));
    }

    [Fact]
    public void A_word_stands_before_a_longer_one_that_holds_its_letters()
    {
        var index = Of(("集い", "東京都の人"), ("集い", "京都の人"));
        Assert.Equal([1, 0], index.Best("京都", 5).Select(h => h.Text));
    }

    [Fact]
    public void A_letter_in_every_text_is_still_found_when_it_is_all_that_is_asked() =>
        Assert.Equal(2, Of(("会", null), ("会", null)).Best("会", 5).Count);

    [Theory]
    [InlineData("")]
    [InlineData("　・、")]
    [InlineData("飛行機")]
    public void Nothing_is_found_where_nothing_is_alike(string query) => Assert.Empty(Of(("体操の会", "集まります")).Best(query, 5));

    [Fact]
    public void An_empty_index_finds_nothing() => Assert.Empty(Of().Best("体操", 5));

    /// <summary>Many texts of few words, so that windows, blocks and ties all come into play; the peer scores every text.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(20)]
    public void The_best_are_those_that_scoring_every_text_gives(int most)
    {
        string[] words = ["体操", "茶話会", "サロン", "買物", "通院", "見守り", "子ども食堂", "の", "で", "元気", "町", "港", "山手", "NPO", "送迎"];
        var random = new Random(3);
        string Text(int least, int last) => string.Concat(Enumerable.Range(0, random.Next(least, last)).Select(_ => words[(int)(words.Length * Math.Pow(random.NextDouble(), 2))]));
        var texts = Enumerable.Range(0, 9000).Select(_ => (Text(1, 3), (string?)Text(2, 20))).ToArray();
        var index = Of(texts);
        for (var i = 0; i < 60; i++)
        {
            var query = i % 2 == 0 ? Text(1, 5) : $"{Text(1, 3)} {Text(1, 3)}";
            Assert.Equal(index.Best(query, texts.Length).Take(most), index.Best(query, most));
        }
    }

    private static TextIndex Of(params (string Title, string? Body)[] texts)
    {
        var builder = new TextIndexBuilder();
        foreach (var (title, body) in texts)
            builder.Add(title, body);
        return builder.Build();
    }
}
