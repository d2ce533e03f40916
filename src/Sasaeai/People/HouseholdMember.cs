namespace Sasaeai.People;

/// <summary>世帯. That somebody lives in one household, from a day until a day.</summary>
public sealed class HouseholdMember : Dated
{
    public required Guid HouseholdId { get; init; }

    /// <summary>Null for someone of whom nobody keeps a record; then <see cref="Name"/> says who: 娘さん.</summary>
    public Guid? PersonId { get; init; }
    public Person? Person { get; init; }
    public string? Name { get; init; }

    /// <summary>続柄, as it is said: 夫, 長女.</summary>
    public string? Relation { get; set; }
}
