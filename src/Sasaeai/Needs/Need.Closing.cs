using Sasaeai.Accounts;
using Sasaeai.History;
using Sasaeai.Journal;

namespace Sasaeai.Needs;

/// <summary>もう一度. How a worry stood before it was taken up again, and why it was.</summary>
/// <param name="WasClosed">False where nothing had been found for it.</param>
/// <param name="Since">The day on which it was closed or given up.</param>
/// <param name="Lack">A key of <c>lack</c>, where nothing had been found.</param>
/// <param name="Reason">As it was written then.</param>
/// <param name="On">The day on which it was taken up again.</param>
public sealed record Reopening(bool WasClosed, DateOnly Since, string? Lack, string Reason, DateOnly On, string ByName, string Why);

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
        BringNews(on);
        ClosedReason = reason.Trim();
        (AskAgainOn, AskAgainNote) = (null, null);
        Happenings.Add(Tell("need.closed", Function.Matching, "困りごとを閉じました。"));
    }

    /// <summary>もう一度ひらく. Where it stands afterwards follows from its referrals: see <see cref="Follow"/>.</summary>
    public void Reopen(User by, string why, DateOnly on)
    {
        if (State is not NeedState.Closed)
            throw new RefusedException("この困りごとは、閉じていません。");
        TakeUp(new(WasClosed: true, ClosedOn ?? on, null, ClosedReason ?? "", on, by.Name, Why(why)));
        (ClosedOn, ClosedReason) = (null, null);
        Happenings.Add(Tell("need.reopened", Function.Matching, "閉じた困りごとを、もう一度ひらきました。"));
    }

    /// <summary>What whoever told it has not heard of the end is no news any more.</summary>
    private void TakeUp(Reopening again)
    {
        Reopenings = [.. Reopenings, again];
        State = NeedState.Looking;
        NewsOn = null;
    }

    private static string Why(string why) =>
        string.IsNullOrWhiteSpace(why) ? throw new RefusedException("もう一度取りかかるわけを、ひとことで書いてください。", "Why") : why.Trim();
}
