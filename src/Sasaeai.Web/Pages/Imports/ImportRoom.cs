using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.Imports;
using Sasaeai.Imports.Tables;

namespace Sasaeai.Web.Pages.Imports;

/// <summary>
/// Where imports go on while their people do something else, one at a time in each process. How far they are is a row that every process
/// sees (<see cref="ImportWatch"/>); a stopped server leaves a file that waits, and nothing half done.
/// </summary>
public sealed class ImportRoom(IServiceScopeFactory scopes, Settings settings, TimeProvider clock, IHostApplicationLifetime life, ILogger<ImportRoom> log) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>False where something is being done with the file already.</summary>
    public async Task<bool> StartAsync(Guid batch, ImportTask task, User user)
    {
        if (await ImportWatch.BeginAsync(() => Databases.OpenFor(user.Municipality, settings.Database, clock), batch, task, clock, life.ApplicationStopping) is not { } watch)
            return false;
        _ = Task.Run(() => RunAsync(batch, task, user, watch));
        return true;
    }

    private async Task RunAsync(Guid batch, ImportTask task, User user, ImportWatch watch)
    {
        try
        {
            await turn.WaitAsync(watch.Stop);
            try
            {
                await WorkAsync(batch, task, user, watch);
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
            await watch.DisposeAsync();
        }
    }

    private async Task WorkAsync(Guid id, ImportTask task, User user, ImportWatch watch)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SasaeaiDb>();
        var desk = scope.ServiceProvider.GetRequiredService<ImportDesk>();
        db.User = user;
        try
        {
            var batch = await db.ImportBatches.VisibleTo(user).SingleAsync(b => b.Id == id, watch.Stop);
            await (task switch
            {
                ImportTask.Preview => desk.PreviewAsync(batch, watch, watch.Stop),
                ImportTask.Apply => desk.ApplyAsync(batch, watch, watch.Stop),
                _ => (Task)desk.UndoAsync(batch, watch, watch.Stop),
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
}
