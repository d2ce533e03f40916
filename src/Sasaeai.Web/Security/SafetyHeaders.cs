namespace Sasaeai.Web.Security;

/// <summary>What every answer carries: nothing inline, nothing from elsewhere, nothing kept by caches on shared PCs but what anyone may read.</summary>
public sealed class SafetyHeaders(RequestDelegate next, Settings settings)
{
    private readonly string policy = $"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:{TilesHost(settings)}; font-src 'self'; "
        + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = policy;
            headers.XContentTypeOptions = "nosniff";
            // no-referrer would make forms post "Origin: null", which passkeys refuse.
            headers["Referrer-Policy"] = "same-origin";
            if (settings.Https && context.Request.IsHttps)
                headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
            if (context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) ?? true)
                headers.CacheControl = IsForAll(context) ? $"public, max-age={OpenToPublicAttribute.Seconds}" : "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    }

    /// <summary>A cookie that is renewed with it would be handed to the next reader.</summary>
    private static bool IsForAll(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<OpenToPublicAttribute>() is not null && HttpMethods.IsGet(context.Request.Method)
        && context.Response.StatusCode == StatusCodes.Status200OK && context.Response.Headers.SetCookie.Count == 0;

    private static string TilesHost(Settings settings) =>
        Uri.TryCreate(settings.Tiles, UriKind.Absolute, out var tiles) ? $" {tiles.GetLeftPart(UriPartial.Authority)}" : "";
}
