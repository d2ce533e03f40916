using Microsoft.EntityFrameworkCore;
using Sasaeai.Areas;
using Sasaeai.Imports.Formats;
using Sasaeai.Imports.Tables;
using Sasaeai.Resources;

namespace Sasaeai.Imports;

/// <summary>
/// The registry's own sheet, taken in again. A cell counts where it says something else than the registry would write now. It is taken over,
/// emptied too, unless that column of that record has been changed since the sheet was taken out: then the later word stays and the row says so.
/// </summary>
internal sealed partial class ImportWork
{
    private Dictionary<Guid, string> areaNames = [];
    private ILookup<string, Area> areasNamed = Array.Empty<Area>().ToLookup(area => "");

    private async Task LearnAreasAsync(CancellationToken stop)
    {
        var all = await db.Areas.AsNoTracking().Where(a => a.Municipality == batch.Municipality).ToListAsync(stop);
        (areaNames, areasNamed) = (all.ToDictionary(a => a.Id, a => a.Name), all.ToLookup(a => a.Name));
    }

    /// <summary>What a row says of a resource that is new here.</summary>
    private List<Update> ReadSheet(PlannedRow row)
    {
        // That nobody knows since when is known too; a row that somebody added begins today.
        var said = row.Listing.Sheet!.Record is null ? new List<Update>() : [new(nameof(Resource.StateSince), null)];
        foreach (var cell in Open(row).Where(cell => cell.Text.Length > 0))
            if (Read(cell, row) is { Wrong: null, Value: var value })
                said.Add(new(cell.Column.Column, value));
            // An area that has another name here: the place still says which it is.
            else if (cell.Column.Column == nameof(Resource.AreaId) && AreaOf(row) is { } there)
                said.Add(new(cell.Column.Column, there));
        return said;
    }

    private async Task CompareSheetAsync(PlannedRow[] rows, CancellationToken stop)
    {
        var ids = rows.Select(row => row.ResourceId!.Value).ToList();
        var resources = await db.Resources.AsNoTracking().Include(r => r.Organization).Include(r => r.ServedAreas).Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, stop);
        var changes = (await db.Changes.AsNoTracking().Where(c => ids.Contains(c.SubjectId)).ToListAsync(stop)).ToLookup(c => c.SubjectId);
        var sheets = await db.ImportBatches.Where(b => b.Municipality == batch.Municipality && b.Kind == ImportKind.Registry).Select(b => (Guid?)b.Id).ToListAsync(stop);
        foreach (var row in rows)
        {
            var now = resources[row.ResourceId!.Value];
            // What an earlier sheet from elsewhere wrote is no later word than this one.
            var later = changes[now.Id].Where(c => c.At > row.Listing.Sheet!.TakenOut && (row.IsOwn || !sheets.Contains(c.ImportId)))
                .SelectMany(c => c.Fields).Select(f => f.Field).ToHashSet();
            updates[now.Id] = [.. Open(row).Select(cell => Weigh(cell, row, now, later)).OfType<Update>()];
            row.Outcome = updates[now.Id].Count > 0 ? RowOutcome.Updated : RowOutcome.Unchanged;
        }
    }

    /// <summary>The change that a cell asks for; null where it says what is so, or may not be taken over, of which the row then tells.</summary>
    private Update? Weigh(SheetCell cell, PlannedRow row, Resource now, HashSet<string> later)
    {
        var column = cell.Column;
        if (cell.Text == Written(column, now))
            return null;
        var remarks = row.Remarks.Count;
        var (value, wrong) = cell.Text.Length == 0 ? (column.Empty, null) : Read(cell, row);
        if (wrong is null && column.Column != nameof(Resource.ServedAreas) && IsSo(now, column.Column, value))
            return null;
        var why = column.OnlyAtFirst ? "この欄は、一覧では変えられません。資源の画面で記録してください"
            : wrong is null && later.Contains(column.Column) ? $"取り出したあとに直されているので、今の内容を残しました（一覧では「{(cell.Text.Length > 40 ? cell.Text[..40] + "…" : cell.Text)}」）"
            : null;
        if (why is null)
            return wrong is null ? new(column.Column, value) : null;
        row.Remarks.RemoveRange(remarks, row.Remarks.Count - remarks);
        row.Remarks.Add(new(cell.Heading, why));
        return null;
    }

    /// <summary>The cells that the one who takes the sheet in may decide on.</summary>
    private IEnumerable<SheetCell> Open(PlannedRow row) =>
        row.Listing.Sheet!.Cells.Where(cell => db.User is not { } user || user.SeesBurdens() || !SheetColumns.Confidential.Contains(cell.Column));

    private (object? Value, string? Wrong) Read(SheetCell cell, PlannedRow row)
    {
        try
        {
            return (cell.Column.Read(cell.Text, new(AreaNamed, name => BodyOf(row)!.Value)), null);
        }
        catch (FormatException e)
        {
            row.Remarks.Add(new(cell.Heading, $"{e.Message}。この欄は使いませんでした"));
            return (null, e.Message);
        }
    }

    private Guid AreaNamed(string name) => areasNamed[name].ToList() switch
    {
        [var only] => only.Id,
        [] => throw new FormatException($"「{name}」という圏域はありません"),
        var several => several.Where(area => area.InForceOn(Today)).ToList() is [var one] ? one.Id : throw new FormatException($"「{name}」という圏域は{several.Count}つあります"),
    };

    /// <summary>The cell as the sheet would have it now, after its way through a file.</summary>
    private string Written(SheetColumn column, Resource now) =>
        FormulaGuard.Off(CellText.Tidy(FormulaGuard.On(column.Write(now, id => id is { } area ? areaNames.GetValueOrDefault(area) : null) ?? "")));

    private bool IsSo(Resource now, string column, object? value)
    {
        var entry = db.Entry(now);
        var property = entry.Property(column);
        var same = property.Metadata.GetValueComparer().Equals(property.CurrentValue, value);
        entry.State = EntityState.Detached;
        return same;
    }
}
