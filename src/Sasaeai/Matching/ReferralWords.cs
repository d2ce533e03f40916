using Sasaeai.CodeLists;

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

    /// <summary>How it came out, in a word or two.</summary>
    public static string Came(ReferralState state, string? declineReason, string? outcome) => state switch
    {
        ReferralState.Declined => $"辞退（{CodeList.DeclineReason.Label(declineReason ?? "other")}）",
        ReferralState.Ended => $"終了（{CodeList.ReferralOutcome.Label(outcome ?? "other")}）",
        _ => state.Label(),
    };
}
