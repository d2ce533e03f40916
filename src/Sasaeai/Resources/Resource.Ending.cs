using Sasaeai.History;
using Sasaeai.Journal;

namespace Sasaeai.Resources;

public sealed partial class Resource
{
    /// <summary>It has ended, or a hope has come to nothing. Its record stays, and <see cref="TakeBackEnd"/> takes the end back.</summary>
    public void End(DateOnly on, string reason, DateOnly today)
    {
        RefuseIfMerged();
        if (State is ResourceState.Ended)
            throw new RefusedException($"「{Name}」は、もう終わったと記録されています。");
        // It may have ended before the day on which a list still named it.
        RefuseIfToCome(on, today);
        if (string.IsNullOrWhiteSpace(reason))
            throw new RefusedException("終わったわけを、ひとことで書いてください。", nameof(EndedReason));
        (EndedFrom, EndedFromSince, State, StateSince, EndedReason) = (State, StateSince, ResourceState.Ended, on, reason.Trim());
        Happenings.Add(Happened("resource.ended", Function.Visibility, $"「{Name}」が終わったことを記録しました。"));
    }

    public void TakeBackEnd()
    {
        RefuseIfMerged();
        if (State is not ResourceState.Ended)
            throw new RefusedException($"「{Name}」は、終わったと記録されていません。");
        (State, StateSince, EndedFrom, EndedFromSince, EndedReason) = (EndedFrom ?? ResourceState.Active, EndedFromSince, null, null, null);
        Happenings.Add(Happened("resource.end-taken-back", Function.Visibility, $"「{Name}」が終わったという記録を取り消しました。"));
    }
}
