using System.Text.RegularExpressions;
using Sasaeai.Algorithms.Text;
using Sasaeai.History;
using Sasaeai.Time;

namespace Sasaeai.People;

/// <summary>What a person is found by, and what somebody who looks for one may mean.</summary>
internal static partial class PersonKeys
{
    /// <summary>Longer pieces are compared as far as this.</summary>
    public const int Longest = 12;
    private const int LeastDigits = 4;

    /// <summary>Birth dates stand apart from telephone numbers.</summary>
    private const char Birthday = '#';

    /// <summary>About 25 for each person: names and readings from each letter on, addresses from each letter that is no figure.</summary>
    public static IReadOnlySet<string> Of(Person person)
    {
        var keys = new HashSet<string>();
        var names = new[] { person.Name, person.Kana }.Concat(Mergeable.Names(person.OtherNames)).Concat(person.FormerNames.SelectMany(f => new[] { f.Name, f.Kana }));
        foreach (var name in names.Where(n => !string.IsNullOrWhiteSpace(n)))
        {
            keys.UnionWith(Endings(Folding.ForComparison(name), _ => true));
            keys.UnionWith(Endings(Folding.ForReading(name), _ => true));
        }
        var address = JapaneseAddress.Parse(person.Address);
        keys.UnionWith(Endings(address.Locality + address.Block, IsNoFigure));
        keys.UnionWith(Endings(address.Building, IsNoFigure));
        var digits = PhoneNumber.Digits(person.Phone);
        for (var i = 0; i + LeastDigits <= digits.Length; i++)
            keys.Add(digits[i..]);
        if (person.Born?.Date is { } born)
            keys.Add(Born(born));
        return keys;
    }

    /// <summary>The words of a search, each with the beginnings that it may be; every word has to be found.</summary>
    public static IEnumerable<IReadOnlyList<string>> Asked(string text)
    {
        foreach (var word in Pieces(text))
        {
            var meant = new HashSet<string>();
            if (Digits().IsMatch(word) && new string([.. word.Where(char.IsAsciiDigit)]) is { Length: >= LeastDigits } digits)
                meant.Add(digits);
            if (PartialDate.TryParse(word, out var day))
                meant.Add(Born(day));
            meant.Add(Cut(Folding.ForComparison(word)));
            meant.Add(Cut(Folding.ForReading(word)));
            if (JapaneseAddress.Parse(word) is { Block.Length: > 0, Locality.Length: > 1 } place)
                meant.Add(Cut(place.Locality + place.Block));
            meant.Remove("");
            if (meant.Count > 0)
                yield return [.. meant];
        }
    }

    /// <summary>The one thing known of somebody that the fewest share: what an exact double of them is found by.</summary>
    public static string? Rarest(Person person) => person.Born?.Date is { } born ? Born(born)
        : PhoneNumber.Digits(person.Phone) is { Length: >= LeastDigits } digits ? digits
        : JapaneseAddress.Parse(person.Address) is { Locality.Length: > 0 } place ? Cut(place.Locality + place.Block) : null;

    public static string Born(PartialDate date) => Birthday + date.Edtf.TrimEnd('~');

    /// <summary>The end of the range of all that begins so: the same with the last of all letters after it.</summary>
    public static string End(string key) => key + "\U0010FFFF";

    /// <summary>A telephone number with blanks in it is one word.</summary>
    private static string[] Pieces(string text)
    {
        var plain = text.Normalize(System.Text.NormalizationForm.FormKC).Trim();
        return Digits().IsMatch(plain) ? [plain] : plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }

    private static bool IsNoFigure(char letter) => !char.IsAsciiDigit(letter) && letter != '-';

    private static IEnumerable<string> Endings(string text, Func<char, bool> mayBegin)
    {
        for (var i = 0; i < text.Length; i++)
            if (!char.IsLowSurrogate(text[i]) && mayBegin(text[i]))
                yield return Cut(text[i..]);
    }

    /// <summary>As much of a piece as is kept.</summary>
    public static string Cut(string text) => text.Length <= Longest ? text : char.IsHighSurrogate(text[Longest - 1]) ? text[..(Longest - 1)] : text[..Longest];

    [GeneratedRegex(@"^[0-9()\s\-‐−–―]+$")]
    private static partial Regex Digits();
}
