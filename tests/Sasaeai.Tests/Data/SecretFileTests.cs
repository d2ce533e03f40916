using System.Runtime.Versioning;
using Sasaeai.Data;
using Sasaeai.History;
using Xunit;

namespace Sasaeai.Tests.Data;

[UnsupportedOSPlatform("windows")]
public sealed class SecretFileTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    [Fact]
    public void What_its_owner_alone_reads_is_read_without_the_end_of_the_line()
    {
        File.WriteAllText(file, "ひみつの合言葉です\r\n");
        Assert.Equal("ひみつの合言葉です"u8.ToArray(), SecretFile.Read(file));
    }

    [Theory]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    public void What_anybody_reads_or_writes_is_no_secret(UnixFileMode open)
    {
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | open);
        Assert.Contains("chmod 600", Assert.Throws<RefusedException>(() => SecretFile.Read(file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_there_is_named() =>
        Assert.Contains($"{file}-gone", Assert.Throws<RefusedException>(() => SecretFile.Read($"{file}-gone")).Message, StringComparison.Ordinal);

    public void Dispose() => File.Delete(file);
}
