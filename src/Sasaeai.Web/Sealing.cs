using Sasaeai.AccessLog;
using Sasaeai.Data;

namespace Sasaeai.Web;

/// <summary>
/// 封をする係. Once a second it gives the access log's new entries their places in the chain, and once an hour notes the heads outside the
/// database. Nobody wakes it: a look at an empty table costs less than to tell it, and another process's entries count as well.
/// </summary>
public sealed class Sealing(IServiceScopeFactory scopes, HeadBook book, TimeProvider clock, ILogger<Sealing> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1), Breath = TimeSpan.FromMilliseconds(5), NoteEvery = TimeSpan.FromHours(1);
    private readonly Dictionary<string, long> noted = [];
    private long? notedAt;
    private int ended;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var failing = false;
        while (!stoppingToken.IsCancellationRequested)
            try
            {
                await SealAsync(stoppingToken);
                if (notedAt is not { } last || clock.GetElapsedTime(last) >= NoteEvery)
                    await NoteAsync(stoppingToken);
                failing = false;
                await Task.Delay(Pause, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // A database that is away for a while is no reason to end: the entries wait. Once is enough to say so.
                if (!failing)
                    log.LogError(e, "The access log could not be sealed; it is tried again until it can");
                failing = true;
                await Task.Delay(Pause * 5, clock, CancellationToken.None);
            }
    }

    /// <summary>What the last requests have added is sealed and noted before the process ends.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        // A host may be told to stop by more than one.
        if (Interlocked.Exchange(ref ended, 1) == 1)
            return;
        try
        {
            await SealAsync(cancellationToken);
            await NoteAsync(cancellationToken);
        }
        catch (Exception e)
        {
            log.LogError(e, "The access log was not sealed at the end; that is done at the next start");
        }
    }

    private async Task SealAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SasaeaiDb>();
        using var everywhere = db.ReachEveryMunicipality();
        while (await Sealer.SealAsync(db, stop) == Sealer.Batch)
            await Task.Delay(Breath, clock, stop);
    }

    private async Task NoteAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SasaeaiDb>();
        using var everywhere = db.ReachEveryMunicipality();
        var heads = await db.HeadsAsync(clock.GetUtcNow().UtcDateTime, stop);
        heads.RemoveAll(head => noted.GetValueOrDefault(head.Municipality) == head.Number);
        await book.NoteAsync(heads, stop);
        foreach (var head in heads)
            noted[head.Municipality] = head.Number;
        notedAt = clock.GetTimestamp();
    }
}
