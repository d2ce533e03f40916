using Sasaeai.People;
using Xunit;

namespace Sasaeai.Tests.People;

public sealed class CourtesyTests
{
    [Theory]
    [InlineData("磯部 キヨ", "磯部 キヨ さん")]
    [InlineData("坂の上のゲンさん", "坂の上のゲンさん")]
    [InlineData("長女の方", "長女の方")]
    public void It_is_said_once(string name, string called) => Assert.Equal(called, Courtesy.To(name));

    [Theory]
    [InlineData("網代 辰夫", "網代 辰夫 さん")]
    [InlineData("碇　久枝", "碇　久枝 さん")]
    [InlineData("二丁目の角の家", "二丁目の角の家")]
    [InlineData("坂の上 青い屋根の家", "坂の上 青い屋根の家")]
    [InlineData("網代さん", "網代さん")]
    public void What_is_no_name_is_left_as_it_was_written(string about, string called) => Assert.Equal(called, Courtesy.ToWhatMayBeAName(about));
}
