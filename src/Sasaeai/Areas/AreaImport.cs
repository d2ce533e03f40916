using Sasaeai.History;
using Sasaeai.Journal;

namespace Sasaeai.Areas;

public enum AreaImportState { Draft, Done, Undone }

public enum AreaImportContent { Outlines, Population }

/// <summary>区域・人口の取り込み. One upload: the originals that are kept, how they are read, and what came of it.</summary>
public sealed class AreaImport : Record
{
    public required AreaImportContent Content { get; init; }
    public AreaImportState State { get; private set; }
    public required List<string> Files { get; init; }
    public required DateTime StartedAt { get; init; }
    public required string ByName { get; init; }

    /// <summary>Who published the data, to be credited where it is shown.</summary>
    public string? Source { get; set; }

    /// <summary>A key of <see cref="AreaKindChoice"/>.</summary>
    public string? Kind { get; set; }
    public string? Layer { get; set; }
    public int? Epsg { get; set; }
    public string? NameColumn { get; set; }
    public string? CodeColumn { get; set; }

    /// <summary>The day from which the outlines hold.</summary>
    public DateOnly? ValidFrom { get; set; }

    /// <summary>Areas of the kind that the file no longer has end the day before.</summary>
    public bool CloseMissing { get; set; }

    /// <summary>The census year, where the file does not tell.</summary>
    public int? Year { get; set; }

    public DateTime? DoneAt { get; private set; }
    public DateTime? UndoneAt { get; private set; }
    public int Rows { get; private set; }
    public int Added { get; private set; }
    public int Updated { get; private set; }
    public int Unchanged { get; private set; }
    public int Refused { get; private set; }

    /// <summary>What was done, in sentences.</summary>
    public string? Outcome { get; private set; }

    /// <summary>Who is to be credited, or the file's name; of a shapefile's parts the one that people call it by.</summary>
    public string SourceOrFiles => !string.IsNullOrWhiteSpace(Source) ? Source
        : Files.Find(f => f.EndsWith(".shp", StringComparison.OrdinalIgnoreCase)) ?? string.Join("、", Files);

    public void Finish(ImportTally tally, DateTime at)
    {
        (State, DoneAt, Rows, Added, Updated, Unchanged, Refused, Outcome) = (AreaImportState.Done, at, tally.Rows, tally.Added, tally.Updated, tally.Unchanged, tally.Refused, tally.Outcome);
        Happenings.Add(new("area.imported", Function.None, tally.Outcome));
    }

    public void Undo(DateTime at)
    {
        if (State is not AreaImportState.Done)
            throw new RefusedException("取り消せるのは、取り込みが終わったものだけです。");
        (State, UndoneAt) = (AreaImportState.Undone, at);
        Happenings.Add(new("area.import-undone", Function.None, $"取り込みを取り消しました：{Outcome}"));
    }
}

/// <summary>How many rows an import had and what became of them; they add up.</summary>
public sealed record ImportTally(int Added, int Updated, int Unchanged, int Refused, string Outcome)
{
    /// <summary>Each row that was not used, and why.</summary>
    public IReadOnlyList<string> Refusals { get; init; } = [];

    public int Rows => Added + Updated + Unchanged + Refused;
}
