using Microsoft.EntityFrameworkCore;

namespace Sasaeai.Needs;

/// <summary>聞いてから、こたえるまで. The middle value of the days, over the worries whose help began in a period.</summary>
/// <param name="Days">Null where fewer than three began: a middle of one or two says nothing.</param>
public sealed record AnswerTime(int? Days, int Answered, int StillWaiting, DateOnly From, DateOnly Until)
{
    private const int PeriodDays = 90;
    internal const int Fewest = 3;

    public static async Task<AnswerTime> OfAsync(IQueryable<Need> needs, DateOnly today, CancellationToken stop = default)
    {
        var from = today.AddDays(1 - PeriodDays);
        var answered = await needs.Where(n => n.AnsweredOn >= from && n.AnsweredOn <= today).Select(n => new { n.HeardOn, n.AnsweredOn }).ToListAsync(stop);
        var waiting = await needs.Waiting().CountAsync(stop);
        var days = answered.Select(n => n.AnsweredOn!.Value.DayNumber - n.HeardOn.DayNumber).Order().ToList();
        return new AnswerTime(days.Count < Fewest ? null : Middle(days), days.Count, waiting, from, today);
    }

    /// <summary>Of an even number the mean of the two in the middle, a half counted up: nobody waited less for rounding.</summary>
    internal static int Middle(List<int> sorted) => (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2] + 1) / 2;
}
