using Sasaeai.History;

namespace Sasaeai.Resources;

public enum ApproachOutcome { Talking, Interested, Promised, NotNow, Declined }

/// <summary>働きかけの記録. Who spoke to whom about lending a hand, when, and what came of it.</summary>
public sealed class Approach : Record
{
    public required Guid ResourceId { get; init; }
    public required DateOnly On { get; init; }

    /// <summary>Who went or called; not always the person who writes it down.</summary>
    public required string By { get; init; }

    /// <summary>With whom they spoke.</summary>
    public required string With { get; init; }
    public required string Words { get; init; }
    public required ApproachOutcome Outcome { get; init; }

    /// <summary>The day on which to speak again.</summary>
    public DateOnly? NextOn { get; init; }
}

public static class ApproachOutcomes
{
    public static string Label(this ApproachOutcome outcome) => outcome switch
    {
        ApproachOutcome.Talking => "話しあいを続ける",
        ApproachOutcome.Interested => "関心を持ってくれた",
        ApproachOutcome.Promised => "やってみると言ってくれた",
        ApproachOutcome.NotNow => "いまは難しい",
        ApproachOutcome.Declined => "断られた",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };
}
