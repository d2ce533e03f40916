using Sasaeai.Algorithms.Geography;
using Sasaeai.History;

namespace Sasaeai.Areas;

/// <summary>One table of an upload: a level and a census, with the cells that lie in the municipality.</summary>
public sealed record PlannedPopulation(MeshLevel Level, int Year, MeshPopulation Inside, int Outside)
{
    public string Label => $"{Year}年　{Level.Label()}";
}

/// <summary>What an import of population would do: which cells are the municipality's, and what changes among those there are.</summary>
public sealed class PopulationPlan
{
    // No municipality of Japan covers more: 高山市, the largest, is 2,178 km².
    private const int MostSquareKilometres = 2_500;

    /// <exception cref="RefusedException">A year is missing, or without boundaries nobody can say which cells are meant.</exception>
    public PopulationPlan(AreaImport import, IReadOnlyList<MeshPopulation> read, AreaIndex<bool>? territory)
    {
        if (read.Any(r => (r.Year ?? import.Year) is null))
            throw new RefusedException("いつの調査かがファイルから分かりません。西暦の年を書いてください。");
        Bounded = territory is not null;
        Tables = [.. read.Select(r => Table(r, (r.Year ?? import.Year)!.Value, territory))];
        if (!Bounded && Tables.Any(t => t.Inside.Cells.Count > MostSquareKilometres * t.Level.CellsPerSquareKilometre()))
            throw new RefusedException("市町村より広い範囲のデータです。先に市町村か日常生活圏域の境界を取りこんでください。境界があれば、中のメッシュだけを使います。");
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
                var fresh = Row(import, table.Year, cell);
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
        var outside = Tables.Sum(t => t.Outside);
        return $"人口：{tables}。{(outside > 0 ? $"市町村の外の{outside:N0}区画は使いませんでした。" : "")}{(Bounded ? "" : "境界がまだないので、ファイルの区画をすべて使いました。")}";
    }

    private static PlannedPopulation Table(MeshPopulation read, int year, AreaIndex<bool>? territory)
    {
        var inside = territory is null ? read.Cells : [.. territory.Assign(read.Cells)[true]];
        return new(read.Level, year, new MeshPopulation(read.Level, year, inside), read.Cells.Count - inside.Count);
    }

    private static PopulationCell Row(AreaImport import, int year, MeshCell cell) => new()
    {
        Municipality = import.Municipality,
        Mesh = cell.Code.ToString(),
        Year = year,
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
