using System.Text;
using Sasaeai.Algorithms.Text;
using Xunit;

namespace Sasaeai.Tests.Text;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("渚本 トミ　𠮷野家の前\tで\r\n👨‍👩‍👧")]
    [InlineData("か\u3099（濁点つき）髙﨑 邉")]
    [InlineData("")]
    public void What_somebody_would_write_stays_as_it_is(string text) => Assert.Equal(text, PlainText.Of(text));

    [Theory]
    [InlineData("a\0b", "ab")]
    [InlineData("終わり\ufffe\uffff", "終わり")]
    [InlineData("\ufdd0中\U0001fffe", "中")]
    [InlineData("\u202e逆さ\u2066", "逆さ")]
    [InlineData("\u001b[31m赤\u0085", "[31m赤")]
    public void What_is_no_letter_is_left_out(string text, string plain) => Assert.Equal(plain, PlainText.Of(text));

    [Fact]
    public void Half_a_letter_is_left_out()
    {
        // In a string of its own: what stands in an attribute is kept as UTF-8, which has no halves.
        var (high, low) = ((char)0xd842, (char)0xdfb7);
        Assert.Equal("だけ", PlainText.Of($"{high}だけ"));
        Assert.Equal("だけ", PlainText.Of($"だけ{low}"));
        Assert.Equal("", PlainText.Of($"{low}{high}"));
        Assert.Equal("𠮷", PlainText.Of($"{high}{low}"));
    }

    [Fact]
    public void Whatever_comes_out_can_be_normalised_and_stored()
    {
        var random = new Random(7);
        for (var i = 0; i < 2_000; i++)
        {
            var plain = PlainText.Of(string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => (char)random.Next(0x10000))));
            Assert.NotNull(plain.Normalize(NormalizationForm.FormKC));
            Assert.Equal(plain, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(plain)));
            Assert.Equal(plain, PlainText.Of(plain));
        }
    }
}
