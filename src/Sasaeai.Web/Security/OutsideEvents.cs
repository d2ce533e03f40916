using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Sasaeai.Accounts;

namespace Sasaeai.Web.Security;

/// <summary>Why somebody did not come in by the provider.</summary>
public enum OutsideRefusal { OutsideFailed, OutsideUnknown, OutsideClosed, OutsideSilent }

/// <summary>What is asked of the provider, and what becomes of its answer.</summary>
public sealed class OutsideEvents(Settings settings, SignInDesk desk, AccountBook book, TimeProvider clock) : OpenIdConnectEvents
{
    private const string Stay = "stay", Asked = "asked";
    private OutsideProvider Provider => settings.Outside!;

    /// <summary>The question with which somebody who is in proves who they are; it is theirs, on this device, alone.</summary>
    public static AuthenticationProperties ToProve(Guid stay, string next, DateTimeOffset now) => new()
    {
        RedirectUri = next,
        Items = { [Stay] = stay.ToString(), [Asked] = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) },
    };

    public override Task RedirectToIdentityProvider(RedirectContext context)
    {
        if (Provider.Acr is { } acr)
            context.ProtocolMessage.AcrValues = acr;
        if (context.Properties.Items.ContainsKey(Stay))
            (context.ProtocolMessage.Prompt, context.ProtocolMessage.MaxAge) = ("login", "0");
        return Task.CompletedTask;
    }

    /// <summary>The answer comes by GET, as it was asked for; a post from another site has none of the cookies anyhow.</summary>
    public override Task MessageReceived(MessageReceivedContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method))
            context.Fail("The answer did not come by GET.");
        return Task.CompletedTask;
    }

    public override Task TokenValidated(TokenValidatedContext context)
    {
        if (Provider.Acr is { } acr && context.Principal?.FindFirstValue("acr") != acr)
            context.Fail("The provider made sure in another way than asked.");
        return Task.CompletedTask;
    }

    public override async Task TicketReceived(TicketReceivedContext context)
    {
        context.HandleResponse();
        var (principal, items, next) = (context.Principal!, context.Properties!.Items, context.ReturnUri ?? "/");
        // This address is answered before anyone has looked who is there.
        if (await context.HttpContext.AuthenticateAsync(IdentityConstants.ApplicationScheme) is { Succeeded: true } here)
            context.HttpContext.User = here.Principal;
        var key = Provider.KeyOf(principal.FindFirstValue("sub") ?? throw new InvalidOperationException("A token without a subject."));
        if (items.TryGetValue(Stay, out var stay))
        {
            var asked = DateTimeOffset.FromUnixTimeSeconds(long.Parse(items[Asked]!, CultureInfo.InvariantCulture)).UtcDateTime;
            var proven = ProvenAt(principal) >= asked - OutsideDoor.Skew && await desk.ProveOutsideAsync(Guid.Parse(stay!), key);
            context.Response.Redirect(proven ? Onward(next) : ToAgain(next));
            return;
        }
        context.Response.Redirect(await desk.TryOutsideAsync(key, ProvenAt(principal)) switch
        {
            SignInStep.In => Onward(next),
            SignInStep.Closed => ToSignIn(next, OutsideRefusal.OutsideClosed),
            _ => ToSignIn(next, OutsideRefusal.OutsideUnknown),
        });
    }

    public override async Task RemoteFailure(RemoteFailureContext context)
    {
        context.HandleResponse();
        await book.NoteSparselyAsync(null, AccountHappening.OutsideFailed, book.Device);
        var next = context.Properties?.RedirectUri ?? "/";
        context.Response.Redirect(context.Properties?.Items.ContainsKey(Stay) == true ? ToAgain(next) : ToSignIn(next, OutsideRefusal.OutsideFailed));
    }

    /// <summary>When the provider last asked who it is. Long ago, where it does not say: a stay of hours elsewhere is no fresh proof here.</summary>
    private DateTime ProvenAt(ClaimsPrincipal principal) =>
        long.TryParse(principal.FindFirstValue("auth_time"), NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= clock.GetUtcNow().ToUnixTimeSeconds() + OutsideDoor.Skew.TotalSeconds
            ? new(Math.Min(DateTime.UnixEpoch.AddSeconds(at).Ticks, clock.GetUtcNow().UtcTicks), DateTimeKind.Utc)
            : DateTime.UnixEpoch;

    /// <summary>By a page of ours: cookies that other sites may not send would not come along on the way straight from the provider.</summary>
    private static string Onward(string next) => $"/sign-in/outside?next={Uri.EscapeDataString(next)}";

    private static string ToAgain(string next) => $"/sign-in/again?next={Uri.EscapeDataString(next)}&why={OutsideRefusal.OutsideFailed}";

    private static string ToSignIn(string next, OutsideRefusal why) => $"/sign-in?next={Uri.EscapeDataString(next)}&why={why}";
}
