using Sasaeai.AccessLog;
using Sasaeai.Data;

namespace Sasaeai.Web.Pages.AccessLog;

/// <summary>Where chains are walked along while their readers do something else; a long one takes minutes. One walk for each municipality at a time.</summary>
public sealed class ChainRoom(IServiceScopeFactory scopes, HeadBook book, TimeProvider clock, IHostApplicationLifetime life, ILogger<ChainRoom> log)
{
    /// <summary>Most logs are done by then, and the answer is there at once.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(3);
    private readonly Dictionary<string, Task> walks = [];

    public bool Walks(string municipality)
    {
        lock (walks)
            return walks.TryGetValue(municipality, out var walk) && !walk.IsCompleted;
    }

    public async Task StartAsync(string municipality, string byName, AccessHead? told)
    {
        Task walk;
        lock (walks)
            walk = Walks(municipality) ? walks[municipality] : walks[municipality] = Task.Run(() => WalkAsync(municipality, byName, told));
        await Task.WhenAny(walk, Task.Delay(Soon, clock));
    }

    private async Task WalkAsync(string municipality, string byName, AccessHead? told)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<SasaeaiDb>();
            db.ReachOnly(municipality);
            var (heads, unreadable) = await book.ReadAsync(municipality, life.ApplicationStopping);
            var check = await new ChainWalk(db, municipality, clock).CheckAsync(told is null ? heads : [.. heads, told], unreadable, life.ApplicationStopping);
            db.Add(AuditCheck.Of(check, byName, clock.GetUtcNow().UtcDateTime));
            await db.SaveChangesAsync(life.ApplicationStopping);
        }
        catch (OperationCanceledException)
        {
            // The server ends; whoever asked asks again.
        }
        catch (Exception e)
        {
            log.LogError(e, "The access log could not be checked");
        }
    }
}
