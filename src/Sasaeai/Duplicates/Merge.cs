namespace Sasaeai.Duplicates;

/// <summary>名寄せ. One record was taken into another; what moved is kept by row, so that both can be parted again as they were.</summary>
public sealed class Merge
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Municipality { get; init; }

    /// <summary>The records' type name, e.g. <c>Resource</c>.</summary>
    public required string Subject { get; init; }
    public required Guid FromId { get; init; }
    public required string FromName { get; init; }
    public required Guid IntoId { get; init; }
    public required DateTime At { get; init; }
    public required string ByName { get; init; }
    public List<MovedLink> Moved { get; init; } = [];

    /// <summary>Columns that were empty in the survivor and took the other's value.</summary>
    public List<string> Filled { get; init; } = [];

    /// <summary>Names that the survivor learned.</summary>
    public List<string> Called { get; init; } = [];
    public DateTime? UndoneAt { get; set; }
    public string? UndoneByName { get; set; }
}

/// <summary>A row that pointed at the one and now points at the other.</summary>
public sealed record MovedLink(string Table, string Column, Guid Id);
