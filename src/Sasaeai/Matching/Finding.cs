namespace Sasaeai.Matching;

public enum Verdict
{
    /// <summary>○ a reason for it.</summary>
    Fits,
    /// <summary>△ to be minded.</summary>
    Mind,
    /// <summary>× it cannot be asked as things stand.</summary>
    Excludes,
}

/// <summary>One thing that speaks for or against a resource, in words for the screen.</summary>
/// <param name="Points">What it counts for in the order; see <see cref="Weights"/>.</param>
/// <param name="Change">For what excludes: how it could change.</param>
public sealed record Finding(Verdict Verdict, string Sentence, int Points = 0, string? Change = null)
{
    public static Finding Fits(string sentence, int points = 0) => new(Verdict.Fits, sentence, points);

    public static Finding Mind(string sentence, int points = 0) => new(Verdict.Mind, sentence, points);

    public static Finding Excludes(string sentence, string? change = null) => new(Verdict.Excludes, sentence, 0, change);
}
