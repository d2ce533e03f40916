using Sasaeai.History;

namespace Sasaeai.Rules;

/// <summary>A text of short lines, one a row.</summary>
public static class RuleLines
{
    public const int Longest = 120;

    /// <summary>As many of one kind as still fit the sheet that hangs on a wall.</summary>
    public const int Most = 15;
    private static readonly char[] Bullets = ['・', '･', '-', '－', '*', '•', '●', '○', ' ', '　', '\t'];

    public static IReadOnlyList<string> Of(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Without empty rows and without the marks that people put before a line.</summary>
    /// <exception cref="RefusedException">Too many lines, or one too long to be read at a glance.</exception>
    internal static string Tidy(string? typed, string field)
    {
        var lines = (typed ?? "").Split('\n').Select(line => line.TrimEnd().TrimStart(Bullets)).Where(line => line.Length > 0).Distinct().ToList();
        if (lines.Count > Most)
            throw new RefusedException($"{lines.Count}行あります。{Most}行までにしてください。", field);
        if (lines.Find(line => line.Length > Longest) is { } tooLong)
            throw new RefusedException($"「{tooLong[..10]}…」の行が長すぎます。一行を{Longest}文字までにしてください。", field);
        return string.Join('\n', lines);
    }
}
