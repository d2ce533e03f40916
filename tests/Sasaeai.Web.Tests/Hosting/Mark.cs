using System.Security.Cryptography;

namespace Sasaeai.Web.Tests.Hosting;

/// <summary>A word that no other row holds. In kana only, so that it is one word: 灯bc32 would also be looked for as 灯 and bc, which other tests' random names hold.</summary>
internal static class Mark
{
    public static string New() => RandomNumberGenerator.GetString("ぬむゆるろれ", 12);
}
