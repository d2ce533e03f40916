using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Sasaeai.Time;

public readonly partial record struct PartialDate
{
    private static readonly int[] EraStarts = [1868, 1912, 1926, 1989, 2019];

    [GeneratedRegex("^(?<era>明治?|大正?|昭和?|平成?|令和?|[MTSHR]|西暦)?(?<year>元|[0-9]{1,4})年?(?:[-./・](?=[0-9])|(?<=年)|$)(?:(?<month>[0-9]{1,2})(?:月|[-./・](?=[0-9])|$)(?:(?<day>[0-9]{1,2})日?)?)?$")]
    private static partial Regex Separated();

    [GeneratedRegex("^(?:(?<year>[0-9]{4})|(?<era>[MTSHR])(?<year>[0-9]{2}))(?<month>[0-9]{2})(?<day>[0-9]{2})$")]
    private static partial Regex Run();

    [GeneratedRegex(@"\s|\([月火水木金土日]\)|[月火水木金土日]曜日?$|生まれ?$")]
    private static partial Regex Ignored();

    [GeneratedRegex("(ごろ|頃|ころ|くらい|ぐらい|~)$")]
    private static partial Regex Roughly();

    /// <summary>
    /// Reads 昭和12年3月4日, S12.3.4, S120304, 1937-03-04, 19370304, 昭和12年, 昭和12年3月ごろ and <see cref="Edtf"/>.
    /// A year past its era's end (平成32年) is counted on, as old papers do. A bare 12年 has no era and is refused
    /// unless <paramref name="latest"/> is given: then it is the nearest such year not after that day.
    /// </summary>
    public static bool TryParse(string? text, DateOnly? latest, out PartialDate date)
    {
        date = default;
        var plain = Ignored().Replace((text ?? "").Normalize(NormalizationForm.FormKC).ToUpperInvariant(), "");
        var stem = Roughly().Replace(plain, "");
        var match = Separated().Match(stem) is { Success: true } parted ? parted : Run().Match(stem);
        if (!match.Success) return false;

        var year = match.Groups["year"].Value is "元" ? 1 : Number(match, "year")!.Value;
        var read = Years(match.Groups["era"].Value, year, latest)
            .Select(y => Of(y, Number(match, "month"), Number(match, "day"), about: stem != plain))
            .FirstOrDefault(d => d is not null && (latest is null || d.Value.Earliest <= latest));
        date = read ?? default;
        return read is not null;
    }

    public static bool TryParse([NotNullWhen(true)] string? text, out PartialDate date) => TryParse(text, latest: null, out date);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PartialDate result) => TryParse(s, out result);

    public static PartialDate Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, out var date) ? date : throw new FormatException($"「{s}」は日付として読めません。");

    private static IEnumerable<int> Years(string era, int year, DateOnly? latest) => era switch
    {
        _ when year == 0 => [],
        "西暦" => [year],
        "" when year > 99 => [year],
        "" when latest is not null => EraStarts.Reverse().Select(start => start + year - 1),
        "" => [],
        _ => [EraStarts["明大昭平令MTSHR".IndexOf(era[0]) % 5] + year - 1],
    };

    private static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.Value, CultureInfo.InvariantCulture) : null;
}
