using Sasaeai.History;
using Sasaeai.Journal;

namespace Sasaeai.Needs;

public sealed partial class Need
{
    /// <summary>閉じる. <see cref="Reopen"/> takes it back at any time.</summary>
    public void Close(string reason, DateOnly on)
    {
        if (State is NeedState.Closed)
            throw new RefusedException("この困りごとは、もう閉じています。");
        if (string.IsNullOrWhiteSpace(reason))
            throw new RefusedException("閉じるわけを、ひとことで書いてください。", nameof(ClosedReason));
        State = NeedState.Closed;
        ClosedOn = on;
        ClosedReason = reason.Trim();
        Happenings.Add(Tell("need.closed", Function.Matching, "困りごとを閉じました。"));
    }

    /// <summary>Where it stands afterwards follows from its referrals: see <see cref="Follow"/>.</summary>
    public void Reopen()
    {
        if (State is not NeedState.Closed)
            throw new RefusedException("この困りごとは、閉じていません。");
        State = NeedState.Looking;
        ClosedOn = null;
        ClosedReason = null;
        Happenings.Add(Tell("need.reopened", Function.Matching, "閉じた困りごとを、もう一度ひらきました。"));
    }
}
