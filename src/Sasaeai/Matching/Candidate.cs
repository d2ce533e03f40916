using Sasaeai.Resources;

namespace Sasaeai.Matching;

/// <summary>つなぎ先の候補. A resource with all that speaks for and against it.</summary>
/// <param name="WalkMetres">The way on foot from the person's home, where both ends are known.</param>
public sealed record Candidate(Resource Resource, IReadOnlyList<Finding> Findings, double? WalkMetres)
{
    public int Points => Findings.Sum(f => f.Points);
    public bool Excluded => Findings.Any(f => f.Verdict is Verdict.Excludes);

    /// <summary>It runs and takes new people; whatever else excludes it may be talked over.</summary>
    public bool MayBeAsked => Openness.WhyNot(Resource) is null;
    public IEnumerable<string> Fits => Of(Verdict.Fits);
    public IEnumerable<string> Mind => Of(Verdict.Mind);
    public IEnumerable<Finding> Obstacles => Findings.Where(f => f.Verdict is Verdict.Excludes);

    private IEnumerable<string> Of(Verdict verdict) => Findings.Where(f => f.Verdict == verdict).Select(f => f.Sentence);
}
