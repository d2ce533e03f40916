using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sasaeai.History;

namespace Sasaeai.Areas;

public sealed partial class AreaImportDesk
{
    /// <summary>
    /// Takes one import back whole. Areas and outlines that it brought stay as rows that were never in force, so that whatever has
    /// come to point at them still finds them; what it ended goes on; population goes back to what the other imports say.
    /// </summary>
    /// <exception cref="RefusedException">It is not done, or a later import of the same kind stands on it.</exception>
    public async Task UndoAsync(AreaImport import, CancellationToken stop = default)
    {
        var later = await db.AreaImports.Where(i => i.Municipality == import.Municipality && i.Content == import.Content && i.Kind == import.Kind
            && i.State == AreaImportState.Done && i.DoneAt > import.DoneAt).OrderByDescending(i => i.DoneAt).FirstOrDefaultAsync(stop);
        if (import.Content is AreaImportContent.Outlines && later is not null)
            throw new RefusedException($"あとから取り込んだもの（{string.Join("、", later.Files)}）があります。そちらを先に取り消してください。");
        import.Undo(Now);
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        if (import.Content is AreaImportContent.Outlines)
            await TakeBackOutlinesAsync(import, stop);
        else
            await TakeBackPopulationAsync(import, stop);
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
    }

    private async Task TakeBackOutlinesAsync(AreaImport import, CancellationToken stop)
    {
        var changes = await db.Changes.AsNoTracking().Where(c => c.ImportId == import.Id).ToListAsync(stop);
        var ids = changes.Select(c => c.SubjectId).ToHashSet();
        var areas = await db.Areas.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, stop);
        var boundaries = await db.AreaBoundaries.Where(b => ids.Contains(b.Id)).ToDictionaryAsync(b => b.Id, stop);
        foreach (var change in changes)
            if (areas.TryGetValue(change.SubjectId, out var area))
                TakeBack(area, change);
            else if (boundaries.TryGetValue(change.SubjectId, out var boundary))
                TakeBack(boundary, change);
    }

    private static void TakeBack(Area area, Change change)
    {
        if (change.Kind is ChangeKind.Added)
        {
            area.ValidUntil = area.ValidFrom.AddDays(-1);
            return;
        }
        foreach (var field in change.Fields)
            switch (field.Field)
            {
                case nameof(Area.ValidUntil): area.ValidUntil = Day(field.Before); break;
                case nameof(Area.ValidFrom): area.ValidFrom = Day(field.Before)!.Value; break;
                case nameof(Area.Code): area.Code = field.Before; break;
                // An officer may have hung it elsewhere since.
                case nameof(Area.ParentId) when $"{area.ParentId}" == field.After: area.ParentId = field.Before is null ? null : Guid.Parse(field.Before); break;
            }
    }

    private static void TakeBack(AreaBoundary boundary, Change change) =>
        boundary.ValidUntil = change.Kind is ChangeKind.Added ? boundary.ValidFrom.AddDays(-1) : Day(change.Fields.Find(f => f.Field == nameof(AreaBoundary.ValidUntil))?.Before);

    private async Task TakeBackPopulationAsync(AreaImport import, CancellationToken stop)
    {
        await db.PopulationCells.Where(c => c.ImportId == import.Id).ExecuteDeleteAsync(stop);
        // Cells that this import had overwritten, or that a later one found unchanged, come again from the originals of the others.
        var others = await db.AreaImports.AsNoTracking().Where(i => i.Municipality == import.Municipality && i.Content == AreaImportContent.Population
            && i.State == AreaImportState.Done && i.Id != import.Id).OrderBy(i => i.DoneAt).ToListAsync(stop);
        foreach (var other in others)
        {
            await ApplyPopulationAsync(other, stop);
            await db.SaveChangesAsync(stop);
        }
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
