namespace Sasaeai.Needs;

public sealed partial class Need
{
    /// <summary>The help has not begun, and it is our turn or someone's whom we asked.</summary>
    public bool Waits => WaitsIn(State);

    public static bool WaitsIn(NeedState state) => state is NeedState.New or NeedState.Looking or NeedState.Asking or NeedState.AwaitingReply or NeedState.Promised;

    /// <summary>Days from hearing until the help began, or until today.</summary>
    public int DaysSinceHeard(DateOnly today) => (AnsweredOn ?? ClosedOn ?? today).DayNumber - HeardOn.DayNumber;

    public bool WaitsLong(DateOnly today) => Waits && DaysSinceHeard(today) >= LongAfter(Urgency);

    /// <summary>From how many days on a wait is marked. Nobody's wait counts as short for want of having asked: unknown is as a month.</summary>
    public static int LongAfter(Urgency urgency) => urgency switch
    {
        Urgency.Now => 2,
        Urgency.NoHurry => 30,
        _ => 7,
    };
}
