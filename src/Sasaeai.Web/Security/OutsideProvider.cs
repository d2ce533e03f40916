using System.Security.Cryptography;
using System.Text;
using Sasaeai.Data;

namespace Sasaeai.Web.Security;

/// <summary>職員の共通認証. The OpenID Connect provider by which a municipality's staff come in elsewhere too.</summary>
/// <param name="Issuer">Exactly as the provider names itself, also in its metadata and in each token.</param>
/// <param name="Name">As it stands on the button.</param>
/// <param name="Acr">How strongly the provider has to have made sure who it is; null where that is left to it.</param>
public sealed record OutsideProvider(string Issuer, string ClientId, string ClientSecret, string Name, string? Acr)
{
    /// <summary>The provider's word for a person lasts only together with the provider's name. Both may be longer than the column: the hash is kept.</summary>
    public string KeyOf(string subject) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Issuer}|{subject}")));

    /// <returns>Null where none is set.</returns>
    /// <exception cref="InvalidOperationException">One is set, but not wholly, or it could be read on the way.</exception>
    public static OutsideProvider? From(IConfiguration configuration)
    {
        if (Of(configuration, "AUTHORITY") is not { } issuer)
            return null;
        if (!Uri.TryCreate(issuer, UriKind.Absolute, out var address) || !(address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
            throw new InvalidOperationException("SASAEAI_OIDC_AUTHORITY has to be an address with https.");
        var secret = Of(configuration, "CLIENT_SECRET_FILE") is { } file ? Encoding.UTF8.GetString(SecretFile.Read(file)).Trim() : Of(configuration, "CLIENT_SECRET");
        if (Of(configuration, "CLIENT_ID") is not { } client || string.IsNullOrEmpty(secret))
            throw new InvalidOperationException("SASAEAI_OIDC_AUTHORITY needs SASAEAI_OIDC_CLIENT_ID and SASAEAI_OIDC_CLIENT_SECRET (or SASAEAI_OIDC_CLIENT_SECRET_FILE).");
        return new(issuer, client, secret, Of(configuration, "NAME") ?? "職員の共通認証", Of(configuration, "ACR"));
    }

    private static string? Of(IConfiguration configuration, string name) => configuration[$"OIDC_{name}"] is { Length: > 0 } value ? value : null;
}
