using Sasaeai.Consent;
using Sasaeai.History;
using Sasaeai.Needs;
using Sasaeai.Resources;
using Sasaeai.Rules;

namespace Sasaeai.Matching;

public enum ReferralState { Asked, Accepted, Declined, InUse, Ended, Withdrawn }

/// <summary>打診. A need put to a resource, with the basis on which it was told.</summary>
public sealed partial class Referral : Record
{
    /// <summary>Made by <see cref="Ask"/> alone, so that none exists without its basis.</summary>
    private Referral() { }

    public required Guid NeedId { get; init; }
    public Need? Need { get; init; }
    public required Guid ResourceId { get; init; }
    public Resource? Resource { get; init; }

    /// <summary>Whose staff answer it; null where the resource has no organisation and staff write the answer down.</summary>
    public Guid? OrganizationId { get; init; }

    /// <summary>Null only where the need is about nobody, so that nothing personal is passed on.</summary>
    public Guid? SharingBasisId { get; init; }
    public SharingBasis? SharingBasis { get; init; }

    /// <summary>What was told with the asking, within the basis.</summary>
    public required SharedFields Told { get; init; }
    public required string Message { get; init; }

    /// <summary>Which part of the worry is asked for, where several share it: 火曜の買い物.</summary>
    public string? Part { get; init; }

    /// <summary>次の候補: somebody else took it on, and these agreed to stand by since that day.</summary>
    public DateOnly? StandsBySince { get; private set; }

    /// <summary>役割分担のルール: the version that held for the worry's area on the day of asking; null where none did. Later versions change nothing here.</summary>
    public Guid? RulesId { get; init; }
    public RuleSet? Rules { get; init; }

    /// <summary>What was shown before asking was read, with the person where there is one: the group's 「お願いする前に」, and the rules.</summary>
    public bool ReadBeforeAsking { get; init; }
    public required DateOnly AskedOn { get; init; }
    public required Guid AskedById { get; init; }
    public required string AskedByName { get; init; }
    public DateOnly? AnswerBy { get; init; }
    public ReferralState State { get; private set; } = ReferralState.Asked;
    public DateOnly? AnsweredOn { get; private set; }
    public string? AnsweredByName { get; private set; }

    /// <summary>A key of <c>answer-way</c> where staff wrote the answer down for the recipient.</summary>
    public string? AnswerWay { get; private set; }
    public string? AnswerTakenByName { get; private set; }

    /// <summary>Why it was declined, or on what condition it was accepted.</summary>
    public string? Answer { get; private set; }

    /// <summary>A key of <c>decline-reason</c>.</summary>
    public string? DeclineReason { get; private set; }

    /// <summary>What would have made it possible: "if we had one more driver".</summary>
    public string? IfOnly { get; private set; }

    /// <summary>The day on which the help began.</summary>
    public DateOnly? StartedOn { get; private set; }
    public List<FollowUp> FollowUps { get; private set; } = [];

    /// <summary>The day of the last of them, so that the database finds those that nobody asked about.</summary>
    public DateOnly? FollowedUpOn { get; private set; }

    /// <summary>A key of <c>referral-outcome</c>.</summary>
    public string? Outcome { get; private set; }
    public DateOnly? EndedOn { get; private set; }
    public string? EndNote { get; private set; }

    /// <summary>What happened to the person while this was open, of which those who were asked must hear.</summary>
    public Tidings? Tidings { get; private set; }
    public DateOnly? TidingsOn { get; private set; }

    /// <summary>When they had heard: they read it themselves, or somebody told them.</summary>
    public DateOnly? TidingsHeardOn { get; private set; }
    public string? TidingsToldByName { get; private set; }

    /// <summary>The recipient's reach lasts as long as this.</summary>
    public bool Open => State is ReferralState.Asked or ReferralState.Accepted or ReferralState.InUse;
}

/// <summary>つないだあとのようす. How it went on, asked after a while.</summary>
public sealed record FollowUp(DateOnly On, string ByName, string Note);
