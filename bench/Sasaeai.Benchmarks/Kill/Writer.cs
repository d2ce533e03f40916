using System.Net;
using System.Net.Sockets;
using Sasaeai.Benchmarks.Browsing;
using Sasaeai.Seeding;

namespace Sasaeai.Benchmarks.Kill;

/// <summary>Somebody who writes without pause until the server is gone, and remembers what was acknowledged.</summary>
internal sealed class Writer(Town town, Member member, Random random, IReadOnlyList<Guid> resources, IReadOnlyList<Guid> people) : IDisposable
{
    private const string Letters = "ぬむゆるろれ";
    private readonly Browser browser = new(town.Address);
    private readonly List<Guid> worries = [];

    public List<Deed> Deeds { get; } = [];

    public Task SignInAsync() => browser.SignInAsync(member.SignIn, Cast.Password);

    public async Task WriteAsync()
    {
        Deeds.Clear();
        try
        {
            while (true)
                await DoAsync();
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException or TaskCanceledException or SocketException)
        {
            // What was under way stays unacknowledged.
        }
    }

    public void Dispose() => browser.Dispose();

    private Task DoAsync()
    {
        var mark = new string(random.GetItems(Letters.AsSpan(), 14));
        var worry = worries.Count > 0 ? worries[random.Next(worries.Count)] : Guid.Empty;
        var resource = resources[random.Next(resources.Count)];
        return random.Next(worries.Count > 0 ? 6 : 3) switch
        {
            0 => ViewAsync(people[random.Next(people.Count)]),
            1 => SendAsync(new(DeedKind.Approach, mark, resource, Now), $"/resources/{resource}/approaches", f => f.With("Words", mark).With("With", "店主").With("Outcome", "Talking")),
            2 or 3 => SendAsync(new(DeedKind.Worry, mark, Guid.Empty, Now), "/needs/new", f => f.With("Words", mark)),
            4 => SendAsync(new(DeedKind.Title, mark, worry, Now), $"/needs/{worry}/edit", f => f.With("Form.Title", mark)),
            _ => SendAsync(new(DeedKind.Referral, mark, worry, Now), $"/needs/{worry}/referrals/new?resource={resource}", f => f.With("Message", mark).With("ReadBeforeAsking", "true")),
        };
    }

    private static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;

    private async Task ViewAsync(Guid person)
    {
        var deed = new Deed(DeedKind.View, "", person, Now);
        Deeds.Add(deed);
        deed.Acknowledged = await browser.ReadAsync($"/people/{person}") is not null;
    }

    private async Task SendAsync(Deed deed, string path, Func<PageForm, PageForm> fill)
    {
        if ((await browser.FormsAsync(path)).Find(f => f.Action == path || f.Action.StartsWith(path, StringComparison.Ordinal)) is not { } form)
            return;
        Deeds.Add(deed);
        using var answer = await browser.SendAsync(fill(form));
        deed.Acknowledged = answer.StatusCode is HttpStatusCode.Redirect && answer.Headers.Location!.OriginalString.Contains('/', StringComparison.Ordinal);
        if (!deed.Acknowledged || !Guid.TryParse(answer.Headers.Location!.OriginalString.Split('/')[^1].Split('?')[0], out var made))
            return;
        deed.Made = made;
        if (deed.Kind is DeedKind.Worry)
            worries.Add(made);
    }
}
