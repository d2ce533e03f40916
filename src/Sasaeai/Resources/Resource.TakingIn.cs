namespace Sasaeai.Resources;

public sealed partial class Resource
{
    /// <summary>Why an event is over that a list dated in the past. It tells such an end from one that a person recorded.</summary>
    private const string DayHasPassed = "催しの日が過ぎました";

    /// <summary>
    /// Taken from a list: at work, for all that is known, since the day on which the list was believed; over, where it is an event whose last
    /// day has passed. The import itself is what the journal tells.
    /// </summary>
    internal void TakeIn(DateOnly on, DateOnly? lastDay, DateOnly today)
    {
        StateSince = on;
        FollowDates(on, lastDay, today);
    }

    /// <summary>The list dates the event anew: one that comes again is at work again, unless a person had ended it.</summary>
    internal void FollowDates(DateOnly on, DateOnly? lastDay, DateOnly today)
    {
        if (lastDay < today && State is ResourceState.Active)
            (EndedFrom, EndedFromSince, State, StateSince, EndedReason) = (State, StateSince, ResourceState.Ended, lastDay, DayHasPassed);
        else if (lastDay >= today && State is ResourceState.Ended && EndedReason == DayHasPassed)
            (State, StateSince, EndedFrom, EndedFromSince, EndedReason) = (ResourceState.Active, on, null, null, null);
    }
}
