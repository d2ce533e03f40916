using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Sasaeai.Algorithms.Text;
using Sasaeai.Areas;
using Sasaeai.Imports.Tables;
using Sasaeai.Organizations;

namespace Sasaeai.Imports.Formats;

/// <summary>
/// Turns rows into listings. A row is refused where taking it would put something false into the registry: no name, broken letters, a formula,
/// an official number that a spreadsheet rounded, coordinates outside Japan. Anything less is left out of its cell with a remark.
/// </summary>
/// <param name="kind">What the list is.</param>
/// <param name="mapping">What its columns mean.</param>
/// <param name="today">The day of import, from which dates without a year are read.</param>
public sealed partial class ListingReader(ImportKind kind, ColumnMapping mapping, DateOnly today)
{
    private static readonly string[] Nothing = ["-", "－", "ー", "―", "なし", "無し", "不明", "未定", "n/a", "#n/a", "null", "none", "*"];

    public Reading Read(TableRow row)
    {
        var remarks = new List<Remark>();
        var refusals = new List<Remark>();
        var cells = new Cells(row, mapping, (field, reason) => remarks.Add(new(row.Line, mapping.Heading(field), reason)), (field, reason) => refusals.Add(new(row.Line, mapping.Heading(field), reason)));
        cells.RefuseBroken();
        var listing = Compose(cells);
        return refusals.Count > 0 ? new(null, refusals) { Whose = listing } : new(listing, remarks);
    }

    private Listing Compose(Cells cells)
    {
        var name = ReadName(cells);
        var at = Coordinates.Read(cells[Field.Latitude], cells[Field.Longitude], cells.Note, cells.Refuse);
        var (sessions, schedule) = ReadTimetable(cells);
        var (starts, ends, dates) = ReadDates(cells);
        var (yen, price) = Price.Read(cells[Field.Price]);
        return new Listing
        {
            Kind = kind,
            Name = name,
            Kana = Text(cells, Field.Kana, 200),
            KindText = Join("・", cells[Field.Kind], cells[Field.SubKind]),
            Number = OrNull(cells[Field.Number]),
            OfficeNumber = ReadOffice(cells),
            CorporateNumber = ReadCorporate(cells),
            OperatorName = Text(cells, Field.OperatorName, 200),
            MunicipalityCode = ReadMunicipality(cells),
            MunicipalityCodeAsWritten = MunicipalityCode.Parse(cells[Field.MunicipalityCode]),
            Prefecture = OrNull(cells[Field.Prefecture]),
            Municipality = OrNull(cells[Field.Municipality]),
            Address = ReadAddress(cells),
            PlaceName = Text(cells, Field.PlaceName, 200),
            Latitude = at?.Latitude,
            Longitude = at?.Longitude,
            Phone = ReadPhone(cells, Field.Phone),
            Fax = ReadPhone(cells, Field.Fax),
            Email = Address().IsMatch(cells[Field.Email]) ? cells[Field.Email] : null,
            Url = ReadUrl(cells),
            Sessions = sessions,
            ScheduleNote = Join("\n", dates, schedule),
            Starts = starts,
            Ends = ends,
            Capacity = ReadCapacity(cells),
            PriceYen = yen,
            PriceNote = Join("\n", price, cells[Field.PriceNote]),
            Eligibility = Join("\n", cells[Field.Target], Labelled(cells, Field.AreaServed)),
            Summary = ReadSummary(cells),
            InProgramme = IsYes(cells[Field.InProgramme]),
        };
    }

    private static string ReadName(Cells cells)
    {
        var name = cells.Raw(Field.Name).Replace('\n', '　').Trim();
        if (name.Length == 0)
            cells.Refuse(Field.Name, "名称が空です");
        else if (name.Length > 200)
            cells.Refuse(Field.Name, "名称が200文字を超えています。列の対応が違うかもしれません");
        else if (!name.Any(char.IsLetter) && !name.Any(char.IsDigit))
            cells.Refuse(Field.Name, $"名称として読めません（{name}）");
        else if (cells.IsHeading(Field.Name))
            cells.Refuse(Field.Name, "見出しがもう一度書かれた行です");
        else if (name is "合計" or "総計" or "小計" or "計" || cells.Filled == 1 && NotAName().IsMatch(name))
            cells.Refuse(Field.Name, $"注記か合計の行のようです（{(name.Length > 30 ? name[..30] + "…" : name)}）");
        return name;
    }

