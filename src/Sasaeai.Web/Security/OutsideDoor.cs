using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Sasaeai.Web.Security;

/// <summary>Coming in by OpenID Connect (code flow with PKCE, state and nonce). Where no provider is set the scheme is not there: no address answers, nothing calls out.</summary>
/// <remarks>docs/decisions/0021.</remarks>
public static class OutsideDoor
{
    public const string Scheme = "oidc";
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    /// <summary>Public keys only: a token signed with something that both sides know would be one that the provider's other customers can make.</summary>
    private static readonly string[] Algorithms =
        [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384,
            SecurityAlgorithms.RsaSsaPssSha512, SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512];

    public static void Add(IServiceCollection services)
    {
        services.AddScoped<OutsideEvents>();
        services.AddTransient<OpenIdConnectHandler>();
        services.AddOptions<AuthenticationOptions>().Configure<Settings>((o, settings) =>
        {
            if (settings.Outside is not null)
                o.AddScheme<OpenIdConnectHandler>(Scheme, null);
        });
        services.AddOptions<OpenIdConnectOptions>(Scheme).Configure<Settings, TimeProvider>(Set);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<OpenIdConnectOptions>, OpenIdConnectPostConfigureOptions>());
        // After the one above, which makes the way to the provider.
        services.AddOptions<OpenIdConnectOptions>(Scheme).PostConfigure<Settings>((o, settings) => o.ConfigurationManager = new ConfigurationManager<OpenIdConnectConfiguration>(
            o.MetadataAddress, new OpenIdConnectConfigurationRetriever(), new HttpDocumentRetriever(o.Backchannel) { RequireHttps = o.RequireHttpsMetadata }, new OwnMetadata(settings.Outside!.Issuer)));
    }

    private static void Set(OpenIdConnectOptions o, Settings settings, TimeProvider clock)
    {
        var provider = settings.Outside!;
        o.Authority = provider.Issuer;
        o.RequireHttpsMetadata = new Uri(provider.Issuer).Scheme == Uri.UriSchemeHttps;
        (o.ClientId, o.ClientSecret) = (provider.ClientId, provider.ClientSecret);
        o.SignInScheme = IdentityConstants.ExternalScheme;
        o.EventsType = typeof(OutsideEvents);
        o.CallbackPath = "/sign-in/outside/back";
        // Else any site could end stays here by an address that it lets a browser fetch.
        (o.RemoteSignOutPath, o.SignedOutCallbackPath) = (default, default);
        o.ResponseType = OpenIdConnectResponseType.Code;
        o.ResponseMode = OpenIdConnectResponseMode.Query;
        o.UsePkce = true;
        o.SaveTokens = o.GetClaimsFromUserInfoEndpoint = false;
        o.DisableTelemetry = true;
        o.Scope.Clear();
        o.Scope.Add("openid");
        o.ClaimActions.Clear();
        foreach (var (cookie, name) in new[] { (o.CorrelationCookie, "sasaeai-way-"), (o.NonceCookie, "sasaeai-once-") })
        {
            SafeCookies.Guard(cookie, settings, name);
            // They come with the way back from another site.
            cookie.SameSite = SameSiteMode.Lax;
        }
        o.TokenHandler = new SignedAlways { MapInboundClaims = false };
        o.TokenValidationParameters = new TokenValidationParameters
        {
            ValidAudience = provider.ClientId,
            ValidAlgorithms = Algorithms,
            // What the metadata says is not asked: the name stands in the settings.
            IssuerValidator = (issuer, _, _) => issuer == provider.Issuer ? issuer : throw new SecurityTokenInvalidIssuerException("The token is of another issuer."),
            LifetimeValidator = (from, until, _, _) => clock.GetUtcNow().UtcDateTime is var now && until > now - Skew && !(from > now + Skew),
        };
    }

    /// <summary>
    /// Fetched with a code, a token may come unsigned, and the framework takes it so (OpenID Connect Core 1.0, 3.1.3.7, 6): it trusts TLS to the provider.
    /// Whoever sits between, such as a proxy that opens TLS, could then write it.
    /// </summary>
    private sealed class SignedAlways : JsonWebTokenHandler
    {
        public override Task<TokenValidationResult> ValidateTokenAsync(string token, TokenValidationParameters validationParameters)
        {
            validationParameters.RequireSignedTokens = true;
            return base.ValidateTokenAsync(token, validationParameters);
        }
    }

    /// <summary>Metadata that speaks for another issuer is not taken.</summary>
    private sealed class OwnMetadata(string issuer) : IConfigurationValidator<OpenIdConnectConfiguration>
    {
        public ConfigurationValidationResult Validate(OpenIdConnectConfiguration configuration) => configuration.Issuer == issuer
            ? new() { Succeeded = true }
            : new() { ErrorMessage = $"The metadata is of another issuer than SASAEAI_OIDC_AUTHORITY: {configuration.Issuer}." };
    }
}
