namespace Sasaeai.Matching;

public static class ReferralWords
{
    public static string Label(this ReferralState state) => state switch
    {
        ReferralState.Asked => "打診中",
        ReferralState.Accepted => "受け入れ",
        ReferralState.Declined => "辞退",
        ReferralState.InUse => "利用中",
        ReferralState.Ended => "終了",
        ReferralState.Withdrawn => "取り下げ",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
