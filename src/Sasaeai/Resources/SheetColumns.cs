using System.Globalization;
using Sasaeai.Algorithms.Geography;
using Sasaeai.CodeLists;

namespace Sasaeai.Resources;

/// <summary>
/// 地域の資源の一覧. The columns in which the registry is taken out and taken in again: whoever takes the sheet in unchanged changes nothing,
/// and in an empty municipality it becomes the same registry.
/// </summary>
public static class SheetColumns
{
    /// <summary>Headings of the two columns that lead a row back to its record.</summary>
    public const string Number = "記録の番号", TakenOut = "取り出した日時";

    public static readonly IReadOnlyList<SheetColumn> Open =
    [
        Text(nameof(Resource.Name), r => r.Name, 200), Text(nameof(Resource.Kana), r => r.Kana, 200), Text(nameof(Resource.OtherNames), r => r.OtherNames, 1000), Text(nameof(Resource.Summary), r => r.Summary),
        Of(nameof(Resource.Categories), (r, _) => string.Join('、', r.Categories.Select(CodeList.ResourceCategory.Label)), (cell, _) => Split(cell).Select(label => Key(CodeList.ResourceCategory, label)).ToList(), new List<string>()),
        Of(nameof(Resource.Funding), (r, _) => Label(CodeList.FundingStream, r.Funding), (cell, _) => Key(CodeList.FundingStream, cell)),
        Of(nameof(Resource.State), (r, _) => r.State.Label(), (cell, _) => Choice(cell, Enum.GetValues<ResourceState>(), s => s.Label()), ResourceState.Active) with { OnlyAtFirst = true },
        Date(nameof(Resource.StateSince), r => r.StateSince), Text(nameof(Resource.EndedReason), r => r.EndedReason) with { OnlyAtFirst = true },
        Of(nameof(Resource.OrganizationId), (r, _) => r.Organization?.Name, (cell, names) => names.Body(cell)),
        Text(nameof(Resource.RunBy), r => r.RunBy, 200), Of(nameof(Resource.Phone), (r, _) => r.Phone, (cell, _) => Phone(cell)), Of(nameof(Resource.Website), (r, _) => r.Website, (cell, _) => Address(cell)),
        Text(nameof(Resource.PlaceName), r => r.PlaceName, 200), Of(nameof(Resource.PlaceKind), (r, _) => Label(CodeList.BasePlace, r.PlaceKind), (cell, _) => Key(CodeList.BasePlace, cell)), Text(nameof(Resource.Address), r => r.Address, 300),
        Degrees(nameof(Resource.Latitude), r => r.Latitude, JapanExtent.Box.MinY, JapanExtent.Box.MaxY), Degrees(nameof(Resource.Longitude), r => r.Longitude, JapanExtent.Box.MinX, JapanExtent.Box.MaxX),
        Of(nameof(Resource.AreaId), (r, area) => area(r.AreaId), (cell, names) => names.Area(cell)), Mark(nameof(Resource.ComesToYou), r => r.ComesToYou, "来てくれる"),
        Of(nameof(Resource.ServedAreas), (r, area) => string.Join('、', r.ServedAreas.Select(s => area(s.AreaId)).Order(StringComparer.Ordinal)), (cell, names) => Split(cell).Select(names.Area).ToList(), new List<Guid>()) with { OnlyAtFirst = true },
        Of(nameof(Resource.Sessions), (r, _) => string.Join('、', r.Sessions), (cell, _) => Split(cell).Select(SessionText.Read).ToList(), new List<Session>()), Text(nameof(Resource.ScheduleNote), r => r.ScheduleNote),
        Whole(nameof(Resource.Capacity), r => r.Capacity, 100_000), Whole(nameof(Resource.Attendance), r => r.Attendance, 100_000), Mark(nameof(Resource.Full), r => r.Full, "いまは受けていない"),
        Whole(nameof(Resource.PriceYen), r => r.PriceYen, 10_000_000), Whole(nameof(Resource.LowIncomePriceYen), r => r.LowIncomePriceYen, 10_000_000), Text(nameof(Resource.PriceNote), r => r.PriceNote),
        Whole(nameof(Resource.MinimumAge), r => r.MinimumAge, 120), Mark(nameof(Resource.NeedsCertification), r => r.NeedsCertification, "いる"), Text(nameof(Resource.Eligibility), r => r.Eligibility), Text(nameof(Resource.BeforeAsking), r => r.BeforeAsking),
        Date(nameof(Resource.ConfirmedOn), r => r.ConfirmedOn), Text(nameof(Resource.ConfirmedBy), r => r.ConfirmedBy, 200) with { OnlyAtFirst = true },
    ];

