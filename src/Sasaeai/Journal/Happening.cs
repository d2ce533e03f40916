namespace Sasaeai.Journal;

/// <summary>The six coordination functions of the national guideline; <see cref="None"/> for what is not programme work.</summary>
public enum Function { None, Visibility, Outreach, Networking, SharedDirection, Development, Matching }

/// <summary>Something that a coordinator would report, told by the entity that it happened to.</summary>
/// <param name="What">Stable code, e.g. <c>need.heard</c>.</param>
/// <param name="Text">One sentence without personal data: journals are read more widely than needs.</param>
public sealed record Happening(string What, Function Function, string Text)
{
    public Guid? AreaId { get; init; }
    public Guid? NeedId { get; init; }
    public Guid? ResourceId { get; init; }
    public Guid? OrganizationId { get; init; }
    public Guid? ReferralId { get; init; }
}