    private string? ReadOffice(Cells cells)
    {
        if (kind is not ImportKind.CareOffices)
            return null;
        var text = cells[mapping.Has(Field.OfficeNumber) ? Field.OfficeNumber : Field.Number];
        if (Numbers.IsRounded(text))
            cells.Refuse(Field.OfficeNumber, $"事業所番号が壊れています（{text}）。表計算ソフトで開いて保存し直したときに下の桁が失われています。もとのファイルを使ってください");
        else if (text.Length > 0 && Numbers.Office(text) is null)
            cells.Refuse(Field.OfficeNumber, $"事業所番号は10桁です（{text}）");
        return Numbers.Office(text);
    }

    private static string? ReadCorporate(Cells cells)
    {
        var text = cells[Field.CorporateNumber];
        if (text.Length == 0)
            return null;
        if (CorporateNumber.Parse(text) is { } number)
            return number;
        cells.Note(Field.CorporateNumber, $"法人番号として読めないので使いませんでした（{text}）");
        return null;
    }

    private static string? ReadMunicipality(Cells cells)
    {
        var text = cells[Field.MunicipalityCode].Normalize(NormalizationForm.FormKC);
        if (text.Length == 0)
            return null;
        // 11011 is 011011 after a spreadsheet, or 5 digits of a Saitama code: the check digit tells, but for one code in eleven.
        if (text.Length == 5 && MunicipalityCode.Parse("0" + text) is { } restored)
            return restored;
        var code = MunicipalityCode.Parse(text);
        if (code is null)
            cells.Note(Field.MunicipalityCode, $"市区町村コードとして読めません（{text}）");
        return code;
    }

    private static string? ReadAddress(Cells cells)
    {
        var rest = string.Concat(cells[Field.AddressTown], cells[Field.AddressBlock], cells[Field.AddressRest]);
        var address = OneLine(cells[Field.Address].Length > 0 ? cells[Field.Address] + cells[Field.AddressRest] : rest.Length > 0 ? Town(cells) + rest : "");
        var building = OneLine(cells[Field.Building]);
        if (building.Length > 0 && !address.Contains(building, StringComparison.Ordinal))
            address = $"{address}　{building}";
        if (address.Length > 300)
        {
            cells.Note(Field.Address, "住所が300文字を超えているので使いませんでした");
            return null;
        }
        return OrNull(address.Trim());
    }

    /// <summary>地方公共団体名 may hold the prefecture too.</summary>
    private static string Town(Cells cells) =>
        cells[Field.Municipality].StartsWith(cells[Field.Prefecture], StringComparison.Ordinal) ? cells[Field.Municipality] : cells[Field.Prefecture] + cells[Field.Municipality];

    private static string? ReadPhone(Cells cells, Field field)
    {
        var text = cells[field].Normalize(NormalizationForm.FormKC);
        if (text.Length == 0)
            return null;
        var digits = PhoneNumber.Digits(text);
        if (digits.Length > 0)
            return text.Count(char.IsAsciiDigit) <= 11 && text.Length <= 16 && text.Contains('0', StringComparison.Ordinal) && text.IndexOfAny(['-', '(']) >= 0 ? text : digits;
        if (text.Count(char.IsAsciiDigit) is >= 5 and <= 8 && text.Length <= 12)
            return text;
        cells.Note(field, $"電話番号として読めないので使いませんでした（{(text.Length > 30 ? text[..30] + "…" : text)}）");
        return null;
    }

