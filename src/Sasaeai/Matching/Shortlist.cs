namespace Sasaeai.Matching;

/// <summary>候補の一覧: who could help, best first, and who cannot as things stand, nearest first.</summary>
/// <param name="Categories">The categories of the need that were searched for.</param>
/// <param name="Guessed">They were read from its words; nobody chose them yet.</param>
/// <param name="Elsewhere">How many running resources do other things and were not weighed.</param>
public sealed record Shortlist(
    IReadOnlyList<Candidate> Candidates, IReadOnlyList<Candidate> Excluded, IReadOnlyList<string> Categories, bool Guessed, int Elsewhere)
{
    public int Weighed => Candidates.Count + Excluded.Count;
}
