using Sasaeai.Algorithms.Text;
using Xunit;

namespace Sasaeai.Tests.Text;

public class BigramsTests
{
    [Theory]
    [InlineData("介護予防", "介護 護予 予防")]
    [InlineData("介", "介")]
    [InlineData("買物 支援", "買物 支援")]
    [InlineData("𠮷田", "𠮷田")]
    [InlineData("", "")]
    [InlineData("・", "")]
    public void Text_is_cut_into_overlapping_pairs_of_letters(string text, string pairs) =>
        Assert.Equal(pairs, string.Join(' ', Bigrams.Of(text)));
}
