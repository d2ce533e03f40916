using System.Text.RegularExpressions;

namespace Sasaeai.People;

/// <summary>さん. What is said after a name, once.</summary>
public static partial class Courtesy
{
    /// <summary>磯部 キヨ さん; 坂の上のゲンさん and 長女の方 stay as they are.</summary>
    public static string To(string name) => Ending().IsMatch(name) || name.EndsWith('方') ? name : $"{name} さん";

    /// <summary>The same where it is written in passing whom a worry is about, which may be a name (網代 辰夫) or no name (二丁目の角の家).</summary>
    public static string ToWhatMayBeAName(string about) => TwoParts().IsMatch(about) ? To(about) : about;

    public static string Off(string name) => Ending().Replace(name, "");

    [GeneratedRegex("(?<=..)(さん|さま|様|氏|ちゃん|くん|君)$")]
    private static partial Regex Ending();

    [GeneratedRegex(@"^[\p{IsCJKUnifiedIdeographs}々ヶ]+[ 　][\p{IsCJKUnifiedIdeographs}々\p{IsHiragana}\p{IsKatakana}]+$")]
    private static partial Regex TwoParts();
}
