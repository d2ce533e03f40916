using System.Text;
using System.Text.RegularExpressions;
using Sasaeai.Algorithms.Text;

namespace Sasaeai.Needs;

/// <summary>町名. One way to read a town and a block out of the words by which people say where.</summary>
/// <param name="Pattern">For SQL's LIKE, to be found in addresses that could lie there; ヶ, ケ and が are written as it comes.</param>
/// <param name="Town">Folded for comparison, without the municipality.</param>
/// <param name="Block">丁目・番地・号 as numbers joined by hyphens, or empty.</param>
/// <param name="City">The municipality, folded.</param>
public sealed partial record TownWords(string Pattern, string Town, string Block, string City)
{
    /// <summary>From here on a first number is a lot and no 丁目: no town has that many.</summary>
    private const string LeastLot = "40";

    /// <param name="words">石津三丁目2-1, 大字田尻の川ぞい, はまなみ市磯町.</param>
    /// <param name="city">The municipality's name, which many leave away.</param>
    public static IEnumerable<TownWords> Of(string words, string city)
    {
        // A number in a town's own name (三ケ名, 八楠) is none of a block; whether a particle is, only the registry knows (のぞみ野).
        var said = PostalCode().Replace(words.Normalize(NormalizationForm.FormKC).Trim(), "");
        said = JapaneseAddress.Prefectures.FirstOrDefault(p => said.StartsWith(p, StringComparison.Ordinal)) is { } prefecture ? said[prefecture.Length..] : said;
        said = city.Length > 0 && said.StartsWith(city, StringComparison.Ordinal) ? said[city.Length..] : said;
        var whole = Lot().Replace(Name().Match(said).Value, "");
        foreach (var name in new[] { whole, Particle().Match(whole) is { Success: true } cut ? whole[..cut.Index] : whole }.Where(n => n.Length > 1).Distinct())
            yield return new($"%{Between().Replace(name, "_")}%", JapaneseAddress.Parse(name).Locality, whole == name ? JapaneseAddress.Parse(said).Block : "", Folding.ForComparison(city));
    }

    /// <summary>小川 is not 東小川: what stands before a town's name ends a wider one.</summary>
    public bool IsTownOf(JapaneseAddress address)
    {
        var other = address.Locality.StartsWith(City, StringComparison.Ordinal) ? address.Locality[City.Length..] : address.Locality;
        return Town.Length > 1 && (other == Town || EndsWider(other, Town) || EndsWider(Town, other));
    }

    /// <summary>3-19 of 3-19-16, and lot 1813 of 1813-1; null where what is left could be a whole 丁目.</summary>
    public static string? WithoutLast(string block)
    {
        var left = block.LastIndexOf('-') is var last and > 0 ? block[..last] : "";
        return left.Contains('-') || left.Length > 2 || (left.Length == 2 && string.CompareOrdinal(left, LeastLot) >= 0) ? left : null;
    }

    private static bool EndsWider(string longer, string town) =>
        town.Length > 1 && longer.Length > town.Length && longer.EndsWith(town, StringComparison.Ordinal) && longer[^(town.Length + 1)] is '市' or '区' or '町' or '村' or '郡';

    [GeneratedRegex("^〒?[0-9]{3}-[0-9]{4}\\s*")]
    private static partial Regex PostalCode();

    [GeneratedRegex("^.+?(?=[0-9]|[〇一二三四五六七八九十]+(丁目|番|号|条)|[\\s、。,(「]|$)")]
    private static partial Regex Name();

    [GeneratedRegex("大字|(?<=[市区町村]|^)字")]
    private static partial Regex Lot();

    [GeneratedRegex("(?<=^.{2,})[のにでへをは]")]
    private static partial Regex Particle();

    [GeneratedRegex("(?<=\\p{IsCJKUnifiedIdeographs})[ヶケけがヵカガ](?=\\p{IsCJKUnifiedIdeographs})")]
    private static partial Regex Between();
}
