namespace Sasaeai.AccessLog;

/// <summary>確かめた記録. That somebody walked along the chain, and what came of it.</summary>
public sealed class AuditCheck
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Municipality { get; init; }
    public required DateTime At { get; init; }
    public required string ByName { get; init; }
    public required long Links { get; init; }
    public required long Waiting { get; init; }

    /// <summary>How many heads noted outside the database were compared.</summary>
    public required int Noted { get; init; }

    /// <summary>As on paper.</summary>
    public string? Head { get; init; }
    public required double Seconds { get; init; }

    /// <summary>Where it does not hold, in words.</summary>
    public string? Broken { get; init; }

    public static AuditCheck Of(ChainCheck check, string byName, DateTime at) => new()
    {
        Municipality = check.Municipality,
        At = at,
        ByName = byName,
        Links = check.Links,
        Waiting = check.Waiting,
        Noted = check.Noted,
        Head = check.Head?.Paper,
        Seconds = check.Took.TotalSeconds,
        Broken = check.Break?.InJapanese,
    };
}
