using Sasaeai.Accounts;
using Sasaeai.CodeLists;
using Sasaeai.History;
using Sasaeai.Journal;

namespace Sasaeai.Needs;

public sealed partial class Need
{
    /// <summary>見つからず. What the area lacks: by a code, so that gaps can be counted, and in words that a council can take up.</summary>
    /// <param name="lack">A key of <c>lack</c>.</param>
    /// <param name="reason">In words.</param>
    /// <param name="on">The day.</param>
    public void FindNothing(string lack, string reason, DateOnly on)
    {
        if (State is NeedState.Closed)
            throw new RefusedException("この困りごとは、もう閉じています。");
        if (State is NeedState.Unmet)
            throw new RefusedException("この困りごとは、もう「見つからず」になっています。");
        if (State is NeedState.Answered or NeedState.Promised)
            throw new RefusedException("引き受けてくれたところがあります。つながらなかったときは、先にその打診を終えてください。");
        if (!CodeList.Lack.Has(lack))
            throw new RefusedException("なにが足りなかったかを選んでください。", nameof(Missing));
        if (string.IsNullOrWhiteSpace(reason))
            throw new RefusedException("なにが足りなかったかを、ひとことで書いてください。", nameof(UnmetReason));
        State = NeedState.Unmet;
        UnmetOn = on;
        BringNews(on);
        Missing = lack;
        UnmetReason = reason.Trim();
        Happenings.Add(Tell("need.unmet", Function.Visibility, $"つなぎ先が見つからなかった困りごとを記録しました（{CodeList.Lack.Label(lack)}）。"));
    }

    /// <summary>もう一度さがす. What was lacking then is kept.</summary>
    public void LookAgain(User by, string why, DateOnly on)
    {
        if (State is not NeedState.Unmet)
            throw new RefusedException("この困りごとは、「見つからず」になっていません。");
        TakeUp(new(WasClosed: false, UnmetOn ?? on, Missing, UnmetReason ?? "", on, by.Name, Why(why)));
        (UnmetOn, Missing, UnmetReason) = (null, null, null);
        Happenings.Add(Tell("need.looked-again", Function.Matching, "「見つからず」だった困りごとのつなぎ先を、もう一度さがしはじめました。"));
    }

    /// <summary>Stands where its referrals and hand-overs stand. A closed worry stays closed; 見つからず stays until someone is asked again.</summary>
    internal void Follow(NeedState state, DateOnly? answeredOn)
    {
        if (State is NeedState.Closed || (State is NeedState.Unmet or NeedState.New && state is NeedState.Looking))
            return;
        if (answeredOn is { } began && began != AnsweredOn)
            BringNews(began);
        State = state;
        AnsweredOn = answeredOn;
    }
}
