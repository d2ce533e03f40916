using Sasaeai.Matching;
using Sasaeai.Needs;

namespace Sasaeai.Web.Components;

/// <summary>The shape that stands before the word of a state.</summary>
public static class Standing
{
    public static Shape Shape(this NeedState state) => state switch
    {
        NeedState.New => Components.Shape.New,
        NeedState.Looking or NeedState.Asking or NeedState.AwaitingReply => Components.Shape.Half,
        NeedState.Promised => Components.Shape.Moving,
        NeedState.HandedOver => Components.Shape.Moving,
        NeedState.Answered => Components.Shape.Done,
        _ => Components.Shape.Stopped,
    };

    public static Shape Shape(this ReferralState state) => state switch
    {
        ReferralState.Asked => Components.Shape.Half,
        ReferralState.Accepted => Components.Shape.Moving,
        ReferralState.InUse => Components.Shape.Done,
        _ => Components.Shape.Stopped,
    };
}
