using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.Matching;
using Sasaeai.Retention;
using Sasaeai.Time;

namespace Sasaeai.Web;

/// <summary>日が変わるとき. What was written down for a later day takes effect on that day: moves; accounts that lie unused; traces of what was deleted. Begun twice, it does nothing the second time.</summary>
public sealed class DayTurn(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>Once now, then soon after each midnight in Japan, until stopped.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        try
        {
            while (true)
            {
                await TurnAsync(stop);
                var midnight = clock.Today().AddDays(1).StartInUtc().AddMinutes(1);
                await Task.Delay(midnight - clock.GetUtcNow().UtcDateTime, clock, stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The process ends.
        }
    }

    public async Task TurnAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SasaeaiDb>();
        using var everywhere = db.ReachEveryMunicipality();
        await new MoveDesk(db).ArriveAsync(clock.Today(), stop);
        await UnusedAccounts.TurnAsync(db, clock.Today(), clock.GetUtcNow().UtcDateTime, stop);
        await db.SaveChangesAsync(stop);
        // What could not be done at once because somebody was reading, or the process ended in between.
        await scope.ServiceProvider.GetRequiredService<DeletionDesk>().ScrubAsync(stop);
    }
}
