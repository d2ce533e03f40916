using Sasaeai.Resources;
using Sasaeai.Time;

namespace Sasaeai.Matching;

/// <summary>Whether a resource may be asked at all: it runs, and takes new people. Nobody is asked beyond the limit they set.</summary>
internal static class Openness
{
    public static Finding? WhyNot(Resource resource) => resource switch
    {
        { MergedIntoId: not null } => Finding.Excludes("ほかの記録にまとめられています。"),
        { State: ResourceState.Potential } => Finding.Excludes("まだ始まっていません（これから働きかける相手です）。", "始めてもらえないか、相談はできます。", "始めてもらえれば"),
        { State: ResourceState.Approached } => Finding.Excludes("まだ始まっていません（働きかけています）。", "始めてもらえないか、相談はできます。", "始めてもらえれば"),
        { State: ResourceState.Preparing } => Finding.Excludes("準備中です。", "始まる日を聞いて、待つことはできます。", "始まるまで待てれば"),
        { State: ResourceState.Paused } => Finding.Excludes($"お休みしています{Since(resource)}。", "再開の見こみを聞くことはできます。", "また始まれば"),
        { State: ResourceState.Ended } => Finding.Excludes($"終わりました{Since(resource)}。"),
        { Full: true } => Finding.Excludes("いまは、新しい人を受けていません。", "空きが出たら知らせてもらうことはできます。", "空きが出れば"),
        { Capacity: { } places, Attendance: { } coming } when coming >= places =>
            Finding.Excludes($"定員{places}人がいっぱいです。", "空きが出たら知らせてもらうことはできます。", "空きが出れば"),
        _ => null,
    };

    private static string Since(Resource resource) => resource.StateSince is { } day ? $"（{JapaneseDate.Full(day)}から）" : "";
}
