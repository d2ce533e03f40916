using System.Security.Cryptography;
using System.Text;

namespace Sasaeai.Web.Security;

/// <summary>
/// Wrong tries in sliding windows, in memory. By account and address the wait doubles from half a minute to a quarter of an hour; by account over all
/// addresses, and by address over all accounts, there is a far higher limit. A browser that was signed in to the account before counts for
/// itself alone: no stranger's guesses make a colleague wait at their own desk.
/// </summary>
public sealed class Throttle(TimeProvider clock)
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);
    public const int FreeTries = 5, TriesFromAnAddress = 100;

    /// <summary>Names are typed by strangers: what is kept of them has an end.</summary>
    private const int MostKeys = 20_000;
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(30);

    /// <summary>Oldest first. A try is counted when it begins, so that a thousand at the same moment are counted too, and is taken back when it was right.</summary>
    private readonly Dictionary<string, List<DateTimeOffset>> wrong = [];
    private readonly Lock gate = new();

    /// <summary>Counts the try, unless it has to wait.</summary>
    /// <returns>How long it has to wait; zero when it may be made.</returns>
    public TimeSpan Enter(Try one)
    {
        lock (gate)
        {
            var wait = Doubling(Recent(one.Pair));
            if (!one.KnownDevice)
                wait = Max(wait, Over(Recent(one.ByName), one.MostByName), Over(Recent(one.ByAddress), TriesFromAnAddress));
            if (wait > TimeSpan.Zero)
                return wait;
            if (wrong.Count > MostKeys)
                Forget();
            foreach (var key in one.Keys)
            {
                var times = wrong[key] = Recent(key);
                times.Add(clock.GetUtcNow());
            }
            return TimeSpan.Zero;
        }
    }

    /// <summary>Whoever came in has shown that the tries from here were their own.</summary>
    public void Succeeded(Try one)
    {
        lock (gate)
        {
            wrong.Remove(one.Pair);
            foreach (var key in one.Keys)
                if (wrong.TryGetValue(key, out var times) && times.Count > 0)
                    times.RemoveAt(times.Count - 1);
        }
    }

    private List<DateTimeOffset> Recent(string key)
    {
        var times = wrong.GetValueOrDefault(key) ?? [];
        times.RemoveAll(at => clock.GetUtcNow() - at >= Window);
        return times;
    }

    private TimeSpan Doubling(List<DateTimeOffset> times) =>
        times.Count < FreeTries ? TimeSpan.Zero
        : Until(times[^1] + TimeSpan.FromTicks(Math.Min(FirstWait.Ticks << Math.Min(times.Count - FreeTries, 10), Window.Ticks)));

    /// <summary>Until so many have left the window that one more is within the limit.</summary>
    private TimeSpan Over(List<DateTimeOffset> times, int limit) =>
        times.Count < limit ? TimeSpan.Zero : Until(times[^limit] + Window);

    private TimeSpan Until(DateTimeOffset at) => at > clock.GetUtcNow() ? at - clock.GetUtcNow() : TimeSpan.Zero;

    private static TimeSpan Max(params ReadOnlySpan<TimeSpan> waits)
    {
        var longest = TimeSpan.Zero;
        foreach (var wait in waits)
            longest = wait > longest ? wait : longest;
        return longest;
    }

    private void Forget()
    {
        foreach (var key in wrong.Where(w => w.Value.All(at => clock.GetUtcNow() - at >= Window)).Select(w => w.Key).ToList())
            wrong.Remove(key);
        // A flood of made-up names: those tried once go, and not the one that has been guessed at.
        foreach (var key in wrong.OrderBy(w => w.Value.Count).ThenBy(w => w.Value.LastOrDefault()).Take(Math.Max(0, wrong.Count - MostKeys / 2)).Select(w => w.Key).ToList())
            wrong.Remove(key);
    }
}

/// <summary>One try to come in.</summary>
/// <param name="What">The sign-in name, or the account of which a code is asked.</param>
/// <param name="Device">The browser's own mark where it was signed in to this account before.</param>
public sealed record Try(string What, string Address, string? Device)
{
    /// <summary>Names are as long as a stranger likes; what is kept is short.</summary>
    private readonly string name = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(What.Trim().ToUpperInvariant())));

    /// <summary>In one window, over all addresses.</summary>
    public int MostByName { get; init; } = 50;

    /// <summary>Something else than coming in that can be tried too often: counted for the account, wherever it is.</summary>
    public static Try OfAccount(string what, Guid account) => new(what, "", $"{account}");

    public bool KnownDevice => Device is not null;
    public string ByName => $"n {name}";
    public string ByAddress => $"a {Address}";
    public string[] Keys => KnownDevice ? [Pair] : [Pair, ByName, ByAddress];
    public string Pair => Device is null ? $"p {name} {Address}" : $"d {name} {Device}";
}
