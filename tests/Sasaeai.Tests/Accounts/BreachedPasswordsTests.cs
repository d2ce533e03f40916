using System.Security.Cryptography;
using System.Text;
using Sasaeai.Accounts;
using Xunit;

namespace Sasaeai.Tests.Accounts;

public sealed class BreachedPasswordsTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    [Theory]
    [InlineData(1, "\r\n", true)]
    [InlineData(2, "\n", false)]
    [InlineData(1_000, "\r\n", false)]
    [InlineData(1_001, "\n", true)]
    public void Every_password_of_the_list_is_found_and_no_other(int many, string end, bool ended)
    {
        string[] leaked = [.. Enumerable.Range(0, many).Select(n => $"もれた{n}")];
        File.WriteAllText(file, string.Join(end, leaked.Select((p, n) => $"{Sha1(p)}:{n * n + 1}").Order(StringComparer.Ordinal)) + (ended ? end : ""));
        var list = BreachedPasswords.In(file);

        Assert.All(leaked, password => Assert.True(list.Holds(password)));
        Assert.All(Enumerable.Range(0, 1_000), n => Assert.False(list.Holds($"もれない{n}")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("password\n123456\n")]
    [InlineData("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF:3\n0000000000000000000000000000000000000000:1\n")]
    [InlineData("8846F7EAEE8FB117AD06BDD830B7586C:1\n")]
    public void What_is_no_such_list_is_not_taken_for_one(string text)
    {
        File.WriteAllText(file, text);
        Assert.Contains("読めません", Assert.Throws<InvalidDataException>(() => BreachedPasswords.In(file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_is_not_there_is_named() => Assert.Contains("見つかりません", Assert.Throws<InvalidDataException>(() => BreachedPasswords.In($"{file}-gone")).Message, StringComparison.Ordinal);

    public void Dispose() => File.Delete(file);

#pragma warning disable CA5350 // As the list is made.
    private static string Sha1(string text) => Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5350
}
