using System.Text.RegularExpressions;

namespace Sasaeai.SubjectRequests;

/// <summary>
/// 黒塗り. Takes words of third parties (第78条第1項第2号) out of a text. What is covered is not in the page at all, and each cover is as long as any other, so
/// that nothing can be told from its length.
/// </summary>
public sealed class Blackout
{
    public const string Cover = "■■■■";
    private readonly Regex? words;

    /// <param name="words">Names and other words; a longer one goes before a shorter that is a part of it.</param>
    public Blackout(IEnumerable<string> words)
    {
        var all = words.Where(w => w.Length > 0).Distinct().OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal).Select(Pattern).ToList();
        this.words = all.Count > 0 ? new(string.Join('|', all), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5)) : null;
    }

    public string? Over(string? text) => text is null || words is null ? text : words.Replace(text, Cover);

    /// <summary>The blank in a name may be wide, narrow or left out.</summary>
    private static string Pattern(string word) => string.Join("[ 　]?", word.Split([' ', '　'], StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape));
}
