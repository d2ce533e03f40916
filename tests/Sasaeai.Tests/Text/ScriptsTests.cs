using Sasaeai.Algorithms.Text;
using Xunit;

namespace Sasaeai.Tests.Text;

public class ScriptsTests
{
    [Theory]
    [InlineData("認知症カフェの手伝い", "認知症 カフェ 手伝")]
    [InlineData("NPO法人さくら", "NPO 法人")]
    [InlineData("ｻﾛﾝ・デイサービス", "ｻﾛﾝ デイサービス")]
    [InlineData("らーめん屋", "")]
    [InlineData("佐々木さん", "佐々木")]
    [InlineData("𠮷田", "𠮷田")]
    [InlineData("", "")]
    public void Words_are_runs_of_one_script(string text, string words) => Assert.Equal(words, string.Join(' ', Scripts.Words(text)));
}
