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
/// <param name="Reason">Under which weight it counts in the order; null where it does not count.</param>
/// <param name="Share">How far it holds: 1 the whole weight, less than 0 against it.</param>
/// <param name="Change">For what excludes: how it could change.</param>
/// <param name="IfOnly">こうなれば: the condition under which it would fit; null where nothing lacks.</param>
public sealed record Finding(Verdict Verdict, string Sentence, Reason? Reason = null, double Share = 0, string? Change = null, string? IfOnly = null)
{
    public static Finding Fits(string sentence, Reason? reason = null, double share = 1) => new(Verdict.Fits, sentence, reason, share);

    public static Finding Mind(string sentence, Reason? reason = null, double share = 0, string? ifOnly = null) => new(Verdict.Mind, sentence, reason, share, null, ifOnly);

    public static Finding Excludes(string sentence, string? change = null, string? ifOnly = null) => new(Verdict.Excludes, sentence, null, 0, change, ifOnly);
}
