namespace Sasaeai.Needs;

/// <summary>How states and urgency are said on a screen.</summary>
public static class NeedWords
{
    public static string Label(this NeedState state) => state switch
    {
        NeedState.New => "まだ見ていない",
        NeedState.Looking => "見たが、途中",
        NeedState.Asking => "打診中",
        NeedState.Promised => "引き受けの返事",
        NeedState.Answered => "つながった",
        NeedState.Unmet => "見つからず",
        NeedState.Closed => "閉じた",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static string Label(this Urgency urgency) => urgency switch
    {
        Urgency.Unknown => "聞いていない",
        Urgency.Now => "きょう・あす",
        Urgency.ThisMonth => "今月のうち",
        Urgency.NoHurry => "急がない",
        _ => throw new ArgumentOutOfRangeException(nameof(urgency), urgency, null),
    };
}
