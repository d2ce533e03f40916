using Sasaeai.Resources;

namespace Sasaeai.Matching;

/// <summary>つなぎ先の候補. A resource with all that speaks for and against it.</summary>
/// <param name="WalkMetres">The way on foot from the person's home, where both ends are known.</param>
public sealed record Candidate(Resource Resource, IReadOnlyList<Finding> Findings, double? WalkMetres)
{
    public Weights Weights { get; init; } = Weights.Standard;
    public int Points => Findings.Sum(Weights.Points);
    public bool Excluded => Findings.Any(f => f.Verdict is Verdict.Excludes);

    /// <summary>Nothing excludes it, and nothing that was asked for lacks.</summary>
    public bool Good => !Excluded && !Lacks.Any();

    /// <summary>It runs and takes new people; whatever else excludes it may be talked over.</summary>
    public bool MayBeAsked => Openness.WhyNot(Resource) is null;
    public IEnumerable<string> Fits => Of(Verdict.Fits);
    public IEnumerable<string> Mind => Of(Verdict.Mind);
    public IEnumerable<Finding> Obstacles => Findings.Where(f => f.Verdict is Verdict.Excludes);

    /// <summary>What would have to be otherwise for it to fit.</summary>
    public IEnumerable<Finding> Lacks => Findings.Where(f => f.IfOnly is not null);

    /// <summary>What excludes it and can change; an end cannot.</summary>
    public bool MayComeToFit => Lacks.Any() && Obstacles.All(f => f.IfOnly is not null);

    private IEnumerable<string> Of(Verdict verdict) => Findings.Where(f => f.Verdict == verdict).Select(f => f.Sentence);
}

public static class Candidates
{
    /// <summary>The most points, then the shorter way, then the name: the same worry gives the same list twice.</summary>
    public static IOrderedEnumerable<Candidate> BestFirst(this IEnumerable<Candidate> candidates) => candidates
        .OrderByDescending(c => c.Points).ThenBy(c => c.WalkMetres ?? double.MaxValue)
        .ThenBy(c => c.Resource.Name, StringComparer.Ordinal).ThenBy(c => c.Resource.Id);
}
