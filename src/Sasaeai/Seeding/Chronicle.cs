using Sasaeai.Accounts;
using Sasaeai.Data;

namespace Sasaeai.Seeding;

/// <summary>
/// What was done in the demo's past, done again in order: each step at its own time and by its own person, through the same methods
/// that the pages call, so that history and journal are true.
/// </summary>
internal sealed class Chronicle(DateOnly today, PastClock clock)
{
    private readonly List<Step> steps = [];

    /// <summary>The instant of the step being taken.</summary>
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The working day that lies so many days back: a Saturday or Sunday gives the Friday before.</summary>
    public DateOnly Day(int ago)
    {
        var day = today.AddDays(-ago);
        return day.DayOfWeek switch { DayOfWeek.Saturday => day.AddDays(-1), DayOfWeek.Sunday => day.AddDays(-2), _ => day };
    }

    /// <param name="ago">Days before today.</param>
    /// <param name="order">Place among the same story's steps, so that two on one day keep their order.</param>
    /// <param name="by">Sign-in of the person at work.</param>
    /// <param name="act">Attaches what it changes, then changes it.</param>
    public void Add(int ago, int order, string by, Action<SasaeaiDb, User> act) => Add(ago, order, by, (db, user) =>
    {
        act(db, user);
        return Task.CompletedTask;
    });

    public void Add(int ago, int order, string by, Func<SasaeaiDb, User, Task> act)
    {
        var minutes = 20 * order + (int)new Dice($"{ago} {order} {steps.Count}").Between(0, 20);
        steps.Add(new Step(Day(ago).ToDateTime(new TimeOnly(8, 45)).AddMinutes(minutes), by, act));
    }

    public async Task PlayAsync(SasaeaiDb db, IReadOnlyDictionary<string, User> users, CancellationToken stop)
    {
        foreach (var step in steps.OrderBy(s => s.At))
        {
            clock.Set(step.At);
            db.ChangeTracker.Clear();
            db.User = users[step.By];
            await step.ActAsync(db, db.User);
            await db.SaveChangesAsync(stop);
        }
    }

    private sealed record Step(DateTime At, string By, Func<SasaeaiDb, User, Task> ActAsync);
}
