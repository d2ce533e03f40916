using Sasaeai.Resources;

namespace Sasaeai.Web.Components;

public static class ResourceShapes
{
    /// <summary>The shape that stands before the state's word.</summary>
    public static Shape Shape(this ResourceState state) => state switch
    {
        ResourceState.Potential => Components.Shape.New,
        ResourceState.Approached or ResourceState.Preparing => Components.Shape.Half,
        ResourceState.Active => Components.Shape.Moving,
        ResourceState.Paused => Components.Shape.Waiting,
        _ => Components.Shape.Stopped,
    };
}