    /// <summary>What was told in confidence: only for those who may see it.</summary>
    public static readonly IReadOnlyList<SheetColumn> Confidential =
    [
        Of(nameof(Resource.Load), (r, _) => r.Load.Label(), (cell, _) => Choice(cell, Enum.GetValues<Load>(), load => load.Label()), Load.Unknown),
        Mark(nameof(Resource.SuccessionWorry), r => r.SuccessionWorry, "ある"), Text(nameof(Resource.Hopes), r => r.Hopes),
    ];

    private static SheetColumn Of(string column, Func<Resource, Func<Guid?, string?>, string?> write, Func<string, SheetNames, object> read, object? empty = null) =>
        new(ResourceWords.Fields[column].Label, column, write, read, empty);

    private static SheetColumn Text(string column, Func<Resource, string?> write, int longest = 4000) =>
        Of(column, (r, _) => write(r), (cell, _) => cell.Length <= longest ? cell : throw new FormatException($"{longest:N0}文字を超えています"));

    private static SheetColumn Mark(string column, Func<Resource, bool> write, string word) =>
        Of(column, (r, _) => write(r) ? word : "", (cell, _) => cell == word ? true : throw new FormatException($"「{word}」か、空にしてください"), false);

    private static SheetColumn Whole(string column, Func<Resource, int?> write, int most) => Of(column, (r, _) => write(r)?.ToString(CultureInfo.InvariantCulture),
        (cell, _) => int.TryParse(cell.Normalize(System.Text.NormalizationForm.FormKC), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) && number <= most ? number : throw new FormatException($"{most:N0}までの数だけを書いてください"));

    private static SheetColumn Degrees(string column, Func<Resource, double?> write, double least, double most) => Of(column, (r, _) => write(r)?.ToString(CultureInfo.InvariantCulture),
        (cell, _) => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && degrees >= least && degrees <= most ? degrees : throw new FormatException("日本の中の座標ではありません"));

    private static SheetColumn Date(string column, Func<Resource, DateOnly?> write) => Of(column, (r, _) => write(r)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        (cell, _) => DateOnly.TryParse(cell, CultureInfo.InvariantCulture, out var day) ? day : throw new FormatException("日付として読めません")) with
    { OnlyAtFirst = true };

    private static string[] Split(string cell) => cell.Split('、', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string? Label(CodeList list, string? key) => key is null ? null : list.Label(key);

    private static string Key(CodeList list, string label) =>
        list.All.FirstOrDefault(code => code.Label == label)?.Key ?? throw new FormatException($"「{label}」はありません。使えるのは、{string.Join("、", list.Offered.Select(code => code.Label))} です");

    private static T Choice<T>(string cell, T[] all, Func<T, string> label) where T : struct =>
        Array.FindIndex(all, one => label(one) == cell) is >= 0 and var at ? all[at] : throw new FormatException($"使えるのは、{string.Join("、", all.Select(label))} です");

    /// <summary>A spreadsheet takes 0546000001 for a number and drops its zero.</summary>
    private static string Phone(string cell) =>
        cell.All(char.IsAsciiDigit) && cell.Length is 9 or 10 && cell[0] != '0' ? "0" + cell
        : cell.Length <= 40 && cell.Any(char.IsDigit) ? cell : throw new FormatException("電話番号として読めません");

    private static string Address(string cell) =>
        cell.Length <= 500 && Uri.TryCreate(cell, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? cell
        : throw new FormatException("http:// か https:// で始まる所在を書いてください");
}
