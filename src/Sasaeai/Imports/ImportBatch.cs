using System.ComponentModel.DataAnnotations.Schema;
using Sasaeai.History;
using Sasaeai.Imports.Formats;
using Sasaeai.Journal;

namespace Sasaeai.Imports;

/// <summary>Read: kept, nothing known yet. Previewed: counted without changing anything.</summary>
public enum ImportState
{
    Read,
    Previewed,
    Applied,
    Undone,
    Failed,
}

/// <summary>取り込み. One file handed over, what it was taken for, and what came of its rows.</summary>
public sealed class ImportBatch : Record
{
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the original in hexadecimal digits.</summary>
    public required string Hash { get; init; }
    public required long Size { get; init; }
    public required DateTime At { get; init; }
    public Guid? ById { get; init; }
    public required string ByName { get; init; }

    /// <summary>Null until someone, or the headings, say what the list is.</summary>
    public ImportKind? Kind { get; set; }

    /// <summary>What the columns mean, as <see cref="ColumnMapping.Parse"/> reads it; null where the headings say it.</summary>
    public string? Mapping { get; set; }

    /// <summary>Which of several sheets; null means all entries of an archive, and the first sheet of a workbook.</summary>
    public string? Table { get; set; }

    /// <summary>The name under which the import opens its municipality; null where that is open already. Opening and rows are one thing.</summary>
    [NotMapped]
    public string? OpensAs { get; set; }

    /// <summary>How the file was read: 「UTF-8・カンマ区切り」.</summary>
    public string? Form { get; set; }
    public ImportState State { get; private set; }
    public DateTime? AppliedAt { get; private set; }
    public DateTime? UndoneAt { get; private set; }
    public string? UndoneByName { get; private set; }

    /// <summary>Why it came to nothing, or what an undo could not take back; one sentence a line.</summary>
    public string? Trouble { get; private set; }

    /// <summary>Rows of this municipality: Added + Updated + Unchanged + Refused.</summary>
    public int Rows { get; private set; }
    public int Added { get; private set; }
    public int Updated { get; private set; }
    public int Unchanged { get; private set; }
    public int Refused { get; private set; }

    /// <summary>Rows of other municipalities, which are not counted among <see cref="Rows"/>.</summary>
    public int Elsewhere { get; private set; }

    /// <summary>Records of last time's file that this one no longer has. They are reported and stay.</summary>
    public int Vanished { get; private set; }

    /// <summary>Pairs offered for merging.</summary>
    public int Alike { get; private set; }

    /// <summary>The day on which the file itself was deleted; what was read from it stays.</summary>
    public DateOnly? OriginalGoneOn { get; private set; }

    public bool Waits => OriginalGoneOn is null && State is ImportState.Read or ImportState.Previewed or ImportState.Failed;

    public void Previewed(ImportCounts counts)
    {
        (State, Trouble) = (ImportState.Previewed, null);
        Count(counts);
    }

    public void Applied(ImportCounts counts, DateTime at)
    {
        (State, AppliedAt, Trouble) = (ImportState.Applied, at, null);
        Count(counts);
        Happenings.Add(new("import.applied", Function.Visibility, $"「{FileName}」を取り込みました（{counts.InJapanese}）。"));
    }

    public void Undone(DateTime at, string byName, IReadOnlyCollection<string> notTakenBack)
    {
        (State, UndoneAt, UndoneByName) = (ImportState.Undone, at, byName);
        Trouble = notTakenBack.Count > 0 ? string.Join('\n', notTakenBack) : null;
        Happenings.Add(new("import.undone", Function.Visibility, $"「{FileName}」の取り込みを取り消しました。"));
    }

    /// <summary>A process died over it; what it had begun is undone by the database.</summary>
    public void Stopped(string reason) => (State, Trouble) = (Waits ? ImportState.Failed : State, reason);

    public void Failed(string reason) => (State, Trouble) = (ImportState.Failed, reason);

    internal void ForgetOriginal(DateOnly on) => OriginalGoneOn = on;

    private void Count(ImportCounts counts) =>
        (Rows, Added, Updated, Unchanged, Refused, Elsewhere, Vanished, Alike) =
        (counts.Rows, counts.Added, counts.Updated, counts.Unchanged, counts.Refused, counts.Elsewhere, counts.Vanished, counts.Alike);
}
