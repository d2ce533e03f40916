using System.Globalization;
using Sasaeai.Imports.Tables;
using Sasaeai.Resources;
using Sasaeai.Time;

namespace Sasaeai.Imports.Formats;

/// <summary>
/// Reads the sheet that the registry itself has written (<see cref="SheetColumns"/>). What a cell means is decided only where it differs from
/// what the registry says now, so that a sheet that nobody touched changes nothing.
/// </summary>
public sealed class SheetReader
{
    private readonly List<(int Index, SheetColumn Column)> columns;
    private readonly int number, takenOut, name;

    /// <param name="header">The headings, in whatever order; those that are not ours are not read.</param>
    public SheetReader(IReadOnlyList<string> header)
    {
        int At(string heading) => header.Index().Where(h => h.Item == heading).Select(h => h.Index).FirstOrDefault(-1);
        (number, takenOut, name) = (At(SheetColumns.Number), At(SheetColumns.TakenOut), At(SheetColumns.Open[0].Heading));
        columns = [.. SheetColumns.Open.Concat(SheetColumns.Confidential).Select(column => (At(column.Heading), column)).Where(c => c.Item1 >= 0)];
    }

    public static bool Fits(IReadOnlyList<string> header) => header.Contains(SheetColumns.Number) && header.Contains(SheetColumns.Open[0].Heading);

    public Reading Read(TableRow row)
    {
        var cells = columns.ConvertAll(c => new SheetCell(c.Column, FormulaGuard.Off(row[c.Index])));
        string? Said(string column) => cells.Find(c => c.Column.Column == column)?.Text is { Length: > 0 } text ? text : null;
        var listing = new Listing
        {
            Kind = ImportKind.Registry,
            Name = Said(nameof(Resource.Name)) ?? "",
            Kana = Said(nameof(Resource.Kana)),
            Address = Said(nameof(Resource.Address)),
            Phone = Said(nameof(Resource.Phone)),
            Latitude = Number(Said(nameof(Resource.Latitude))),
            Longitude = Number(Said(nameof(Resource.Longitude))),
            OperatorName = Said(nameof(Resource.OrganizationId)),
        };
        var refusals = new List<Remark>();
        void Refuse(int column, string heading, string reason) => refusals.Add(new(row.Line, column < 0 ? "" : heading, reason));
        var (record, at) = (Guid.Empty, default(DateTime));
        if (listing.Name.Length is 0 or > 200)
            Refuse(name, SheetColumns.Open[0].Heading, listing.Name.Length == 0 ? "名前が空です" : "名前が200文字を超えています");
        if (cells.Find(c => c.Text.Contains('\uFFFD')) is { } broken)
            Refuse(0, broken.Heading, "文字が壊れています。文字コードを変えて保存されたときに失われています。もとのファイルを使ってください");
        if (row[number].Length > 0 && !Guid.TryParse(row[number], out record))
            Refuse(number, SheetColumns.Number, "記録の番号が変わっています。取り出したときのままにしてください。新しい行なら、空にしてください");
        if (record != Guid.Empty && !DateTime.TryParse(row[takenOut], CultureInfo.InvariantCulture, out at))
            Refuse(takenOut, SheetColumns.TakenOut, "いつ取り出した一覧か、読めません。もう一度取り出してください");
        var sheet = new SheetRow(record == Guid.Empty ? null : record, at == default ? at : at.InUtc(), cells);
        listing = listing with { Sheet = sheet };
        return refusals.Count > 0 ? new(null, refusals) { Whose = listing } : new(listing, []);
    }

    private static double? Number(string? text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
