using System.Net;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;

namespace Sasaeai.Web.Security;

/// <summary>Every cookie: not for scripts, not for other sites, and where browsers come by https, for https and this host alone.</summary>
internal static class SafeCookies
{
    public static void Add(IServiceCollection services)
    {
        foreach (var (scheme, name) in new[] { (IdentityConstants.ApplicationScheme, "sasaeai"), (IdentityConstants.TwoFactorUserIdScheme, "sasaeai-code"), (IdentityConstants.ExternalScheme, "sasaeai-outside") })
            services.AddOptions<CookieAuthenticationOptions>(scheme).Configure<Settings>((o, settings) => Guard(o.Cookie, settings, name));
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure(o =>
        {
            // A link in a mail leads to the page and not to the sign-in.
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.LoginPath = "/sign-in";
            o.ReturnUrlParameter = "next";
            // How long a stay lasts is for its row to say.
            o.ExpireTimeSpan = StayDesk.Longest;
            o.SlidingExpiration = false;
            o.Events.OnValidatePrincipal = StayCheck.ValidateAsync;
            o.Events.OnRedirectToLogin = StayCheck.ToSignInAsync;
        });
        // It is read on the way back from another site.
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.ExternalScheme, o => o.Cookie.SameSite = SameSiteMode.Lax);
        services.AddOptions<AntiforgeryOptions>().Configure<Settings>((o, settings) => Guard(o.Cookie, settings, "sasaeai-form"));
        services.AddOptions<ForwardedHeadersOptions>().Configure<Settings>(Trust);
        // Links on paper and in redirects take the host from the request: it is the product's own, or that of the machine itself.
        services.AddOptions<HostFilteringOptions>().Configure<Settings>((o, settings) =>
        {
            if (settings.Domain is { } domain)
                o.AllowedHosts = [domain, "localhost", "127.0.0.1", "[::1]"];
        });
    }

    public static void Guard(CookieBuilder cookie, Settings settings, string name)
    {
        cookie.Name = settings.CookieName(name);
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Strict;
        cookie.SecurePolicy = settings.Https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }

    /// <summary>Without proxies named, nobody's word is taken: a header that anyone may write would otherwise choose the address in the logs.</summary>
    private static void Trust(ForwardedHeadersOptions o, Settings settings)
    {
        o.KnownProxies.Clear();
        o.KnownIPNetworks.Clear();
        foreach (var proxy in settings.Proxies)
        {
            if (proxy.Contains('/', StringComparison.Ordinal))
                o.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
            else
                o.KnownProxies.Add(IPAddress.Parse(proxy));
        }
        // The host is not among them: many a proxy passes on what the reader wrote; it hands over Host itself instead.
        // With no proxy named the framework would believe every sender.
        o.ForwardedHeaders = settings.Proxies.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
    }
}
