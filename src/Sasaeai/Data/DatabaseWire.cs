using System.Net;
using Npgsql;

namespace Sasaeai.Data;

/// <summary>The way to the database: whatever leaves this machine is encrypted, and goes to nobody but the server that was meant.</summary>
public static class DatabaseWire
{
    /// <param name="database">As in the settings; a path of SQLite has no way.</param>
    /// <returns>Why it is not used, in words; null where it may be.</returns>
    public static string? WhyNot(string database) => Databases.IsPostgres(database) ? WhyNotTo(database) : null;

    /// <inheritdoc cref="WhyNot"/>
    /// <param name="connection">Of PostgreSQL, whoever connects.</param>
    public static string? WhyNotTo(string connection)
    {
        var postgres = new NpgsqlConnectionStringBuilder(connection);
        if ((postgres.Host ?? "").Split(',').FirstOrDefault(host => !IsHere(host.Trim())) is not { } away)
            return null;
        if (postgres.SslMode is not SslMode.VerifyFull)
            return $"PostgreSQL（{away}）は別の機械にあるので、線を暗号にし、相手を確かめます。接続文字列に SSL Mode=VerifyFull と Root Certificate を書いてください（docs/guide/postgresql.md）。";
        // Without it any of the hundred authorities that the machine trusts could speak for the name.
        if (string.IsNullOrEmpty(postgres.RootCertificate) || !File.Exists(postgres.RootCertificate))
            return $"PostgreSQL（{away}）の証明書をどの認証局のものとするか、接続文字列に Root Certificate=（認証局の証明書のファイル）を書いてください（docs/guide/postgresql.md）。";
        return null;
    }

    /// <summary>A socket of this machine, or its loopback interface.</summary>
    private static bool IsHere(string host)
    {
        if (host.StartsWith('/') || host.StartsWith('@'))
            return true;
        var name = IPEndPoint.TryParse(host, out var whole) ? whole.Address.ToString() : host.Split(':')[0];
        return name.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(name, out var address) && IPAddress.IsLoopback(address));
    }
}
