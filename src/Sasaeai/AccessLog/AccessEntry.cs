namespace Sasaeai.AccessLog;

/// <summary>だれが見たかの記録. One view of one person's data; rows are only ever added.</summary>
public sealed class AccessEntry
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Municipality { get; init; }
    public required DateTime At { get; init; }
    public required Guid AccountId { get; init; }
    public required string AccountName { get; init; }
    public required Guid AppointmentId { get; init; }

    /// <summary>The record's type name and id, e.g. <c>Need</c>.</summary>
    public required string Subject { get; init; }
    public required Guid SubjectId { get; init; }
    public Guid? PersonId { get; init; }

    /// <summary>How it was shown: <c>page</c>, <c>list</c>, <c>export</c>, <c>print</c>.</summary>
    public required string How { get; init; }
    public required string Address { get; init; }
}
