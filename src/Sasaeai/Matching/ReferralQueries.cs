namespace Sasaeai.Matching;

/// <summary>What waits for someone, as the first page asks it.</summary>
public static class ReferralQueries
{
    private const int PatienceDays = 7;

    /// <summary>Asked, promised or in use: what <see cref="Referral.Open"/> says of one.</summary>
    public static IQueryable<Referral> StillOpen(this IQueryable<Referral> referrals) =>
        referrals.Where(r => r.State == ReferralState.Asked || r.State == ReferralState.Accepted || r.State == ReferralState.InUse);

    /// <summary>A yes that still has to begin.</summary>
    public static IQueryable<Referral> Promised(this IQueryable<Referral> referrals) => referrals.Where(r => r.State == ReferralState.Accepted && r.StandsBySince == null);

    /// <summary>Promised or under way on a consent that was taken back: those who help must hear of it, and it ends or is asked anew.</summary>
    public static IQueryable<Referral> WithoutBasis(this IQueryable<Referral> referrals) => referrals.Where(r =>
        (r.State == ReferralState.Accepted || r.State == ReferralState.InUse) && r.SharingBasisId != null && r.SharingBasis!.WithdrawnOn != null);

    /// <summary>Told to somebody who still helps or thinks about it, on a yes that runs out by a day or has run out: it is asked for again, or it ends.</summary>
    public static IQueryable<Referral> RunningOut(this IQueryable<Referral> referrals, DateOnly by) =>
        referrals.StillOpen().Where(r => r.SharingBasisId != null && r.SharingBasis!.WithdrawnOn == null && r.SharingBasis.ExpiresOn <= by);

    /// <summary>A no of the last days, to a worry for which nobody else has been asked since.</summary>
    public static IQueryable<Referral> DeclinedSince(this IQueryable<Referral> referrals, DateOnly day) => referrals.Where(r =>
        r.State == ReferralState.Declined && r.AnsweredOn >= day && (r.Need!.State == Needs.NeedState.Looking || r.Need.State == Needs.NeedState.New));

    /// <summary>Still no answer: past the day that was asked for, or a week without one.</summary>
    public static IQueryable<Referral> Overdue(this IQueryable<Referral> referrals, DateOnly today)
    {
        var patience = today.AddDays(-PatienceDays);
        return referrals.Where(r => r.State == ReferralState.Asked && r.StandsBySince == null && (r.AnswerBy < today || (r.AnswerBy == null && r.AskedOn <= patience)));
    }

    /// <summary>The help began a while ago and nobody has asked how it goes.</summary>
    public static IQueryable<Referral> ToFollowUp(this IQueryable<Referral> referrals, DateOnly today)
    {
        var begun = today.AddDays(-Referral.FollowUpAfterDays);
        return referrals.Where(r => r.State == ReferralState.InUse && r.FollowedUpOn == null && r.StartedOn <= begun);
    }
}
