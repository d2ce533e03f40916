namespace Sasaeai.Resources;

public enum ResourceOrder { Name, Unconfirmed, Newest }

/// <summary>What someone looks for in the registry. What is left null does not narrow.</summary>
public sealed record ResourceFilter
{
    public string? Words { get; init; }

    /// <summary>Areas in which the place lies; an empty list asks for resources without a place.</summary>
    public IReadOnlyCollection<Guid>? Areas { get; init; }
    public string? Category { get; init; }

    /// <summary>Without a state, what has ended stays away.</summary>
    public ResourceState? State { get; init; }
    public string? Funding { get; init; }
    public Days? Day { get; init; }
    public Room? Room { get; init; }

    /// <summary>Last confirmed before this day, or never.</summary>
    public DateOnly? UnconfirmedSince { get; init; }
}
