using Sasaeai.Resources;

namespace Sasaeai.Matching;

/// <summary>候補の一覧: who could help, best first, and who cannot as things stand, nearest first.</summary>
/// <param name="Categories">The categories of the need that were searched for.</param>
/// <param name="Guessed">They were read from its words; nobody chose them yet.</param>
/// <param name="Elsewhere">How many running resources do other things and were not weighed.</param>
public sealed record Shortlist(
    IReadOnlyList<Candidate> Candidates, IReadOnlyList<Candidate> Excluded, IReadOnlyList<string> Categories, bool Guessed, int Elsewhere)
{
    private const int NearestShown = 3;

    public Weights Weights { get; init; } = Weights.Standard;

    /// <summary>The one who asks, as they were weighed for.</summary>
    public required Asker Asker { get; init; }
    public int Weighed => Candidates.Count + Excluded.Count;

    /// <summary>Someone can be asked without a condition of the worry giving way.</summary>
    public bool HasGood => Candidates.Any(c => c.Good);

    /// <summary>いちばん近かったもの: where none is good, those that the fewest changes would make fit.</summary>
    public IEnumerable<Candidate> Nearest => NearestOf(Candidates.Concat(Excluded));

    /// <summary>The same of those that were left out, where the others are shown anyway.</summary>
    public IEnumerable<Candidate> NearestLeftOut => NearestOf(Excluded);

    /// <summary>力になってくれそうな相手: of the right kind, and not begun; to be spoken with where none is good.</summary>
    public IEnumerable<Candidate> ToApproach => HasGood ? [] : Excluded.Where(Hoped).BestFirst().Take(NearestShown);

    /// <summary>The same candidates under other weights.</summary>
    public Shortlist Under(Weights weights) => this with { Weights = weights, Candidates = [.. Candidates.Select(c => c with { Weights = weights }).BestFirst()] };

    private IEnumerable<Candidate> NearestOf(IEnumerable<Candidate> candidates) => HasGood ? [] : candidates.Where(c => c.MayComeToFit && !Hoped(c))
        .OrderBy(c => c.Lacks.Count()).ThenByDescending(c => c.Points).ThenBy(c => c.Resource.Id).Take(NearestShown);

    private static bool Hoped(Candidate candidate) => candidate.Resource.State is ResourceState.Potential or ResourceState.Approached;
}
