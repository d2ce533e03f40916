using Sasaeai.Algorithms.Text;
using Sasaeai.CodeLists;
using Sasaeai.Data;
using Sasaeai.History;

namespace Sasaeai.Search;

/// <summary>How a search was read when it found something: as typed; its words each for themselves; any of its words.</summary>
public enum Reading { AsTyped, EachWord, AnyWord }

/// <summary>さがすことば. What somebody typed, and the wider readings of it that are tried where the narrower finds nothing.</summary>
public sealed record Wording(string Typed)
{
    public const int Longest = 100;

    /// <summary>Words by which needs are told, and what the change of script shows as words: 病院への送迎 gives 病院 and 送迎, 買い物同行 gives 買い物 and 同行.</summary>
    private readonly string[] words = WordsOf(Typed);

    public static Wording? Of(string? typed) =>
        Folding.ForSearch(typed).Length == 0 ? null : new Wording(typed!.Trim() is { Length: > Longest } whole ? whole[..Longest] : typed.Trim());

    public string Folded => Folding.ForSearch(Typed);

    /// <summary>What is looked for in one reading or another.</summary>
    public IEnumerable<string> All => [Typed, .. words];

    /// <summary>The word by whose place the texts are ordered before they are ranked.</summary>
    public string First(Reading reading) => reading is Reading.AsTyped ? WordIndex.Words(Typed)[0] : words[0];

    /// <summary>The readings in order, each with what it finds.</summary>
    /// <param name="visible">What the user may see.</param>
    /// <param name="with">Narrows that to records which hold every one of some words.</param>
    public IEnumerable<(Reading Reading, IQueryable<T> Found)> Readings<T>(IQueryable<T> visible, Func<IQueryable<T>, string, IQueryable<T>> with) where T : Record
    {
        yield return (Reading.AsTyped, with(visible, Typed));
        if (words.Length > 0 && string.Join(' ', words) != Folded)
            yield return (Reading.EachWord, with(visible, string.Join(' ', words)));
        if (words.Length < 2)
            yield break;
        var any = words.Select(word => with(visible, word).Select(r => r.Id)).Aggregate((one, other) => one.Union(other));
        yield return (Reading.AnyWord, visible.Where(r => any.Contains(r.Id)));
    }

    private static string[] WordsOf(string typed)
    {
        var (known, rest) = NeedKeywords.CutOut(typed);
        return [.. known.Concat(Scripts.Words(rest)).Select(w => Folding.ForSearch(w)).Where(w => w.Length > 1 && !w.Contains(' ') && !w.All(char.IsAsciiDigit)).Distinct()];
    }
}
