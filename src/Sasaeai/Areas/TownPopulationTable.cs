using System.Globalization;
using System.Text.RegularExpressions;
using Sasaeai.Algorithms.Geography;
using Sasaeai.Algorithms.Text;
using Sasaeai.History;
using Sasaeai.Imports.Tables;

namespace Sasaeai.Areas;

/// <summary>
/// 町別人口. A municipality's own table of people by town (自治体標準オープンデータセット「地域・年齢別人口」 and its kin): totals, five-year
/// ages by sex, and a point for each town. Columns are found by their headings; names are not needed.
/// </summary>
public sealed partial class TownPopulationTable
{
    private TownPopulationTable(int? year, IReadOnlyList<TownPeople> towns, int unplaced) => (Year, Towns, Unplaced) = (year, towns, unplaced);

    public int? Year { get; }
    public IReadOnlyList<TownPeople> Towns { get; }

    /// <summary>Rows without a point, whose people cannot be put anywhere.</summary>
    public int Unplaced { get; }

    /// <summary>The towns of a table, or null where it is no such table: then it may be one of mesh cells.</summary>
    /// <exception cref="RefusedException">It cannot be opened; or it is one, but tells no place or a number cannot be read.</exception>
    public static TownPopulationTable? Read(string path, string name)
    {
        try
        {
            var file = TableFile.Open(path, name, heading => Total().IsMatch(Folded(heading)) || Place().IsMatch(Folded(heading)) || AgeOf(heading) is not null);
            file.RefuseUnlessAsNamed();
            return file.Tables.Select(table => Read(table, name)).FirstOrDefault(read => read is not null);
        }
        catch (UnreadableTableException unreadable)
        {
            throw new RefusedException($"「{name}」：{unreadable.Message}");
        }
    }

    private static TownPopulationTable? Read(Table table, string name)
    {
        var headings = table.Header.Select(Folded).ToList();
        int Find(Regex heading) => headings.FindIndex(h => heading.IsMatch(h));
        var (total, place, latitude, longitude) = (Find(Total()), Find(Place()), Find(Latitude()), Find(Longitude()));
        if (total < 0 || Find(Mesh()) >= 0)
            return null;
        if (place < 0 && (latitude < 0 || longitude < 0))
            throw new RefusedException($"「{name}」には町ごとの人口がありますが、町の場所（緯度・経度）の列がないので、地図に置けません。緯度と経度の列を足したものを選んでください。");
        var ages = table.Header.Select((heading, column) => (From: AgeOf(heading), column)).Where(a => a.From is not null).Select(a => (From: a.From!.Value, a.column)).ToList();

        var (towns, unplaced, year) = (new List<TownPeople>(), 0, (int?)null);
        var date = Find(Survey());
        foreach (var row in table.Rows())
        {
            year ??= date < 0 ? null : YearOf(row[date]);
            var people = Number(row, total, name);
            int? Aged(int from) => ages.Exists(a => a.From == from) ? ages.Where(a => a.From >= from).Sum(a => Number(row, a.column, name)) : null;
            if (GeoPoint.TryParse(place >= 0 ? row[place] : $"{row[latitude]}, {row[longitude]}", out var point))
                towns.Add(new(point.Latitude, point.Longitude, people, Aged(65), Aged(75)));
            else
                unplaced++;
        }
        return new(year ?? (NameYear().Match(name) is { Success: true } named ? int.Parse(named.Groups[1].Value, CultureInfo.InvariantCulture) : null), towns, unplaced);
    }

    /// <summary>The lower age of a column such as 65-69歳の男性, 85歳以上の女性, or man14 (the fourteenth band of five years).</summary>
    private static int? AgeOf(string heading)
    {
        var folded = Folded(heading);
        if (AgeBand().Match(folded) is { Success: true } band)
            return int.Parse(band.Groups[1].Value, CultureInfo.InvariantCulture);
        return NumberedBand().Match(folded) is { Success: true } numbered ? (int.Parse(numbered.Groups[1].Value, CultureInfo.InvariantCulture) - 1) * 5 : null;
    }

    private static int Number(TableRow row, int column, string name)
    {
        var text = row[column].Replace(",", "", StringComparison.Ordinal).Trim();
        if (text is "" or "-" or "*" or "X" or "x")
            return 0;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : throw new RefusedException($"「{name}」の{row.Line}行目の「{(text.Length > 20 ? text[..20] + "…" : text)}」は人数として読めません。");
    }

    // A day that Excel has turned into its count of days since 1900 is still that day.
    private static int? YearOf(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var serial) && serial is > 30_000 and < 70_000 ? new DateOnly(1899, 12, 30).AddDays((int)serial).Year
        : AnyYear().Match(text) is { Success: true } year ? int.Parse(year.Value, CultureInfo.InvariantCulture) : null;

    private static string Folded(string heading) => Folding.ForSearch(heading).Replace(" ", "", StringComparison.Ordinal);

    [GeneratedRegex("^(totalpopulation|総人口|人口総数|人口|人口計)$")]
    private static partial Regex Total();

    [GeneratedRegex("^(location|位置|緯度経度)$")]
    private static partial Regex Place();

    [GeneratedRegex("^(緯度|latitude|lat)$")]
    private static partial Regex Latitude();

    [GeneratedRegex("^(経度|longitude|lon|lng)$")]
    private static partial Regex Longitude();

    [GeneratedRegex("^(surveydate|調査年月日|基準日|年月日)$")]
    private static partial Regex Survey();

    // Folding makes small kana large.
    [GeneratedRegex("mesh|めつしゆ|key_?code")]
    private static partial Regex Mesh();

    [GeneratedRegex(@"^(\d{1,3})(?:[-~〜～]\d{1,3}歳|歳以上)の?(?:男|女)")]
    private static partial Regex AgeBand();

    [GeneratedRegex(@"^(?:wo)?man(\d{1,2})$")]
    private static partial Regex NumberedBand();

    [GeneratedRegex(@"(?<!\d)(20\d\d)(?:0[1-9]|1[0-2])?(?!\d)")]
    private static partial Regex NameYear();

    [GeneratedRegex(@"(?:19|20)\d\d")]
    private static partial Regex AnyYear();
}
