namespace Sasaeai.AccessLog;

/// <summary>記録のつながり. One entry's place in the chain of its municipality (see <see cref="Chain"/>); rows are only ever added.</summary>
public sealed class AccessLink
{
    public required string Municipality { get; init; }

    /// <summary>1, 2, 3 … in each municipality.</summary>
    public required long Number { get; init; }
    public required Guid EntryId { get; init; }

    /// <summary>SHA-256 of the entry's salt and text.</summary>
    public required byte[] Digest { get; init; }

    /// <summary>SHA-256 of the link before, this number and this digest.</summary>
    public required byte[] Link { get; init; }
}

/// <summary>An entry that has no place in the chain yet. A trigger writes it with the entry, the <see cref="Sealer"/> takes it away.</summary>
public sealed class AccessWaiting
{
    public required Guid EntryId { get; init; }
    public required string Municipality { get; init; }
}
