using System.Net;

namespace Sasaeai.Web.Security;

/// <summary>Where the server listens: by plain http from this machine alone, unless a proxy that speaks https stands before it.</summary>
public static class OpenDoors
{
    /// <param name="configuration">As Kestrel reads it: <c>Kestrel:Endpoints</c>, else <c>urls</c>.</param>
    /// <param name="https">Whether plain http is redirected and its forms refused (<c>SASAEAI_HTTPS</c>).</param>
    /// <returns>Why it does not listen so, in words; null where it may.</returns>
    public static string? WhyNot(IConfiguration configuration, bool https) =>
        !https && Addresses(configuration).FirstOrDefault(address => !IsGuarded(address)) is { } open
            ? $"{open} では、ほかの機械から、暗号のないまま開けてしまいます。前に https のサーバーを立てて SASAEAI_HTTPS=true と書くか（docs/guide/https.md）、http://127.0.0.1:5080 のように、この機械の中だけで開いてください。"
            : null;

    private static IEnumerable<string> Addresses(IConfiguration configuration)
    {
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(e => e["Url"]).OfType<string>().ToList();
        if (endpoints.Count > 0)
            return endpoints;
        return (configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private static bool IsGuarded(string address)
    {
        var place = BindingAddress.Parse(address);
        if (place.Scheme.Equals(Uri.UriSchemeHttps, StringComparison.OrdinalIgnoreCase) || place.IsUnixPipe || place.IsNamedPipe)
            return true;
        return place.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(place.Host.Trim('[', ']'), out var at) && IPAddress.IsLoopback(at));
    }
}
