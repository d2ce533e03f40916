using Sasaeai.Accounts;
using Sasaeai.Consent;
using Sasaeai.History;
using Sasaeai.Journal;
using Sasaeai.Needs;
using Sasaeai.Resources;
using Sasaeai.Rules;
using Sasaeai.Time;

namespace Sasaeai.Matching;

/// <summary>What is put to a resource: in which words, on what basis, telling what.</summary>
public sealed record Asking(string Message, SharingBasis? Basis = null, SharedFields Told = SharedFields.None, DateOnly? AnswerBy = null, bool ReadBeforeAsking = false)
{
    /// <summary>Which part of the worry, where several share it.</summary>
    public string? Part { get; init; }

    /// <summary>The rules that were shown before asking.</summary>
    public RuleSet? Rules { get; init; }
}

public sealed partial class Referral
{
    /// <summary>打診する. Refused where nothing allows the telling, or where nobody may be asked.</summary>
    public static Referral Ask(User by, Need need, Resource resource, Asking asking, DateOnly today)
    {
        if (resource.Municipality != need.Municipality)
            throw new RefusedException("ほかの市町村の資源には、ここから打診できません。");
        if (need.State is NeedState.Closed)
            throw new RefusedException("閉じた困りごとです。もう一度ひらいてから打診してください。");
        if (Openness.WhyNot(resource) is { } closed)
            throw new RefusedException($"「{resource.Name}」には、いま打診できません。{closed.Sentence}");
        if (!string.IsNullOrWhiteSpace(resource.BeforeAsking) && !asking.ReadBeforeAsking)
            throw new RefusedException("「お願いする前に」を読んで、しるしを付けてください。", nameof(asking.ReadBeforeAsking));
        if (asking.Rules is not null && !asking.ReadBeforeAsking)
            throw new RefusedException("役割分担のルールを読んで、しるしを付けてください。", nameof(asking.ReadBeforeAsking));
        if (string.IsNullOrWhiteSpace(asking.Message))
            throw new RefusedException("お願いしたいことを書いてください。", nameof(asking.Message));
        if (asking.AnswerBy < today)
            throw new RefusedException("「返事がほしい日」が、もう過ぎています。", nameof(asking.AnswerBy));
        if (need.IsPersonal)
            RequireBasis(need, resource, asking, today);
        return new Referral
        {
            Municipality = need.Municipality,
            NeedId = need.Id,
            Need = need,
            ResourceId = resource.Id,
            Resource = resource,
            OrganizationId = resource.OrganizationId,
            SharingBasisId = need.IsPersonal ? asking.Basis!.Id : null,
            SharingBasis = need.IsPersonal ? asking.Basis : null,
            Told = need.IsPersonal ? asking.Told : SharedFields.None,
            Message = asking.Message.Trim(),
            Part = string.IsNullOrWhiteSpace(asking.Part) ? null : asking.Part.Trim(),
            RulesId = asking.Rules?.Id,
            ReadBeforeAsking = asking.ReadBeforeAsking,
            AskedOn = today,
            AskedById = by.AccountId,
            AskedByName = by.Name,
            AnswerBy = asking.AnswerBy,
        }.Telling(by, "referral.asked", $"「{resource.Name}」に打診しました。");
    }

    private static void RequireBasis(Need need, Resource resource, Asking asking, DateOnly today)
    {
        const string field = nameof(asking.Basis);
        if (asking.Basis is not { } basis || basis.NeedId != need.Id)
            throw new RefusedException("お名前のある困りごとです。伝えてよいこと（ご本人の同意など）を書きとめてから打診してください。", field);
        if (!basis.IsFor(resource.Id))
            throw new RefusedException($"この同意は「{basis.Recipient}」に伝えるためのものです。", field);
        if (basis.WithdrawnOn is { } withdrawn)
            throw new RefusedException($"この同意は、{JapaneseDate.Long(withdrawn)}に取り消されています。", field);
        if (basis.ExpiresOn < today)
            throw new RefusedException($"この同意は、{JapaneseDate.Long(basis.ExpiresOn.Value)}までのものでした。もう一度うかがってください。", field);
        if (!basis.HoldsOn(today))
            throw new RefusedException($"この同意は、{JapaneseDate.Long(basis.GivenOn)}からのものです。", field);
        if (asking.Told is SharedFields.None)
            throw new RefusedException("なにを伝えるかを選んでください。", nameof(asking.Told));
        if ((asking.Told & ~basis.Fields) is var beyond and not SharedFields.None)
            throw new RefusedException($"この同意では、{beyond.Label()}は伝えられません。", nameof(asking.Told));
    }

    /// <summary>Promised or under way, while the consent it rested on was taken back; needs the basis loaded.</summary>
    public bool LostItsBasis => State is ReferralState.Accepted or ReferralState.InUse && SharingBasis?.WithdrawnOn is not null;

    /// <summary>
    /// What the recipient may read on a day: what was told, as long as the basis holds. A worry about nobody is read whole;
    /// if it later becomes someone's, it is no longer.
    /// </summary>
    public SharedFields ReadableOn(DateOnly day, Need need)
    {
        if (!Open)
            return SharedFields.None;
        if (SharingBasis is { } basis)
            return basis.HoldsOn(day) ? Told & basis.Fields : SharedFields.None;
        return SharingBasisId is null && !need.IsPersonal ? SharedFields.Worry | SharedFields.Address | SharedFields.Living : SharedFields.None;
    }

    /// <summary>Matching inside one organisation is no part of the programme, so what a tier-3 coordinator does counts for none of its functions.</summary>
    private Referral Telling(User by, string what, string text)
    {
        var function = by.Role is Role.Tier3Coordinator ? Function.None : Function.Matching;
        Happenings.Add(new(what, function, text) { NeedId = NeedId, ResourceId = ResourceId, OrganizationId = OrganizationId, ReferralId = Id, AreaId = Need?.AreaId });
        return this;
    }
}
