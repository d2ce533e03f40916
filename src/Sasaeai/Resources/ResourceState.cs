namespace Sasaeai.Resources;

/// <summary>資源のいま, from someone who might help to a service that has ended.</summary>
public enum ResourceState { Potential, Approached, Preparing, Active, Paused, Ended }

/// <summary>A step from one state to the next, in the words of the person who records it.</summary>
public sealed record ResourceMove(ResourceState From, ResourceState To, string Words);

public static class ResourceStates
{
    /// <summary>Every step there is, but ending (which asks for a reason) and taking the end back.</summary>
    public static readonly IReadOnlyList<ResourceMove> Moves =
    [
        new(ResourceState.Potential, ResourceState.Approached, "声をかけた"),
        new(ResourceState.Potential, ResourceState.Active, "もう動いているとわかった"),
        new(ResourceState.Approached, ResourceState.Preparing, "いっしょに準備をはじめた"),
        new(ResourceState.Approached, ResourceState.Active, "そのまま動きはじめた"),
        new(ResourceState.Approached, ResourceState.Potential, "いまは見送り、次の機会を待つ"),
        new(ResourceState.Preparing, ResourceState.Active, "動きはじめた"),
        new(ResourceState.Preparing, ResourceState.Approached, "話しあいにもどった"),
        new(ResourceState.Active, ResourceState.Paused, "しばらく休む"),
        new(ResourceState.Paused, ResourceState.Active, "また動きはじめた"),
        new(ResourceState.Paused, ResourceState.Preparing, "立て直しの準備をはじめた"),
    ];

    public static string Label(this ResourceState state) => state switch
    {
        ResourceState.Potential => "力になってくれそう",
        ResourceState.Approached => "声をかけた",
        ResourceState.Preparing => "準備している",
        ResourceState.Active => "動いている",
        ResourceState.Paused => "休んでいる",
        ResourceState.Ended => "終わった",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
