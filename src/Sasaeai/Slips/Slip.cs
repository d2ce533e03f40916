using Sasaeai.History;
using Sasaeai.Matching;
using Sasaeai.Resources;

namespace Sasaeai.Slips;

/// <summary>What someone who runs a resource says of its record.</summary>
public enum SlipAnswer { StillRight, Changed, Resting, Over }

/// <summary>返事の紙. A link, or the same on paper, with which someone without an account answers one question, once.</summary>
public sealed partial class Slip : Record
{
    /// <summary>Made by <see cref="ForResource"/> and <see cref="ForReferral"/> alone.</summary>
    private Slip() { }

    /// <summary>The resource whose record is asked about; null where a referral is answered.</summary>
    public Guid? ResourceId { get; init; }
    public Resource? Resource { get; init; }
    public Guid? ReferralId { get; init; }
    public Referral? Referral { get; init; }

    /// <summary>Only the hash is kept: whoever reads the database cannot answer for anyone.</summary>
    public required string KeyHash { get; init; }
    public required Guid MadeById { get; init; }
    public required string MadeByName { get; init; }
    public required DateOnly MadeOn { get; init; }

    /// <summary>渡した日. When the paper went to those who are asked; null where only a link was made.</summary>
    public DateOnly? HandedOn { get; init; }

    /// <summary>The last day on which it can be answered.</summary>
    public required DateOnly ValidUntil { get; init; }
    public DateOnly? AnsweredOn { get; private set; }
    public string? AnsweredByName { get; private set; }

    /// <summary>Null where it answered a referral: the referral itself keeps that answer.</summary>
    public SlipAnswer? Answer { get; private set; }
    public string? Words { get; private set; }

    /// <summary>When the keepers of the registry had done what the answer asks for.</summary>
    public DateOnly? SettledOn { get; private set; }
    public string? SettledByName { get; private set; }
}

public static class SlipAnswers
{
    public static string Label(this SlipAnswer answer) => answer switch
    {
        SlipAnswer.StillRight => "このとおりです",
        SlipAnswer.Changed => "変わったところがあります",
        SlipAnswer.Resting => "いまは休んでいます",
        SlipAnswer.Over => "もう終わりました",
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, null),
    };
}
