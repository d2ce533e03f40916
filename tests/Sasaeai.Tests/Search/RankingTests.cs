using Sasaeai.Search;
using Xunit;

namespace Sasaeai.Tests.Search;

public sealed class RankingTests
{
    [Fact]
    public void What_is_called_so_comes_first_and_nothing_gets_lost()
    {
        (string Name, string? Text)[] found = [("ふれあいの会", "体操もします"), ("手芸の会", null), ("体操の会", "歌います")];

        Assert.Equal(["体操の会", "ふれあいの会", "手芸の会"], found.Ranked("体操", f => f.Name, f => f.Text).Select(f => f.Name));
    }
}
