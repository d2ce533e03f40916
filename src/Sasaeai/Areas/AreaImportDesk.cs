using Microsoft.EntityFrameworkCore;
using Sasaeai.Algorithms.Geography;
using Sasaeai.Data;
using Sasaeai.History;

namespace Sasaeai.Areas;

/// <summary>取り込みの窓口. Takes files in, shows what they would do, does it, and takes it back. The same for the page and the command.</summary>
public sealed partial class AreaImportDesk(SasaeaiDb db, Originals originals, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Keeps the files as they came and opens a draft. Nothing else changes until <see cref="ConfirmAsync"/>.</summary>
    public async Task<AreaImport> StartAsync(string municipality, AreaImportContent content, IReadOnlyList<NamedFile> files, CancellationToken stop = default)
    {
        var import = new AreaImport
        {
            Municipality = municipality,
            Content = content,
            Files = [.. files.Select(f => f.ShortName)],
            StartedAt = Now,
            ByName = db.Actor,
        };
        await originals.KeepAsync(import.Id, [.. files.Select(f => f.Content)], stop);
        db.Add(import);
        return import;
    }

    /// <summary>The file as it is read with the draft's settings.</summary>
    /// <exception cref="BoundaryFileException">The files cannot be used, or a layer or a coordinate system has to be chosen.</exception>
    public async Task<BoundarySet> ReadOutlinesAsync(AreaImport import, CancellationToken stop = default) =>
        BoundaryFile.Read(await FilesAsync(import, stop), import.Epsg is { } epsg ? CoordinateReference.FromEpsg(epsg) : null, import.Layer);

    public async Task<OutlinePlan> PlanOutlinesAsync(AreaImport import, BoundarySet set, CancellationToken stop = default)
    {
        var areas = await db.Areas.Include(a => a.Boundaries).Where(a => a.Municipality == import.Municipality).OrderBy(a => a.Name).ToListAsync(stop);
        return new(import, set, await TownAsync(import, stop), areas);
    }

    /// <summary>Tables of towns go one way, tables of mesh cells the other.</summary>
    public async Task<PopulationPlan> PlanPopulationAsync(AreaImport import, CancellationToken stop = default)
    {
        var (mesh, towns) = (new List<NamedFile>(), new List<TownPopulationTable>());
        foreach (var (file, path) in (await FilesAsync(import, stop)).Select((file, i) => (file, originals.PathOf(import.Id, i))))
            if (file.Extension is ".xlsx" or ".xls" or ".csv" && TownPopulationTable.Read(path, file.ShortName) is { } table)
                towns.Add(table);
            else
                mesh.Add(file);
        var read = mesh.Count > 0 ? MeshPopulationFile.Read(mesh, import.Year) : [];
        return new(import, read, towns, towns.Count > 0 ? await InhabitedAsync(import.Municipality, stop) : [], await TerritoryAsync(import.Municipality, stop));
    }

    private async Task<List<MeshCell>> InhabitedAsync(string municipality, CancellationToken stop)
    {
        var cells = await db.PopulationCells.AsNoTracking().Where(c => c.Municipality == municipality && c.Mesh.Length == (int)MeshLevel.Quarter && !c.Spread && c.Total > 0).ToListAsync(stop);
        return [.. cells.GroupBy(c => c.Year).OrderByDescending(g => g.Key).Take(1).SelectMany(g => g).Select(c => new MeshCell(c.Code, c.Total!.Value, null, null, null, []))];
    }

    /// <summary>Does what the draft says, all or nothing.</summary>
    public async Task<ImportTally> ConfirmAsync(AreaImport import, CancellationToken stop = default)
    {
        if (import.State is not AreaImportState.Draft)
            throw new RefusedException("この取り込みは、もう終わっています。");
        db.ImportId = import.Id;
        var tally = await ApplyAsync(import, stop);
        if (tally.Added + tally.Updated + tally.Unchanged == 0)
            throw new RefusedException($"取り込めるものがありませんでした。{tally.Outcome}");
        import.Finish(tally, Now);
        await db.SaveChangesAsync(stop);
        db.ImportId = null;
        return tally;
    }

    /// <summary>What it would do, without doing it: nothing is saved, the draft neither.</summary>
    public async Task<ImportTally> TryAsync(AreaImport import, CancellationToken stop = default)
    {
        var tally = await ApplyAsync(import, stop);
        db.ChangeTracker.Clear();
        originals.Drop(import.Id);
        return tally;
    }

    private async Task<ImportTally> ApplyAsync(AreaImport import, CancellationToken stop) => import.Content is AreaImportContent.Outlines
        ? (await PlanOutlinesAsync(import, await ReadOutlinesAsync(import, stop), stop)).Apply(row => db.Add(row))
        : await ApplyPopulationAsync(import, stop);

    private async Task<ImportTally> ApplyPopulationAsync(AreaImport import, CancellationToken stop)
    {
        var plan = await PlanPopulationAsync(import, stop);
        var years = plan.Tables.Select(t => t.Year).ToList();
        var existing = await db.PopulationCells.Where(c => c.Municipality == import.Municipality && years.Contains(c.Year)).ToListAsync(stop);
        return plan.Apply(import, existing, cell => db.Add(cell));
    }

    private async Task<List<NamedFile>> FilesAsync(AreaImport import, CancellationToken stop)
    {
        var files = new List<NamedFile>();
        try
        {
            for (var i = 0; i < import.Files.Count; i++)
                files.Add(new(import.Files[i], await originals.ReadAsync(import.Id, i, stop)));
        }
        catch (IOException)
        {
            throw new RefusedException("もとのファイルが見つかりません。もう一度、ファイルを選ぶところから始めてください。");
        }
        return files;
    }

    private async Task<Municipality> TownAsync(AreaImport import, CancellationToken stop) =>
        await db.Municipalities.SingleAsync(m => m.Code == import.Municipality, stop);

    /// <summary>The municipality's own outline, else its second-tier areas together; null where neither is drawn.</summary>
    private async Task<AreaIndex<bool>?> TerritoryAsync(string municipality, CancellationToken stop)
    {
        var drawn = await db.Areas.AsNoTracking().Include(a => a.Boundaries)
            .Where(a => a.Municipality == municipality && (a.Kind == AreaKind.Municipality || a.Kind == AreaKind.DailyLiving)).ToListAsync(stop);
        var outlines = drawn.SelectMany(a => a.Boundaries.Where(b => b.ValidUntil is null).Select(b => (a.Kind, b.Shape))).ToList();
        var kind = outlines.Exists(o => o.Kind == AreaKind.Municipality) ? AreaKind.Municipality : AreaKind.DailyLiving;
        return Surfaces.Together(outlines.Where(o => o.Kind == kind).Select(o => o.Shape)) is { } territory ? new([(true, territory)]) : null;
    }
}
