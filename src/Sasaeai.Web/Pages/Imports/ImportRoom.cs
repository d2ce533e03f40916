using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.Imports;
using Sasaeai.Imports.Tables;

namespace Sasaeai.Web.Pages.Imports;

public enum ImportTask
{
    Preview,
    Apply,
    Undo,
}

/// <summary>
/// Where imports go on while their people do something else. One at a time: each holds the database's pen for a while. What is running lives
/// in memory only, so a stopped server leaves a file that waits, and nothing half done.
/// </summary>
public sealed class ImportRoom(IServiceScopeFactory scopes, IHostApplicationLifetime life, ILogger<ImportRoom> log) : IDisposable
{
    private readonly ConcurrentDictionary<Guid, Running> running = new();
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>How far a file is; null where nothing is being done with it.</summary>
    public ImportProgress? ProgressOf(Guid batch) => running.TryGetValue(batch, out var work) ? work.Progress : null;

    /// <summary>False where something is being done with the file already.</summary>
    public bool Start(Guid batch, ImportTask task, User user)
    {
        var work = new Running(CancellationTokenSource.CreateLinkedTokenSource(life.ApplicationStopping));
        if (!running.TryAdd(batch, work))
        {
            work.Stop.Dispose();
            return false;
        }
        _ = Task.Run(() => RunAsync(batch, task, user, work));
        return true;
    }

    public void Cancel(Guid batch)
    {
        if (running.TryGetValue(batch, out var work))
            work.Stop.Cancel();
    }

    private async Task RunAsync(Guid batch, ImportTask task, User user, Running work)
    {
        try
        {
            await turn.WaitAsync(work.Stop.Token);
            try
            {
                await WorkAsync(batch, task, user, work);
            }
            finally
            {
                turn.Release();
            }
        }
        catch (OperationCanceledException)
        {
            // Somebody thought better of it; the transaction has gone and the file waits as before.
        }
        finally
        {
            running.TryRemove(batch, out _);
            work.Stop.Dispose();
        }
    }

    private async Task WorkAsync(Guid id, ImportTask task, User user, Running work)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SasaeaiDb>();
        var desk = scope.ServiceProvider.GetRequiredService<ImportDesk>();
        db.User = user;
        try
        {
            var batch = await db.ImportBatches.VisibleTo(user).SingleAsync(b => b.Id == id, work.Stop.Token);
            await (task switch
            {
                ImportTask.Preview => desk.PreviewAsync(batch, work, work.Stop.Token),
                ImportTask.Apply => desk.ApplyAsync(batch, work, work.Stop.Token),
                _ => (Task)desk.UndoAsync(batch, work, work.Stop.Token),
            });
        }
        catch (Exception e) when (e is UnreadableTableException or RefusedException or FormatException && task is not ImportTask.Undo)
        {
            await desk.FailAsync(id, e.Message);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError(e, "An import stopped: {Task}", task);
            if (task is not ImportTask.Undo)
                await desk.FailAsync(id, "思わぬところで止まりました。何も変わっていません。もう一度ためして、それでも止まるときは、ファイルを添えて知らせてください。");
        }
    }

    public void Dispose() => turn.Dispose();

    private sealed class Running(CancellationTokenSource stop) : IProgress<ImportProgress>
    {
        public CancellationTokenSource Stop => stop;
        public ImportProgress Progress { get; private set; } = new("順番を待っています", 0, 0);

        public void Report(ImportProgress value) => Progress = value;
    }
}
