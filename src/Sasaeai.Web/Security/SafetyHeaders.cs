namespace Sasaeai.Web.Security;

/// <summary>What every answer carries: nothing inline, nothing from elsewhere, nothing kept by caches on shared PCs.</summary>
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
            if (context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) ?? true)
                headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static string TilesHost(Settings settings) =>
        Uri.TryCreate(settings.Tiles, UriKind.Absolute, out var tiles) ? $" {tiles.GetLeftPart(UriPartial.Authority)}" : "";
}
