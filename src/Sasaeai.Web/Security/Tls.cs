using System.Net.Security;
using System.Security.Authentication;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace Sasaeai.Web.Security;

/// <summary>Where the server speaks TLS itself: 1.2 and 1.3 alone, and of the suites those that ASVS 5.0 (appendix C) recommends, the strongest first.</summary>
public static class Tls
{
    /// <summary>Every one has forward secrecy and authenticates what it encrypts. OpenSSL takes the server's order.</summary>
    public static IReadOnlyList<TlsCipherSuite> Suites { get; } =
    [
        TlsCipherSuite.TLS_AES_256_GCM_SHA384,
        TlsCipherSuite.TLS_CHACHA20_POLY1305_SHA256,
        TlsCipherSuite.TLS_AES_128_GCM_SHA256,
        TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,
        TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
        TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256,
        TlsCipherSuite.TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256,
        TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,
        TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
    ];

    /// <summary>At each connection, so that no setting of an endpoint opens what is closed here.</summary>
    public static void Guard(HttpsConnectionAdapterOptions https) => https.OnAuthenticate = (_, tls) =>
    {
        tls.EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13;
        // Windows has its own list, for the whole machine.
        if (OperatingSystem.IsLinux() || OperatingSystem.IsMacOS())
            tls.CipherSuitesPolicy = new CipherSuitesPolicy(Suites);
    };
}
