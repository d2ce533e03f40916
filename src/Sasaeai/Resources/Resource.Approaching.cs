using Sasaeai.History;
using Sasaeai.Journal;

namespace Sasaeai.Resources;

public sealed partial class Resource
{
    /// <summary>Someone spoke with them. The first time, what was only a hope becomes <see cref="ResourceState.Approached"/>.</summary>
    public Approach Approach(DateOnly on, string by, string with, string words, ApproachOutcome outcome, DateOnly? nextOn, DateOnly today)
    {
        RefuseIfMerged();
        if (on > today)
            throw new RefusedException("まだ来ていない日です。話してから記録してください。", nameof(Resources.Approach.On));
        if (nextOn <= on)
            throw new RefusedException("次に声をかける日は、話した日よりあとにしてください。", nameof(Resources.Approach.NextOn));
        if (State is ResourceState.Potential)
            (State, StateSince) = (ResourceState.Approached, on < StateSince ? StateSince : on);
        Happenings.Add(Happened("resource.approached", Function.Outreach, $"「{Name}」に働きかけました（{outcome.Label()}）。"));
        return new Approach { Municipality = Municipality, ResourceId = Id, On = on, By = by, With = with, Words = words, Outcome = outcome, NextOn = nextOn };
    }
}
