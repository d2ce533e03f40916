using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace Sasaeai.Web.Tests.Security;

/// <summary>A small OpenID Connect provider of our own: metadata, keys, authorization and token endpoint, as far as the product asks. It lies as it is told to.</summary>
internal sealed class LocalProvider(TimeProvider clock) : HttpMessageHandler
{
    public const string Issuer = "https://id.example.lg.jp/town", Client = "sasaeai", Secret = "aikotoba";
    private readonly RSA own = RSA.Create(2048), foreign = RSA.Create(2048);
    private readonly Dictionary<string, (Dictionary<string, string> Asked, Lie Lie)> codes = [];

    /// <summary>The questions with which browsers came.</summary>
    public List<Dictionary<string, string>> Questions { get; } = [];
    public string NamesItself { get; set; } = Issuer;

    /// <summary>What a person does there: signs in, and is sent back with a code.</summary>
    public string SignIn(string question, Lie lie)
    {
        var asked = QueryHelpers.ParseQuery(new Uri(question).Query).ToDictionary(p => p.Key, p => p.Value.ToString());
        Questions.Add(asked);
        var code = Guid.NewGuid().ToString("N");
        codes[code] = (asked, lie);
        return $"{new Uri(asked["redirect_uri"]).AbsolutePath}?code={code}&state={Uri.EscapeDataString(lie.State ?? asked["state"])}";
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop)
    {
        return request.RequestUri!.AbsolutePath switch
        {
            "/town/.well-known/openid-configuration" => Json(new Dictionary<string, object>
            {
                ["issuer"] = NamesItself,
                ["authorization_endpoint"] = $"{Issuer}/authorize",
                ["token_endpoint"] = $"{Issuer}/token",
                ["jwks_uri"] = $"{Issuer}/keys",
                ["response_types_supported"] = new[] { "code" },
                ["subject_types_supported"] = new[] { "public" },
                ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
            }),
            "/town/keys" => Json(new { keys = new[] { Key() } }),
            "/town/token" => Token(QueryHelpers.ParseQuery(await request.Content!.ReadAsStringAsync(stop)).ToDictionary(p => p.Key, p => p.Value.ToString())),
            _ => new(HttpStatusCode.NotFound),
        };
    }

    private Dictionary<string, string> Key()
    {
        var key = own.ExportParameters(includePrivateParameters: false);
        return new() { ["kty"] = "RSA", ["use"] = "sig", ["alg"] = "RS256", ["kid"] = "one", ["n"] = Base64(key.Modulus!), ["e"] = Base64(key.Exponent!) };
    }

    private HttpResponseMessage Token(Dictionary<string, string> form)
    {
        if (form["grant_type"] != "authorization_code" || form["client_id"] != Client || form["client_secret"] != Secret || !codes.Remove(form["code"], out var given)
            || form["redirect_uri"] != given.Asked["redirect_uri"] || given.Asked["code_challenge_method"] != "S256"
            || Base64(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"]))) != given.Asked["code_challenge"])
            return Json(new { error = "invalid_grant" }, HttpStatusCode.BadRequest);
        return Json(new { access_token = "none", token_type = "Bearer", id_token = Sign(given.Asked, given.Lie) });
    }

    private string Sign(Dictionary<string, string> asked, Lie lie)
    {
        var now = clock.GetUtcNow().AddMinutes(-lie.MinutesOld).ToUnixTimeSeconds();
        var claims = new Dictionary<string, object>
        {
            ["iss"] = lie.Issuer,
            ["aud"] = lie.Audience,
            ["sub"] = lie.Subject,
            ["iat"] = now,
            ["exp"] = now + 300,
            ["nonce"] = lie.Nonce ?? asked["nonce"],
        };
        if (lie.NoNonce)
            claims.Remove("nonce");
        if (lie.SignedInMinutesAgo is { } minutes)
            claims["auth_time"] = clock.GetUtcNow().AddMinutes(-minutes).ToUnixTimeSeconds();
        if (lie.Acr is not null)
            claims["acr"] = lie.Acr;
        var body = $"{Part(new { alg = lie.Algorithm, kid = "one", typ = "JWT" })}.{Part(claims)}";
        var bytes = Encoding.ASCII.GetBytes(body);
        return lie.Algorithm switch
        {
            _ when lie.Algorithm == "none" || lie.NoSignature => $"{body}.",
            // The well-known trick: the public key, or the shared secret, as a key for both sides.
            "HS256" => $"{body}.{Base64(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret.PadRight(64, '\0')), bytes))}",
            _ => $"{body}.{Base64((lie.ForeignKey ? foreign : own).SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}",
        };
    }

    private static string Part(object content) => Base64(JsonSerializer.SerializeToUtf8Bytes(content));

    private static string Base64(byte[] bytes) => WebEncoders.Base64UrlEncode(bytes);

    private static HttpResponseMessage Json(object content, HttpStatusCode status = HttpStatusCode.OK) => new(status) { Content = JsonContent.Create(content) };

    protected override void Dispose(bool disposing)
    {
        own.Dispose();
        foreign.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>What the provider answers; without a word it is the truth.</summary>
internal sealed record Lie(string Subject)
{
    public string Issuer { get; init; } = LocalProvider.Issuer;
    public string Audience { get; init; } = LocalProvider.Client;
    public string Algorithm { get; init; } = "RS256";
    public string? Nonce { get; init; }
    public bool NoNonce { get; init; }
    public string? State { get; init; }
    public string? Acr { get; init; } = OutsideTests.Acr;
    public bool NoSignature { get; init; }
    public bool ForeignKey { get; init; }
    public int MinutesOld { get; init; }
    public int? SignedInMinutesAgo { get; init; } = 0;
}
