using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Sasaeai.Time;

namespace Sasaeai.People;

/// <summary>
/// 生年月日. When somebody was born, as surely as anyone knows: a day, a month, a year, about then, or an age that was said on some day (80代).
/// </summary>
/// <remarks>Stored as EDTF (ISO 8601-2): a date as <see cref="PartialDate"/> writes it, an age as the interval of its birth days.</remarks>
public readonly partial record struct Birth
{
    private const int Oldest = 125;

    private Birth(PartialDate? date, DateOnly earliest, DateOnly latest) => (Date, Earliest, Latest) = (date, earliest, latest);

    /// <summary>Null where only an age was said.</summary>
    public PartialDate? Date { get; }
    public DateOnly Earliest { get; }
    public DateOnly Latest { get; }
    public string Edtf => Date is { } date ? date.Edtf : string.Create(CultureInfo.InvariantCulture, $"{Earliest:yyyy-MM-dd}/{Latest:yyyy-MM-dd}");

    /// <summary>昭和12年3月4日生まれ; of an age only the years: 昭和11年から昭和21年までの生まれ.</summary>
    public override string ToString() => Date is { } date ? $"{date}生まれ"
        : JapaneseDate.Year(Earliest) == JapaneseDate.Year(Latest) ? $"{JapaneseDate.Year(Earliest)}ごろの生まれ"
        : $"{JapaneseDate.Year(Earliest)}から{JapaneseDate.Year(Latest)}までの生まれ";

    /// <summary>As a form shows it again: the date, or the age of today.</summary>
    public string Typed(DateOnly today) => Date?.ToString() ?? AgeWords(today);

    /// <summary>Least and greatest age in years on a day; of a date said to be about, a year less sure at either side.</summary>
    public (int Least, int Most) AgeOn(DateOnly day)
    {
        var slack = Date is { About: true } ? 1 : 0;
        return (Math.Max(0, Years(Latest, day) - slack), Math.Max(0, Years(Earliest, day)) + slack);
    }

    /// <summary>83歳, 82〜83歳, or the decade where the band is one: 80代.</summary>
    public string AgeWords(DateOnly day) => AgeOn(day) switch
    {
        var (least, most) when least == most => $"{least}歳",
        var (least, most) when least % 10 == 0 && most == least + 9 => $"{least}代",
        var (least, most) => $"{least}〜{most}歳",
    };

    /// <summary>Reads what <see cref="PartialDate"/> reads, 83歳, 80歳くらい, 81〜90歳, 80代, 80代前半, and <see cref="Edtf"/>.</summary>
    /// <param name="said">As it was said or stored. A year of one or two digits needs its era: 12年 may be 大正, 昭和 or 平成.</param>
    /// <param name="today">The day on which it was said; nobody is born after it, nor more than 125 years before.</param>
    /// <param name="birth">What it means.</param>
    /// <param name="wrong">Why it cannot be read, for the screen.</param>
    public static bool TryParse(string? said, DateOnly today, out Birth birth, [NotNullWhen(false)] out string? wrong)
    {
        birth = default;
        var text = Blank().Replace((said ?? "").Normalize(NormalizationForm.FormKC), "");
        if (Read(text, today) is { } read)
            wrong = read.Earliest > today ? "生年月日が、きょうより先になっています。"
                : read.Latest < today.AddYears(-Oldest) ? $"{read.Latest.Year}年の生まれだと、{Oldest}歳をこえます。元号か年を確かめてください。" : null;
        else
            wrong = WhyNot((said ?? "").Trim(), text);
        if (wrong is null)
            birth = Read(text, today)!.Value;
        return wrong is null;
    }

    /// <summary>What the database holds.</summary>
    public static Birth? FromEdtf(string? stored) => stored is null ? null : Interval(stored) ?? (PartialDate.TryParse(stored, out var date) ? Of(date) : null);

    public static Birth Of(PartialDate date) => new(date, date.Earliest, date.Latest);

    private static Birth? Read(string text, DateOnly today)
    {
        if (Interval(text) is { } interval)
            return interval;
        if (Age().Match(text) is { Success: true } age && Whole(age, "age") is <= Oldest and var years)
        {
            var about = age.Groups["about"].Success ? 2 : 0;
            return Aged(years - about, years + about, today);
        }
        if (Band().Match(text) is { Success: true } band && Whole(band, "least") is var least && Whole(band, "most") is <= Oldest and var most && least <= most)
            return Aged(least, most, today);
        if (Decade().Match(text) is { Success: true } decade)
        {
            var from = Whole(decade, "age");
            return decade.Groups["half"].Value switch
            {
                "前半" => Aged(from, from + 4, today),
                "後半" => Aged(from + 5, from + 9, today),
                _ => Aged(from, from + 9, today),
            };
        }
        return PartialDate.TryParse(text, out var date) ? Of(date) : null;
    }

    private static int Whole(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static Birth? Interval(string text) =>
        text.Split('/') is [var from, var until]
        && DateOnly.TryParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var earliest)
        && DateOnly.TryParseExact(until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var latest) && earliest <= latest
            ? new(null, earliest, latest) : null;

    private static Birth Aged(int least, int most, DateOnly today) => new(null, today.AddYears(-most - 1).AddDays(1), today.AddYears(-Math.Max(least, 0)));

    private static string WhyNot(string said, string text)
    {
        if (YearAlone().IsMatch(text))
            return $"「{said}」だけでは、いつのことか決まりません。元号か西暦を付けて「昭和12年」「1937」、年齢なら「80歳」「80代」と書いてください。";
        if (MonthAndDay().Match(text) is { Success: true } day)
            return $"「{said}」は暦にない日です。{day.Groups["month"].Value}月{day.Groups["day"].Value}日を確かめてください。";
        return $"「{said}」は生年月日として読めません。昭和12年3月4日、S12.3.4、1937、昭和12年3月ごろ、80代 のように書いてください。";
    }

    private static int Years(DateOnly birth, DateOnly day) => day.Year - birth.Year - (day < birth.AddYears(day.Year - birth.Year) ? 1 : 0);

    [GeneratedRegex(@"\s")]
    private static partial Regex Blank();

    [GeneratedRegex("^(?<age>[0-9]{1,3})[歳才](?<about>くらい|ぐらい|ごろ|頃|前後|ほど)?$")]
    private static partial Regex Age();

    [GeneratedRegex("^(?<least>[0-9]{1,3})[歳才]?(?:~|〜|から|-)(?<most>[0-9]{1,3})[歳才]$")]
    private static partial Regex Band();

    [GeneratedRegex("^(?<age>[1-9]0|1[01]0)[歳才]?代(?<half>前半|後半)?$")]
    private static partial Regex Decade();

    [GeneratedRegex("^[0-9]{1,2}(年.*|[-./・].*)?$")]
    private static partial Regex YearAlone();

    [GeneratedRegex("[0-9元](?:年|[-./・])(?<month>[0-9]{1,2})(?:月|[-./・])(?<day>[0-9]{1,2})日?$")]
    private static partial Regex MonthAndDay();
}
