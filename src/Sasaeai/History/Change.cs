namespace Sasaeai.History;

public enum ChangeKind { Added, Changed, Removed }

/// <summary>変更の履歴. One save of one record: who, when, field by field before and after.</summary>
public sealed class Change
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Municipality { get; init; }

    /// <summary>The record's type name, e.g. <c>Resource</c>.</summary>
    public required string Subject { get; init; }
    public required Guid SubjectId { get; init; }
    public required ChangeKind Kind { get; init; }
    public required DateTime At { get; init; }
    public Guid? ById { get; init; }
    public required string ByName { get; init; }

    /// <summary>The import that made the change, so that one import can be undone whole.</summary>
    public Guid? ImportId { get; init; }
    public required List<FieldChange> Fields { get; init; }
}

/// <summary>Values as text, so that a field that later changes its type still reads.</summary>
public sealed class FieldChange
{
    public required string Field { get; init; }
    public string? Before { get; init; }
    public string? After { get; init; }
}
