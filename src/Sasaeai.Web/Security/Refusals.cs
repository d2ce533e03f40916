using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Data;

namespace Sasaeai.Web.Security;

/// <summary>
/// 届かない記録. Whoever asks for what is not theirs is told that it is not there, which may be true; that they asked is written down for the officer,
/// with the address and nothing of the record.
/// </summary>
public sealed class Refusals(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>In an hour, of one account: whoever tries a thousand ids fills no disk, and is seen all the same.</summary>
    public const int Most = 20;
    private const int Longest = 200;

    /// <summary>A page that is there only while its record is in a certain state is missed by those whom it is open to, too.</summary>
    public static bool Tells(Endpoint endpoint, HttpRequest request) =>
        endpoint is RouteEndpoint page && ReachTable.Of(ReachTable.RouteOf(page), HttpMethods.IsPost(request.Method)) is { Record: not null, ByState: false };

    public async Task NoteAsync(User user, HttpContext context)
    {
        // Not the request's own context: what a handler had begun to change before it found nothing must not be saved.
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SasaeaiDb>();
        db.ReachOnly(user.Municipality);
        var (now, path) = (clock.GetUtcNow().UtcDateTime, context.Request.Path.ToString());
        var note = path[..Math.Min(Longest, path.Length)];
        var since = now.AddHours(-1);
        var noted = await db.AccountEvents.Where(e => e.AccountId == user.AccountId && e.At > since && e.What == AccountHappening.Refused).Select(e => e.Note).ToListAsync();
        if (noted.Count >= Most || noted.Contains(note))
            return;
        db.Add(new AccountEvent { At = now, AccountId = user.AccountId, AccountName = user.Name, What = AccountHappening.Refused, Address = context.Connection.RemoteIpAddress?.ToString() ?? "", Note = note });
        await db.SaveChangesAsync();
    }
}
