using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using Sasaeai.Web.Security;
using Xunit;

namespace Sasaeai.Web.Tests.Commands;

/// <summary>The server where it speaks TLS itself, by Kestrel's own settings.</summary>
public sealed partial class TlsTests
{
    private static readonly TlsCipherSuite[] WeakFirst = [TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384];
    private static readonly TlsCipherSuite[] WithoutAuthenticatedMode = [TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256, TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384];

    [Fact]
    public async Task It_speaks_the_newer_versions_and_good_suites_alone_whatever_an_endpoint_asks_for()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "a list of suites for one process");
        await using var room = await CommandRoom.OpenAsync(onPostgres: false);
        var port = FreePort();
        using var own = Certificate();
        using var process = room.Start("serve", $"--Kestrel:Endpoints:Own:Url=https://127.0.0.1:{port}", $"--Kestrel:Endpoints:Own:Certificate:Path={room.Write("own.pfx", own.Export(X509ContentType.Pfx))}",
            "--Kestrel:Endpoints:Own:SslProtocols:0=Tls11");
        try
        {
            _ = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            // It greets once it listens.
            while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line && !line.Contains("止めるときは", StringComparison.Ordinal)) ;

            Assert.Equal((SslProtocols.Tls13, TlsCipherSuite.TLS_AES_256_GCM_SHA384), await GreetAsync(port, own, SslProtocols.Tls13, null));
            Assert.Equal((SslProtocols.Tls12, TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384), await GreetAsync(port, own, SslProtocols.Tls12, WeakFirst));
            await Assert.ThrowsAnyAsync<SystemException>(() => GreetAsync(port, own, SslProtocols.Tls12, WithoutAuthenticatedMode));
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public void The_guides_lines_for_the_proxy_name_the_same_suites_in_the_same_order()
    {
        using var reader = new StreamReader(typeof(Settings).Assembly.GetManifestResourceStream("guide/https.md")!);
        var guide = reader.ReadToEnd();
        var named = CipherLine().Match(guide).Groups["list"].Value.Split(':');
        Assert.Equal(Tls.Suites.Where(s => s.ToString().Contains("_WITH_", StringComparison.Ordinal)).Select(OpenSsl), named);
        Assert.Contains("ssl_prefer_server_ciphers on;", guide, StringComparison.Ordinal);
        Assert.Contains("ssl_protocols TLSv1.2 TLSv1.3;", guide, StringComparison.Ordinal);
    }

    /// <summary>TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384 is ECDHE-RSA-AES256-GCM-SHA384 to OpenSSL, and of ChaCha20 it leaves the hash out.</summary>
    private static string OpenSsl(TlsCipherSuite suite) => suite.ToString()["TLS_".Length..].Replace("_WITH_", "_", StringComparison.Ordinal)
        .Replace("AES_", "AES", StringComparison.Ordinal).Replace("POLY1305_SHA256", "POLY1305", StringComparison.Ordinal).Replace('_', '-');

    private static async Task<(SslProtocols, TlsCipherSuite)> GreetAsync(int port, X509Certificate2 own, SslProtocols version, TlsCipherSuite[]? suites)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port, TestContext.Current.CancellationToken);
        await using var tls = new SslStream(client.GetStream());
        var options = new SslClientAuthenticationOptions
        {
            TargetHost = "localhost",
            EnabledSslProtocols = version,
            CertificateChainPolicy = new() { TrustMode = X509ChainTrustMode.CustomRootTrust, CustomTrustStore = { own }, RevocationMode = X509RevocationMode.NoCheck },
        };
#pragma warning disable CA1416 // Skipped elsewhere.
        if (suites is not null)
            options.CipherSuitesPolicy = new CipherSuitesPolicy(suites);
#pragma warning restore CA1416
        await tls.AuthenticateAsClientAsync(options, TestContext.Current.CancellationToken);
        return (tls.SslProtocol, tls.NegotiatedCipherSuite);
    }

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(3072);
        var asked = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        asked.CertificateExtensions.Add(names.Build());
        return asked.CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    [GeneratedRegex(@"ssl_ciphers (?<list>[\w:-]+);")]
    private static partial Regex CipherLine();
}
