using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Security;

/// <summary>Passkeys of a device that signs by whatever it likes, asked or not.</summary>
public sealed class PasskeyAlgorithmTests(House house)
{
    /// <summary>COSE's numbers: ES256, ES384, ES512, RS256.</summary>
    private static readonly int[] Allowed = [-7, -35, -36, -257];

    [Fact]
    public async Task A_browser_is_offered_curves_and_what_windows_hello_makes()
    {
        var visitor = await (await Newcomer.ArriveAsync(house)).SignInAsync();
        using var options = await OptionsAsync(visitor);
        Assert.Equal(Allowed.Order(), options.RootElement.GetProperty("pubKeyCredParams").EnumerateArray().Select(p => p.GetProperty("alg").GetInt32()).Order());
    }

    [Theory]
    [InlineData("ES256", true)]
    [InlineData("RS256", true)]
    [InlineData("RS1", false)]
    [InlineData("PS256", false)]
    public async Task A_key_of_another_kind_is_not_registered_though_a_browser_brings_it(string kind, bool taken)
    {
        var visitor = await (await Newcomer.ArriveAsync(house)).SignInAsync();
        using var options = await OptionsAsync(visitor);
        visitor.Client.DefaultRequestHeaders.Add("Origin", "http://localhost");
        var credential = Credential(options.RootElement.GetProperty("challenge").GetString()!, kind switch
        {
            "ES256" => CurveKey(),
            "RS256" => RsaKey(-257),
            "RS1" => RsaKey(-65535),
            _ => RsaKey(-37),
        });
        using var answer = await visitor.PostAsync("/account/passkeys", new() { ["Name"] = "試しの端末", ["Credential"] = credential });

        Assert.Equal(taken ? HttpStatusCode.Redirect : HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(taken, (await visitor.ReadAsync("/account/passkeys")).Body!.TextContent.Contains("試しの端末", StringComparison.Ordinal));
    }

    private static async Task<JsonDocument> OptionsAsync(Visitor visitor)
    {
        using var answer = await visitor.PostAsync("/account/passkeys", [], "/account/passkeys?handler=Options");
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Web Authentication, 6.5: the key within the authenticator's data, without attestation.</summary>
    private static string Credential(string challenge, byte[] key)
    {
        const byte PresentUnlockedWithKey = 0x45;
        var id = RandomNumberGenerator.GetBytes(16);
        byte[] data = [.. SHA256.HashData("localhost"u8), PresentUnlockedWithKey, 0, 0, 0, 0, .. new byte[16], 0, (byte)id.Length, .. id, .. key];
        byte[] attestation = [0xA3, 0x63, .. "fmt"u8, 0x64, .. "none"u8, 0x67, .. "attStmt"u8, 0xA0, 0x68, .. "authData"u8, 0x59, (byte)(data.Length >> 8), (byte)data.Length, .. data];
        var client = JsonSerializer.SerializeToUtf8Bytes(new { type = "webauthn.create", challenge, origin = "http://localhost", crossOrigin = false });
        return JsonSerializer.Serialize(new
        {
            id = Text(id),
            rawId = Text(id),
            type = "public-key",
            clientExtensionResults = new { },
            response = new { clientDataJSON = Text(client), attestationObject = Text(attestation), transports = Array.Empty<string>() },
        });
    }

    /// <summary>RFC 9053: kty EC2, alg ES256, P-256.</summary>
    private static byte[] CurveKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = key.ExportParameters(false).Q;
        return [0xA5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32, .. point.X!, 0x22, 0x58, 32, .. point.Y!];
    }

    /// <summary>RFC 8812: kty RSA, 2048 bits, as Windows Hello makes them with RS256.</summary>
    private static byte[] RsaKey(int algorithm)
    {
        // CBOR has -1 - n for a negative number.
        var n = -1 - algorithm;
        byte[] alg = n < 256 ? [0x38, (byte)n] : [0x39, (byte)(n >> 8), (byte)n];
        using var key = RSA.Create(2048);
        var numbers = key.ExportParameters(false);
        return [0xA4, 1, 3, 3, .. alg, 0x20, 0x59, 1, 0, .. numbers.Modulus!, 0x21, 0x43, .. numbers.Exponent!];
    }

    private static string Text(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
