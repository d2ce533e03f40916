using Sasaeai.Accounts;
using Sasaeai.CodeLists;
using Sasaeai.History;

namespace Sasaeai.Matching;

public sealed partial class Referral
{
    internal const int FollowUpAfterDays = 14;

    /// <summary>つながった. The help begins.</summary>
    public void Start(User by, DateOnly on, DateOnly today)
    {
        if (State is not ReferralState.Accepted)
            throw new RefusedException("引き受けの返事がある打診だけ、「つながった」にできます。");
        if (on > today)
            throw new RefusedException("まだ来ていない日です。始まってから記録してください。", nameof(StartedOn));
        if (on < AskedOn)
            throw new RefusedException("始まった日が、打診した日より前です。", nameof(StartedOn));
        State = ReferralState.InUse;
        StartedOn = on;
        Telling(by, "referral.started", $"「{NameOfResource}」につながりました。");
    }

    /// <summary>The day on which someone should ask how it goes; null where nobody need.</summary>
    public DateOnly? FollowUpDueOn => State is ReferralState.InUse && FollowedUpOn is null ? StartedOn!.Value.AddDays(FollowUpAfterDays) : null;

    public void FollowItUp(User by, string note, DateOnly on)
    {
        if (State is not ReferralState.InUse)
            throw new RefusedException("つながっている打診だけ、ようすを記録できます。");
        if (string.IsNullOrWhiteSpace(note))
            throw new RefusedException("どんなようすかを、ひとことで書いてください。", nameof(FollowUp.Note));
        FollowUps = [.. FollowUps, new FollowUp(on, by.Name, note.Trim())];
        FollowedUpOn = on;
        Telling(by, "referral.followed-up", $"「{NameOfResource}」につないだあとのようすを確かめました。");
    }

    /// <summary>終了. From this day the recipient no longer sees it.</summary>
    public void End(User by, string outcome, string? note, DateOnly on)
    {
        if (State is not (ReferralState.Accepted or ReferralState.InUse))
            throw new RefusedException(State is ReferralState.Asked ? "返事を待っている打診です。やめるときは「取り下げる」を使ってください。" : "この打診は、もう終わっています。");
        if (!CodeList.ReferralOutcome.Has(outcome))
            throw new RefusedException("どうなったかを選んでください。", nameof(Outcome));
        State = ReferralState.Ended;
        Outcome = outcome;
        EndNote = string.IsNullOrWhiteSpace(note) ? null : note.Trim();
        EndedOn = on;
        if (outcome == Connected)
            StartedOn ??= on;
        Telling(by, "referral.ended", $"「{NameOfResource}」との打診を終えました（{CodeList.ReferralOutcome.Label(outcome)}）。");
    }

    /// <summary>取り下げ, by those who asked.</summary>
    public void Withdraw(User by, string reason, DateOnly on)
    {
        if (State is not (ReferralState.Asked or ReferralState.Accepted))
            throw new RefusedException("始まったか、終わった打診は、取り下げられません。");
        if (string.IsNullOrWhiteSpace(reason))
            throw new RefusedException("取り下げるわけを、ひとことで書いてください。", nameof(EndNote));
        State = ReferralState.Withdrawn;
        EndNote = reason.Trim();
        EndedOn = on;
        Telling(by, "referral.withdrawn", $"「{NameOfResource}」への打診を取り下げました。");
    }

    /// <summary>How it came out, in a word or two.</summary>
    public string Came => ReferralWords.Came(State, DeclineReason, Outcome);

    /// <summary>The outcome that counts as an answer to the worry.</summary>
    internal const string Connected = "connected";

    /// <summary>The help began, and did not come to nothing.</summary>
    public bool Helped => State is ReferralState.InUse || Outcome == Connected;
}
