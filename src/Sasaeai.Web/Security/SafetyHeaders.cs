using Microsoft.AspNetCore.StaticAssets;

namespace Sasaeai.Web.Security;

/// <summary>What every answer carries: nothing inline, nothing from elsewhere, nothing kept by caches on shared PCs but what anyone may read, nothing handed to windows of other sites.</summary>
public sealed class SafetyHeaders(RequestDelegate next, Settings settings)
{
    private readonly string policy = $"default-src 'none'; object-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:{TilesHost(settings)}; font-src 'self'; "
        + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            if (context.Response.ContentType is { } kind && IsText(kind))
                context.Response.ContentType = $"{kind}; charset=utf-8";
            headers.ContentSecurityPolicy = policy;
            headers.XContentTypeOptions = "nosniff";
            // no-referrer would make forms post "Origin: null", which passkeys refuse.
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            if (settings.Https && context.Request.IsHttps)
                headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
            if (!IsAsset(context))
                headers.CacheControl = IsForAll(context) ? $"public, max-age={OpenToPublicAttribute.Seconds}" : "no-store";
            return Task.CompletedTask;
        });
        if (settings.Https && !context.Request.IsHttps)
            return ToHttps(context);
        return next(context);
    }

    /// <summary>Everything here is UTF-8; pages and lists say so of themselves, scripts and styles do not.</summary>
    private static bool IsText(string kind) => !kind.Contains("charset", StringComparison.OrdinalIgnoreCase)
        && (kind.StartsWith("text/", StringComparison.Ordinal) || kind.EndsWith("+xml", StringComparison.Ordinal) || kind.EndsWith("/xml", StringComparison.Ordinal) || kind == "application/json");

    /// <summary>What came by plain http was readable on the way: a page is asked for again by https, a form is not taken at all.</summary>
    private Task ToHttps(HttpContext context)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            context.Response.Redirect($"https://{settings.Domain ?? request.Host.Value}{request.PathBase}{request.Path}{request.QueryString}", permanent: true, preserveMethod: true);
        else
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    /// <summary>A cookie that is renewed with it would be handed to the next reader.</summary>
    private static bool IsForAll(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<OpenToPublicAttribute>() is not null && HttpMethods.IsGet(context.Request.Method)
        && context.Response.StatusCode == StatusCodes.Status200OK && context.Response.Headers.SetCookie.Count == 0;

    /// <summary>Styles, scripts, letters: the same for all, and they say themselves how long they hold.</summary>
    private static bool IsAsset(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    private static string TilesHost(Settings settings) =>
        Uri.TryCreate(settings.Tiles, UriKind.Absolute, out var tiles) ? $" {tiles.GetLeftPart(UriPartial.Authority)}" : "";
}
