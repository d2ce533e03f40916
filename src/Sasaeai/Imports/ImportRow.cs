namespace Sasaeai.Imports;

public enum RowOutcome
{
    Added,
    Updated,
    Unchanged,
    Refused,

    /// <summary>Not a row of the file: a record that last time's file had and this one has not.</summary>
    Vanished,
}

/// <summary>What became of one row of a file.</summary>
public sealed class ImportRow
{
    public required Guid BatchId { get; init; }

    /// <summary>Counts through the whole file, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Entry of the archive or sheet.</summary>
    public required string Table { get; init; }

    /// <summary>In that table, counted from 1; 0 for what vanished.</summary>
    public required int Line { get; init; }
    public required RowOutcome Outcome { get; init; }
    public required string Name { get; init; }

    /// <summary>The resource that it became or was matched with.</summary>
    public Guid? ResourceId { get; init; }

    /// <summary>Why it was refused, or what of it was left out.</summary>
    public List<RowRemark> Remarks { get; init; } = [];
}

/// <summary>The heading of the cell, or empty, and what is the matter.</summary>
public sealed record RowRemark(string Column, string Reason);
