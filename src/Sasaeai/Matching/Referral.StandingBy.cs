using Sasaeai.Accounts;
using Sasaeai.History;

namespace Sasaeai.Matching;

/// <summary>What becomes of an asking when somebody else took the worry on: it waits on, is let go with thanks, stands by, or its turn has come.</summary>
public enum Turn { WaitOn, Thank, StandBy, ComeForward }

public sealed partial class Referral
{
    /// <summary>別のところへ: the outcome of one let go with thanks because somebody else took it on.</summary>
    public const string Elsewhere = "elsewhere";

    /// <summary>次の候補として待ってもらう: asked, or ready to help, while somebody else helps first.</summary>
    public bool StandsBy => StandsBySince is not null && State is (ReferralState.Asked or ReferralState.Accepted);

    public void Take(Turn turn, User by, DateOnly on)
    {
        if (turn is Turn.Thank)
            Thank(by, on);
        else if (turn is Turn.StandBy)
            StandBy(by, on);
        else if (turn is Turn.ComeForward)
            ComeForward(by);
    }

    public void StandBy(User by, DateOnly on)
    {
        RefuseUnlessWaiting();
        if (StandsBySince is not null)
            return;
        StandsBySince = on;
        Telling(by, "referral.stands-by", $"「{NameOfResource}」に、次の候補として待ってもらうことにしました。");
    }

    /// <summary>The turn of the one that stood by has come.</summary>
    public void ComeForward(User by)
    {
        if (!StandsBy)
            throw new RefusedException("次の候補として待ってもらっている打診ではありません。");
        StandsBySince = null;
        Telling(by, "referral.came-forward", $"次の候補の「{NameOfResource}」に、あらためてお願いしました。");
    }

    /// <summary>お礼を言って取り下げる. Somebody else took it on; those who were asked are thanked and not left thinking about it.</summary>
    public void Thank(User by, DateOnly on)
    {
        RefuseUnlessWaiting();
        Outcome = Elsewhere;
        Withdraw(by, "ほかで引き受けが決まったため。", on);
    }

    private void RefuseUnlessWaiting()
    {
        if (State is not (ReferralState.Asked or ReferralState.Accepted))
            throw new RefusedException($"この打診は「{State.Label()}」になっています。");
    }
}
