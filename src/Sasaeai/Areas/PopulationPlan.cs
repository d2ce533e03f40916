using Sasaeai.Algorithms.Geography;
using Sasaeai.History;

namespace Sasaeai.Areas;

/// <summary>One table of an upload: a level and a census, with the cells that lie in the municipality.</summary>
/// <param name="Level">The level of its cells.</param>
/// <param name="Year">The census or the day the table is of.</param>
/// <param name="Inside">Cells that lie in the municipality.</param>
/// <param name="Outside">How many cells lie outside, or towns that have no place.</param>
/// <param name="Spread">Whether people known by town were spread over the cells.</param>
public sealed record PlannedPopulation(MeshLevel Level, int Year, MeshPopulation Inside, int Outside, bool Spread = false)
{
    public string Label => Spread ? $"{Year}年　町別人口（{Level.Label()}に配った推計）" : $"{Year}年　{Level.Label()}";
}

/// <summary>What an import of population would do: which cells are the municipality's, and what changes among those there are.</summary>
public sealed class PopulationPlan
{
    // No municipality of Japan covers more: 高山市, the largest, is 2,178 km².
    private const int MostSquareKilometres = 2_500;

    /// <param name="import">The import, with the year where the files do not tell.</param>
    /// <param name="read">Populations by mesh.</param>
    /// <param name="towns">Populations by town.</param>
    /// <param name="inhabited">Fine cells that are there already, to spread the towns' people over.</param>
    /// <param name="territory">The municipality's outline; null where none is drawn.</param>
    /// <exception cref="RefusedException">A year is missing, or without boundaries nobody can say which cells are meant.</exception>
    public PopulationPlan(AreaImport import, IReadOnlyList<MeshPopulation> read, IReadOnlyList<TownPopulationTable> towns, IReadOnlyList<MeshCell> inhabited, AreaIndex<bool>? territory)
    {
        if (read.Any(r => (r.Year ?? import.Year) is null) || towns.Any(t => (t.Year ?? import.Year) is null))
            throw new RefusedException("いつの調査かがファイルから分かりません。西暦の年を書いてください。");
        Bounded = territory is not null;
        var byMesh = read.Select(r => Table(r, (r.Year ?? import.Year)!.Value, territory)).ToList();
        var fine = byMesh.Where(t => t.Level == MeshLevel.Quarter).MaxBy(t => t.Year)?.Inside.Cells ?? inhabited;
        Tables = [.. byMesh, .. towns.Select(t => Spread(t, (t.Year ?? import.Year)!.Value, fine))];
        if (!Bounded && Tables.Any(t => t.Inside.Cells.Count > MostSquareKilometres * t.Level.CellsPerSquareKilometre()))
            throw new RefusedException("市町村より広い範囲のデータです。先に市町村か日常生活圏域の境界を取り込んでください。境界があれば、中のメッシュだけを使います。");
    }

    public bool Bounded { get; }
    public IReadOnlyList<PlannedPopulation> Tables { get; }

    /// <summary>Brings the cells in: new ones are added, those there are take the new figures. Saved by the caller.</summary>
    /// <param name="import">The import they belong to.</param>
    /// <param name="existing">Cells of the same years, tracked.</param>
    /// <param name="add">Adds a new cell.</param>
    public ImportTally Apply(AreaImport import, IEnumerable<PopulationCell> existing, Action<PopulationCell> add)
    {
        var there = existing.ToDictionary(c => (c.Year, c.Mesh));
        var (added, updated, unchanged) = (0, 0, 0);
        foreach (var table in Tables)
            foreach (var cell in table.Inside.Cells)
            {
                var fresh = Row(import, table, cell);
                if (!there.TryGetValue((fresh.Year, fresh.Mesh), out var old))
                {
                    add(fresh);
                    added++;
                }
                else if (old.Renew(fresh))
                    updated++;
                else
                    unchanged++;
            }
        return new(added, updated, unchanged, Tables.Sum(t => t.Outside), Sentence());
    }

    private string Sentence()
    {
        var tables = string.Join("、", Tables.Select(t => $"{t.Label} {t.Inside.Cells.Count:N0}区画 {t.Inside.People:N0}人{(t.Inside.Aged65 is { } aged ? $"（65歳以上 {aged:N0}人）" : "（年齢は分かりません）")}"));
        var outside = Tables.Where(t => !t.Spread).Sum(t => t.Outside);
        var unplaced = Tables.Where(t => t.Spread).Sum(t => t.Outside);
        return $"人口：{tables}。{(outside > 0 ? $"市町村の外の{outside:N0}区画は使いませんでした。" : "")}{(unplaced > 0 ? $"場所の分からない{unplaced:N0}町は数に入っていません。" : "")}{(Bounded ? "" : "境界がまだないので、ファイルの区画をすべて使いました。")}";
    }

    private static PlannedPopulation Table(MeshPopulation read, int year, AreaIndex<bool>? territory)
    {
        var inside = territory is null ? read.Cells : [.. territory.Assign(read.Cells)[true]];
        return new(read.Level, year, new MeshPopulation(read.Level, year, inside), read.Cells.Count - inside.Count);
    }

    private static PlannedPopulation Spread(TownPopulationTable towns, int year, IReadOnlyCollection<MeshCell> fine) =>
        new(MeshLevel.Quarter, year, new MeshPopulation(MeshLevel.Quarter, year, TownSpread.Over(towns.Towns, fine)), towns.Unplaced, Spread: true);

    private static PopulationCell Row(AreaImport import, PlannedPopulation table, MeshCell cell) => new()
    {
        Municipality = import.Municipality,
        Mesh = cell.Code.ToString(),
        Year = table.Year,
        Spread = table.Spread,
        Total = cell.People,
        Aged65 = cell.Aged65,
        Aged75 = cell.Aged75,
        Merged = cell.Merged.Count > 0,
        MergedInto = cell.MergedInto?.ToString(),
        Source = import.SourceOrFiles,
        ImportId = import.Id,
    };
}

public static class MeshLevels
{
    public static string Label(this MeshLevel level) => level switch
    {
        MeshLevel.Third => "1kmメッシュ",
        MeshLevel.Half => "500mメッシュ",
        MeshLevel.Quarter => "250mメッシュ",
        MeshLevel.Eighth => "125mメッシュ",
        MeshLevel.Second => "10kmメッシュ",
        _ => "80kmメッシュ",
    };

    internal static int CellsPerSquareKilometre(this MeshLevel level) => level switch { MeshLevel.Half => 4, MeshLevel.Quarter => 16, MeshLevel.Eighth => 64, _ => 1 };
}
