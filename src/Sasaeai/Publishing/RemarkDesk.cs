using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.History;

namespace Sasaeai.Publishing;

/// <summary>
/// Takes remarks from anyone. Nobody is known, so nobody can be locked out: instead there is only so much that waits at a time, which
/// a keeper can read, and the rest is told so. The caller saves.
/// </summary>
public sealed class RemarkDesk(SasaeaiDb db)
{
    /// <summary>Open at a time: about one resource, and about all of a municipality in one day.</summary>
    public const int MostAboutOne = 3, MostInADay = 40;

    /// <param name="entry">What it is about, as the writer saw it.</param>
    /// <param name="kind">Null where nothing was chosen.</param>
    /// <param name="words">At most <see cref="Remark.Longest"/> letters.</param>
    /// <param name="today">The day of writing.</param>
    /// <param name="stop">Stops reading.</param>
    public async Task LeaveAsync(PublicEntry entry, RemarkKind? kind, string? words, DateOnly today, CancellationToken stop = default)
    {
        if (kind is not { } chosen || !Enum.IsDefined(chosen))
            throw new RefusedException("どんな知らせかを、ひとつ選んでください。", nameof(Remark.Kind));
        if (string.IsNullOrWhiteSpace(words))
            throw new RefusedException("どこがどうちがうかを、ひとことで書いてください。", nameof(Remark.Words));
        if (words.Trim() is not { Length: <= Remark.Longest } said)
            throw new RefusedException($"{Remark.Longest}文字までにしてください。", nameof(Remark.Words));
        var waiting = await db.Remarks.ToSettle().Where(r => r.ResourceId == entry.Id).Select(r => r.Words).ToListAsync(stop);
        // Sent twice, it is still one.
        if (waiting.Contains(said))
            return;
        if (waiting.Count >= MostAboutOne)
            throw new RefusedException("同じ所についての知らせが、もういくつか届いています。いま確かめているところです。ありがとうございます。");
        if (await db.Remarks.CountAsync(r => r.Municipality == entry.Municipality && r.SettledOn == null && r.On == today, stop) >= MostInADay)
            throw new RefusedException("きょうは、たくさんの知らせをいただいています。お手数ですが、日をあらためて送ってください。");
        db.Add(new Remark { Municipality = entry.Municipality, ResourceId = entry.Id, On = today, Kind = chosen, Words = said });
    }
}