    private static string? ReadUrl(Cells cells)
    {
        var text = cells[Field.Url];
        var address = WebAddress().Match(text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? "http://" + text : text).Value;
        if (address.Length is > 0 and <= 500 && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Contains('.', StringComparison.Ordinal))
            return address;
        if (text.Length > 0 && text is not ("http://" or "https://"))
            cells.Note(Field.Url, "ホームページの所在として読めないので使いませんでした");
        return null;
    }

    private static int? ReadCapacity(Cells cells)
    {
        var text = cells[Field.Capacity];
        if (People().Match(text.Normalize(NormalizationForm.FormKC).Replace(",", "", StringComparison.Ordinal)) is { Success: true } people
            && int.TryParse(people.Groups[1].Value, CultureInfo.InvariantCulture, out var capacity) && capacity <= 100_000)
            // The national file writes 0 where the office gave none.
            return capacity > 0 ? capacity : null;
        if (text.Length > 0)
            cells.Note(Field.Capacity, "人数だけの欄ではないので、定員にはせず日時の注意に書きました");
        return null;
    }

    private (DateOnly? Starts, DateOnly? Ends, string? Words) ReadDates(Cells cells)
    {
        if (kind is not ImportKind.Events)
            return (null, null, null);
        var words = Join("～", cells[Field.StartDate].Length > 0 ? cells[Field.StartDate] : cells[Field.Dates], cells[Field.EndDate]);
        var (from, until) = EventDates.Read(cells[Field.StartDate].Length > 0 ? cells[Field.StartDate] : cells[Field.Dates], today);
        if (cells[Field.EndDate].Length > 0)
            until = EventDates.Read(cells[Field.EndDate], today).From ?? until;
        if (from is null && until is null)
            cells.Note(mapping.Has(Field.StartDate) ? Field.StartDate : Field.Dates, words is null ? "日付がありません" : $"日付として読めないので、書かれたとおりに残しました（{words}）");
        if (until < from)
            cells.Note(Field.EndDate, $"終わりの日（{until}）が始まりの日（{from}）より前です");
        return (from, until ?? from, words);
    }

    private static string? ReadSummary(Cells cells)
    {
        var words = new[] { cells[Field.Activity], cells[Field.Description], cells[Field.Note], Labelled(cells, Field.Alias), Labelled(cells, Field.Accessibility), Labelled(cells, Field.Apply), Labelled(cells, Field.ApplyUntil), IsYes(cells[Field.PickUp]) ? "送迎あり" : null, IsYes(cells[Field.Meals]) ? "食事あり" : null };
        var summary = Join("\n", words);
        return summary?.Length > 4000 ? summary[..4000] : summary;
    }

    private static string? Labelled(Cells cells, Field field) => cells[field].Length > 0 ? $"{field.Label()}: {cells[field]}" : null;

    private static bool IsYes(string text) => text is "1" or "有" or "あり" or "有り" or "○" or "〇" or "実施";

    private static string? Text(Cells cells, Field field, int longest)
    {
        var text = OneLine(cells[field]);
        if (text.Length <= longest)
            return OrNull(text);
        cells.Note(field, $"{longest}文字を超えているので使いませんでした");
        return null;
    }

    private static string OneLine(string text) => text.Replace('\n', ' ').Trim();

    private static string? OrNull(string text) => text.Length > 0 ? text : null;

    private static string? Join(string with, params IEnumerable<string?> parts) => OrNull(string.Join(with, parts.Where(part => !string.IsNullOrWhiteSpace(part)).Distinct()));

    [GeneratedRegex(@"^(?:[※＊*]|[（(]?注[）)\d：:]|出典|資料|備考|更新日|作成|以上$|(?:令和|平成|\d{4}年).*(?:現在|時点))")]
    private static partial Regex NotAName();

    [GeneratedRegex(@"https?://[^\s（）()「」、]+", RegexOptions.IgnoreCase)]
    private static partial Regex WebAddress();

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[^@\s]+$")]
    private static partial Regex Address();

    [GeneratedRegex(@"^約?\s*(\d{1,7})\s*(?:名|人|席|床|程度|名程度|人程度)?$")]
    private static partial Regex People();
}
