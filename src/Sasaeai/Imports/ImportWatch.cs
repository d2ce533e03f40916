using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;

namespace Sasaeai.Imports;

/// <summary>
/// 見張り. Keeps a file's row up to date while something is done with it, and hears whether somebody wants it stopped. It has a connection of its
/// own: what the work itself writes is seen by nobody before it is all done.
/// </summary>
public sealed class ImportWatch : IProgress<ImportProgress>, IAsyncDisposable
{
    public const string Interrupted = "途中で、動かしていたコンピューターか支え合いが止まりました。何も変わっていません。もう一度始められます。";
    private static readonly Guid Life = Guid.NewGuid();
    private static readonly ConcurrentDictionary<Guid, ImportWatch> Ours = new();
    private readonly Func<SasaeaiDb> open;
    private readonly TimeProvider clock;
    private readonly Guid batch;
    private readonly CancellationTokenSource stop;
    private readonly CancellationTokenSource over = new();
    private Task looking = Task.CompletedTask;
    private volatile ImportProgress progress = new("順番を待っています", 0, 0);

    private ImportWatch(Func<SasaeaiDb> open, Guid batch, TimeProvider clock, CancellationToken stop)
    {
        (this.open, this.batch, this.clock) = (open, batch, clock);
        this.stop = CancellationTokenSource.CreateLinkedTokenSource(stop);
    }

    /// <summary>Fires when somebody wants the work stopped.</summary>
    public CancellationToken Stop => stop.Token;

    /// <summary>Null where something is being done with the file already, here or elsewhere.</summary>
    /// <param name="open">A context of the watch's own.</param>
    public static async Task<ImportWatch?> BeginAsync(Func<SasaeaiDb> open, Guid batch, ImportTask task, TimeProvider clock, CancellationToken stop = default)
    {
        var watch = new ImportWatch(open, batch, clock, stop);
        if (!Ours.TryAdd(batch, watch))
            return null;
        await using var db = open();
        await SettleAsync(db, batch, clock.GetUtcNow().UtcDateTime, stop);
        db.Add(new ImportRun
        {
            BatchId = batch,
            Task = task,
            Machine = Environment.MachineName,
            ProcessId = Environment.ProcessId,
            Life = Life,
            SeenAt = clock.GetUtcNow().UtcDateTime,
            Stage = watch.progress.Stage,
        });
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            // The row's key is the file: someone else was first.
            Ours.TryRemove(batch, out _);
            return null;
        }
        watch.looking = Task.Run(watch.LookAsync, CancellationToken.None);
        return watch;
    }

    /// <summary>How far a file is; null where nothing is being done with it. What a dead process left is cleared away on the way.</summary>
    public static async Task<ImportProgress?> ProgressAsync(SasaeaiDb db, Guid batch, DateTime now, CancellationToken stop = default)
    {
        if (Ours.TryGetValue(batch, out var ours))
            return ours.progress;
        return await db.ImportRuns.AsNoTracking().SingleOrDefaultAsync(r => r.BatchId == batch, stop) is { } run && !await SettleAsync(db, batch, now, stop) ? run.Progress : null;
    }

    /// <summary>Clears away what dead processes left, and gives the files with which something is being done.</summary>
    public static async Task<HashSet<Guid>> RunningAsync(SasaeaiDb db, DateTime now, CancellationToken stop = default)
    {
        var running = await db.ImportRuns.AsNoTracking().Select(r => r.BatchId).ToListAsync(stop);
        var dead = new HashSet<Guid>();
        foreach (var batch in running)
            if (await SettleAsync(db, batch, now, stop))
                dead.Add(batch);
        return [.. running.Except(dead)];
    }

    /// <summary>Asks for a stop, wherever the work goes on. False where there is none.</summary>
    public static async Task<bool> AskToStopAsync(SasaeaiDb db, Guid batch, CancellationToken stop = default)
    {
        if (Ours.TryGetValue(batch, out var ours))
        {
            await ours.stop.CancelAsync();
            return true;
        }
        return await db.ImportRuns.Where(r => r.BatchId == batch).ExecuteUpdateAsync(set => set.SetProperty(r => r.StopWanted, true), stop) > 0;
    }

    public void Report(ImportProgress value) => progress = value;

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await looking;
        await using (var db = open())
            await db.ImportRuns.Where(r => r.BatchId == batch && r.Life == Life).ExecuteDeleteAsync(CancellationToken.None);
        Ours.TryRemove(batch, out _);
        stop.Dispose();
        over.Dispose();
    }

    /// <summary>True where a dead process had left the file: its row is gone and the file says so.</summary>
    private static async Task<bool> SettleAsync(SasaeaiDb db, Guid batch, DateTime now, CancellationToken stop)
    {
        var run = await db.ImportRuns.AsNoTracking().SingleOrDefaultAsync(r => r.BatchId == batch, stop);
        if (run is null || run.IsAlive(now, run.Life == Life && Ours.ContainsKey(batch)))
            return false;
        if (await db.ImportRuns.Where(r => r.BatchId == batch && r.Life == run.Life).ExecuteDeleteAsync(stop) > 0 && await db.ImportBatches.SingleOrDefaultAsync(b => b.Id == batch, stop) is { } left)
        {
            left.Stopped(Interrupted);
            await db.SaveChangesAsync(stop);
            db.ChangeTracker.Clear();
        }
        return true;
    }

    private async Task LookAsync()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        try
        {
            while (await timer.WaitForNextTickAsync(over.Token))
                await TellAsync();
        }
        catch (OperationCanceledException)
        {
            // The work is over.
        }
    }

    private async Task TellAsync()
    {
        try
        {
            await using var db = open();
            db.Database.SetCommandTimeout(1);
            if (await db.ImportRuns.AnyAsync(r => r.BatchId == batch && r.StopWanted, over.Token))
                await stop.CancelAsync();
            var (said, now) = (progress, clock.GetUtcNow().UtcDateTime);
            await db.ImportRuns.Where(r => r.BatchId == batch).ExecuteUpdateAsync(
                set => set.SetProperty(r => r.Stage, said.Stage).SetProperty(r => r.Done, said.Done).SetProperty(r => r.Total, said.Total).SetProperty(r => r.SeenAt, now), over.Token);
        }
        catch (DbException)
        {
            // SQLite has one pen, and while the work itself writes it holds it; it is told again in a second.
        }
    }
}
