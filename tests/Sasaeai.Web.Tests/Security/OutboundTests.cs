using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using Sasaeai.Algorithms.Geography;
using Sasaeai.Data;
using Xunit;

namespace Sasaeai.Web.Tests.Security;

/// <summary>docs/security/communications.md says whom the product calls: the database, and a provider of sign-in where one is named.</summary>
public sealed class OutboundTests
{
    private static readonly string[] Ways = ["System.Net.Http", "System.Net.Sockets", "System.Net.Mail", "System.Net.WebSockets", "System.Net.Quic", "System.Net.NetworkInformation", "System.IO.Pipes"];
    private static readonly string[] AlsoWays = ["System.Net.Dns", "System.Net.WebClient", "System.Net.WebRequest", "System.Net.HttpWebRequest", "System.Diagnostics.ProcessStartInfo"];

    /// <summary>The framework's own client, which <c>OutsideDoor</c> hands on to the framework.</summary>
    private const string Client = "System.Net.Http.HttpClient";

    [Fact]
    public void Nothing_of_ours_can_open_a_connection_or_start_a_program()
    {
        Assert.Equal([], WaysOutOf(typeof(AreaIndex<>).Assembly.Location));
        Assert.Equal([], WaysOutOf(typeof(SasaeaiDb).Assembly.Location));
        Assert.Equal([Client], WaysOutOf(typeof(Settings).Assembly.Location));
    }

    [Fact]
    public void A_client_is_named_where_the_provider_is_asked_and_nowhere_else()
    {
        var source = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "src"));
        var naming = Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && File.ReadAllText(f) is var text && (text.Contains("HttpClient", StringComparison.Ordinal) || text.Contains("Backchannel", StringComparison.Ordinal)));
        Assert.Equal(["Sasaeai.Web/Security/OutsideDoor.cs"], naming.Select(f => Path.GetRelativePath(source, f)));
    }

    /// <summary>These tests are full of them.</summary>
    [Fact]
    public void A_way_out_is_seen_where_there_is_one()
    {
        var seen = WaysOutOf(typeof(OutboundTests).Assembly.Location);
        Assert.Contains(Client, seen);
        Assert.Contains("System.Diagnostics.Process.Start", seen);
    }

    private static List<string> WaysOutOf(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        return [.. metadata.TypeReferences.Select(metadata.GetTypeReference).Select(type => (Space: metadata.GetString(type.Namespace), Name: metadata.GetString(type.Name)))
            .Where(type => Ways.Contains(type.Space) || AlsoWays.Contains($"{type.Space}.{type.Name}")).Select(type => $"{type.Space}.{type.Name}")
            .Concat(metadata.MemberReferences.Select(metadata.GetMemberReference).Where(m => metadata.GetString(m.Name) == "Start" && IsProcess(m.Parent)).Select(_ => "System.Diagnostics.Process.Start")).Order(StringComparer.Ordinal)];

        // That another process still lives may be asked.
        bool IsProcess(EntityHandle parent) => parent.Kind is HandleKind.TypeReference && metadata.GetTypeReference((TypeReferenceHandle)parent) is var type
            && metadata.GetString(type.Namespace) == "System.Diagnostics" && metadata.GetString(type.Name) == "Process";
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
