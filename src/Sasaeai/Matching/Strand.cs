using Sasaeai.Accounts;

namespace Sasaeai.Matching;

/// <summary>糸の一本. One worry, the resource it was put to, and what came of it, with its days.</summary>
public sealed record Strand(
    Guid ReferralId, Guid NeedId, string NeedTitle, DateOnly HeardOn, Guid ResourceId, string ResourceName, DateOnly AskedOn, ReferralState State,
    DateOnly? AnswerBy, DateOnly? AnsweredOn, DateOnly? StartedOn, DateOnly? EndedOn, string? Outcome, string? DeclineReason)
{
    public bool Helped => State is ReferralState.InUse || Outcome == Referral.Connected;
    public bool Open => State is ReferralState.Asked or ReferralState.Accepted or ReferralState.InUse;

    /// <summary>The strand that carries the thread furthest: helped before promised before asked, then the latest.</summary>
    public int Reach => Helped ? 3 : State is ReferralState.Accepted ? 2 : State is ReferralState.Asked ? 1 : 0;

    public string Came => ReferralWords.Came(State, DeclineReason, Outcome);
    public int? DaysToAnswer => (AnsweredOn ?? EndedOn) is { } day ? day.DayNumber - AskedOn.DayNumber : null;
    public int? DaysToHelp => StartedOn is { } day ? day.DayNumber - HeardOn.DayNumber : null;
}

public static class Strands
{
    /// <summary>The threads that the user may follow.</summary>
    public static IQueryable<Strand> StrandsFor(this IQueryable<Referral> referrals, User user) => referrals.VisibleTo(user)
        .OrderByDescending(r => r.AskedOn).ThenByDescending(r => r.Id)
        .Select(r => new Strand(r.Id, r.NeedId, r.Need!.Title, r.Need.HeardOn, r.ResourceId, r.Resource!.Name, r.AskedOn, r.State,
            r.AnswerBy, r.AnsweredOn, r.StartedOn, r.EndedOn, r.Outcome, r.DeclineReason));
}
