using Sasaeai.History;
using Sasaeai.Journal;

namespace Sasaeai.Needs;

public sealed partial class Need
{
    /// <summary>見つからず. The reason is what the area lacks, in words that a council can take up.</summary>
    public void FindNothing(string reason, DateOnly on)
    {
        if (State is NeedState.Closed)
            throw new RefusedException("この困りごとは、もう閉じています。");
        if (State is NeedState.Unmet)
            throw new RefusedException("この困りごとは、もう「見つからず」になっています。");
        if (State is NeedState.Answered or NeedState.Promised)
            throw new RefusedException("引き受けてくれたところがあります。つながらなかったときは、先にその打診を終えてください。");
        if (string.IsNullOrWhiteSpace(reason))
            throw new RefusedException("なにが足りなかったかを、ひとことで書いてください。", nameof(UnmetReason));
        State = NeedState.Unmet;
        UnmetOn = on;
        UnmetReason = reason.Trim();
        Happenings.Add(Tell("need.unmet", Function.Visibility, "つなぎ先が見つからなかった困りごとを記録しました。"));
    }

    public void LookAgain()
    {
        if (State is not NeedState.Unmet)
            throw new RefusedException("この困りごとは、「見つからず」になっていません。");
        State = NeedState.Looking;
        (UnmetOn, UnmetReason) = (null, null);
        Happenings.Add(Tell("need.looked-again", Function.Matching, "「見つからず」だった困りごとのつなぎ先を、もう一度さがしはじめました。"));
    }

    /// <summary>Stands where its referrals stand. A closed worry stays closed; 見つからず stays until someone is asked again.</summary>
    internal void Follow(NeedState state, DateOnly? answeredOn)
    {
        if (State is NeedState.Closed || (State is NeedState.Unmet or NeedState.New && state is NeedState.Looking))
            return;
        State = state;
        AnsweredOn = answeredOn;
    }
}
