namespace Sasaeai.Journal;

/// <summary>活動の記録. Written by saving, never typed twice; the reports are reads over it.</summary>
public sealed class JournalEntry
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Municipality { get; init; }
    public required DateTime At { get; init; }
    public Guid? ById { get; init; }
    public required string ByName { get; init; }
    public required string What { get; init; }
    public required Function Function { get; init; }
    public required string Text { get; init; }
    public Guid? AreaId { get; init; }
    public Guid? NeedId { get; init; }
    public Guid? ResourceId { get; init; }
    public Guid? OrganizationId { get; init; }
    public Guid? ReferralId { get; init; }
}
