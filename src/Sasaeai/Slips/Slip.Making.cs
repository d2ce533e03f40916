using Sasaeai.Accounts;
using Sasaeai.History;
using Sasaeai.Matching;
using Sasaeai.Resources;

namespace Sasaeai.Slips;

public sealed partial class Slip
{
    private const int ConfirmationDays = 60, AnswerDays = 30;

    /// <param name="by">A keeper of the registry.</param>
    /// <param name="resource">Not merged away, and not over.</param>
    /// <param name="key">From <see cref="OneTimeKey.New"/>; it is shown once and not kept.</param>
    /// <param name="today">The first day on which it can be answered.</param>
    /// <param name="handedOn">When the paper goes to those who are asked; null where only a link is made.</param>
    public static Slip ForResource(User by, Resource resource, string key, DateOnly today, DateOnly? handedOn = null)
    {
        if (resource.MergedIntoId is not null || resource.State is ResourceState.Ended)
            throw new RefusedException($"「{resource.Name}」は、もう終わったか、ほかの記録にまとめられています。");
        if (handedOn < today)
            throw new RefusedException("紙はきょうつくるので、渡す日はきょうか、そのあとの日にしてください。", nameof(HandedOn));
        return new Slip
        {
            Municipality = resource.Municipality,
            ResourceId = resource.Id,
            KeyHash = OneTimeKey.Hash(key),
            MadeById = by.AccountId,
            MadeByName = by.Name,
            MadeOn = today,
            HandedOn = handedOn,
            ValidUntil = (handedOn > today ? handedOn.Value : today).AddDays(ConfirmationDays),
        };
    }

    /// <inheritdoc cref="ForResource"/>
    /// <param name="referral">Still waiting for its answer.</param>
    public static Slip ForReferral(User by, Referral referral, string key, DateOnly today)
    {
        if (referral.State is not ReferralState.Asked)
            throw new RefusedException($"この打診は「{referral.State.Label()}」になっています。返事の紙は、返事を待っているあいだだけ作れます。");
        return new Slip
        {
            Municipality = referral.Municipality,
            ReferralId = referral.Id,
            KeyHash = OneTimeKey.Hash(key),
            MadeById = by.AccountId,
            MadeByName = by.Name,
            MadeOn = today,
            ValidUntil = today.AddDays(AnswerDays),
        };
    }
}
