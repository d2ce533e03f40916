namespace Sasaeai.Algorithms.Text.Duplicates;

public enum Sameness
{
    Different,
    Likely,
    Same,
}

/// <summary>What the scorer thinks of a pair and why, strongest reason first.</summary>
public sealed record Verdict(Sameness Sameness, double Weight, IReadOnlyList<Evidence> Reasons)
{
    public string InWords => string.Join("、", Reasons.Select(reason => reason.Words));
}
