using Sasaeai.Accounts;
using Sasaeai.CodeLists;
using Sasaeai.Consent;
using Sasaeai.History;
using Sasaeai.Journal;
using Sasaeai.Time;

namespace Sasaeai.Needs;

/// <summary>What is handed to a section: to whom there, in which words, on what basis, telling what.</summary>
public sealed record Handing(string Section, string Recipient, string Words, SharingBasis? Basis = null, SharedFields Told = SharedFields.None, DateOnly? ReplyBy = null);

public sealed partial class HandOver
{
    /// <summary>引き継ぐ. Refused where nothing allows the telling.</summary>
    public static HandOver Make(User by, Need need, Handing handing, DateOnly today)
    {
        if (need.State is NeedState.Closed)
            throw new RefusedException("閉じた困りごとです。もう一度ひらいてから引き継いでください。");
        if (!CodeList.Section.Has(handing.Section))
            throw new RefusedException("どの部署に引き継ぐかを選んでください。", nameof(handing.Section));
        if (string.IsNullOrWhiteSpace(handing.Recipient))
            throw new RefusedException("どこの、だれに引き継いだかを書いてください。", nameof(handing.Recipient));
        if (string.IsNullOrWhiteSpace(handing.Words))
            throw new RefusedException("なにを伝えたかを書いてください。", nameof(handing.Words));
        if (handing.ReplyBy < today)
            throw new RefusedException("「返事がほしい日」が、もう過ぎています。", nameof(handing.ReplyBy));
        if (need.IsPersonal)
            RequireBasis(need, handing, today);
        return new HandOver
        {
            Municipality = need.Municipality,
            NeedId = need.Id,
            Need = need,
            Section = handing.Section,
            Recipient = handing.Recipient.Trim(),
            Words = handing.Words.Trim(),
            SharingBasisId = need.IsPersonal ? handing.Basis!.Id : null,
            SharingBasis = need.IsPersonal ? handing.Basis : null,
            Told = need.IsPersonal ? handing.Told : SharedFields.None,
            HandedOn = today,
            HandedById = by.AccountId,
            HandedByName = by.Name,
            ReplyBy = handing.ReplyBy,
        }.Telling("need.handed-over", $"困りごとを、ほかの部署に引き継ぎました（{CodeList.Section.Label(handing.Section)}）。");
    }

    private static void RequireBasis(Need need, Handing handing, DateOnly today)
    {
        const string field = nameof(handing.Basis);
        if (handing.Basis is not { } basis || basis.NeedId != need.Id)
            throw new RefusedException("お名前のある困りごとです。伝えてよいこと（ご本人の同意など）を書きとめてから引き継いでください。", field);
        if (!basis.IsForSection(handing.Section))
            throw new RefusedException($"この記録は「{basis.Recipient}」に伝えるためのものです。", field);
        if (basis.WithdrawnOn is { } withdrawn)
            throw new RefusedException($"この同意は、{JapaneseDate.Long(withdrawn)}に取り消されています。", field);
        if (!basis.HoldsOn(today))
            throw new RefusedException("この記録の期間の外です。もう一度うかがってください。", field);
        if (handing.Told is SharedFields.None)
            throw new RefusedException("なにを伝えたかを選んでください。", nameof(handing.Told));
        if ((handing.Told & ~basis.Fields) is var beyond and not SharedFields.None)
            throw new RefusedException($"この記録では、{beyond.Label()}は伝えられません。", nameof(handing.Told));
    }

    /// <summary>返事. What the section said, or that the hand-over was taken back.</summary>
    public void Answer(User by, string outcome, string words, DateOnly on, DateOnly today)
    {
        if (!Open)
            throw new RefusedException("この引き継ぎの返事は、もう書きとめてあります。");
        if (!CodeList.HandOverOutcome.Has(outcome))
            throw new RefusedException("どうなったかを選んでください。", nameof(Outcome));
        if (string.IsNullOrWhiteSpace(words))
            throw new RefusedException("返事を、ひとことで書いてください。", nameof(Reply));
        if (on > today)
            throw new RefusedException("まだ来ていない日です。返事のあった日を書いてください。", nameof(RepliedOn));
        if (on < HandedOn)
            throw new RefusedException("引き継いだ日より前の日です。", nameof(RepliedOn));
        (RepliedOn, Outcome, Reply, ReplyTakenByName) = (on, outcome, words.Trim(), by.Name);
        Telling("need.hand-over-answered", $"引き継いだ部署からの返事を書きとめました（{CodeList.Section.Label(Section)}・{CodeList.HandOverOutcome.Label(outcome)}）。");
    }

    private HandOver Telling(string what, string text)
    {
        Happenings.Add(new(what, Function.Matching, text) { NeedId = NeedId, AreaId = Need?.AreaId });
        return this;
    }
}
