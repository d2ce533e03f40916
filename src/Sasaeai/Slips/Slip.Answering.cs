using Sasaeai.Accounts;
using Sasaeai.History;
using Sasaeai.Matching;
using Sasaeai.Resources;

namespace Sasaeai.Slips;

public sealed partial class Slip
{
    /// <summary>Why it cannot be answered any more, in a sentence; null while it can.</summary>
    public string? WhyNot(DateOnly today) =>
        AnsweredOn is not null ? "この紙の返事は届いています。ありがとうございました。変えたいときは、紙をお渡しした人へお知らせください。"
        : today > ValidUntil ? "この紙で返事ができる期間が過ぎました。お手数ですが、紙をお渡しした人へお知らせください。"
        : Referral is { State: not ReferralState.Asked } ? "この打診は、もう返事がすんでいるか、取り下げられています。"
        : Resource is { State: ResourceState.Ended } or { MergedIntoId: not null } ? "この資源の記録は、もう終わっています。"
        : null;

    /// <summary>Whoever holds the slip, as history and journal name them: the asked party, with no reach of their own.</summary>
    public User Holder(string name) =>
        new(MadeById, $"{name.Trim()}（返事の紙）", Guid.Empty, Role.Tier3Coordinator, Municipality, [], Referral?.OrganizationId ?? Resource?.OrganizationId);

    /// <summary>「まだ合っていますか」. Only a plain yes confirms by itself; anything else waits for a keeper of the registry.</summary>
    public void Confirm(SlipAnswer answer, string? name, string? words, DateOnly on)
    {
        RefuseIfNot(name, on);
        if (Resource is not { } resource)
            throw new RefusedException("この紙は、打診への返事のためのものです。");
        if (answer is SlipAnswer.Changed && string.IsNullOrWhiteSpace(words))
            throw new RefusedException("どこが変わったかを、ひとことで書いてください。", nameof(Words));
        Keep(name, words, on);
        Answer = answer;
        if (answer is not SlipAnswer.StillRight)
            return;
        resource.Confirm(Holder(name!), AnsweredByName, on);
        (SettledOn, SettledByName) = (on, AnsweredByName);
    }

    /// <summary>The answer to a referral; the referral's own rules hold.</summary>
    public void Reply(Action<Referral, User> reply, string? name, DateOnly on)
    {
        RefuseIfNot(name, on);
        reply(Referral ?? throw new RefusedException("この紙は、資源の内容を確かめるためのものです。"), Holder(name!));
        Keep(name, null, on);
        (SettledOn, SettledByName) = (on, AnsweredByName);
    }

    /// <summary>対応しました. The record is put right, or there was nothing to put right.</summary>
    public void SettleBy(User by, DateOnly on)
    {
        if (AnsweredOn is null)
            throw new RefusedException("まだ返事が来ていません。");
        SettledOn ??= on;
        SettledByName ??= by.Name;
    }

    private void RefuseIfNot(string? name, DateOnly on)
    {
        if (WhyNot(on) is { } no)
            throw new RefusedException(no);
        if (string.IsNullOrWhiteSpace(name))
            throw new RefusedException("お名前を書いてください。どなたからの返事かを残すためです。", nameof(AnsweredByName));
    }

    private void Keep(string? name, string? words, DateOnly on)
    {
        AnsweredOn = on;
        AnsweredByName = name!.Trim();
        Words = string.IsNullOrWhiteSpace(words) ? null : words.Trim();
    }
}
