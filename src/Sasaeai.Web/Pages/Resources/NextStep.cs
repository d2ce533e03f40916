using Sasaeai.Resources;
using Sasaeai.Time;

namespace Sasaeai.Web.Pages.Resources;

/// <summary>The one act that a resource's page waits for, if any.</summary>
public sealed record NextStep(string Title, string Why, string Act, string Page)
{
    public static NextStep? Of(Resource resource, IReadOnlyList<Approach> approaches, DateOnly today) => resource.State switch
    {
        ResourceState.Potential when approaches.Count == 0 => new("声をかけてみる", "力になってくれそうだと書きとめてあります。話したら、ここに残します。", "話したことを書きとめる", "approaches"),
        ResourceState.Potential or ResourceState.Approached or ResourceState.Preparing when approaches.Count > 0 && approaches[0].NextOn <= today =>
            new("もう一度声をかける", $"{JapaneseDate.Short(approaches[0].NextOn!.Value)}に、と約束しています。", "話したことを書きとめる", "approaches"),
        ResourceState.Active or ResourceState.Paused when resource.ConfirmedOn is null || resource.ConfirmedOn < ResourceAsk.LongAgo(today) =>
            new("まだ合っているかを確かめる", resource.ConfirmedOn is { } on ? $"前に確かめたのは{JapaneseDate.Full(on)}で、1年以上たちました。" : "書きとめてから、まだだれも確かめていません。", "確かめたと記録する", "confirmation"),
        _ => null,
    };
}
