using System.Globalization;
using System.Text;
using Sasaeai.Accounts;
using Sasaeai.Backups;
using Sasaeai.Data;
using Sasaeai.History;

namespace Sasaeai.Web;

/// <summary>Where things are kept. From the environment (<c>SASAEAI_DATA</c>, <c>SASAEAI_DATABASE</c> or <c>SASAEAI_DATABASE_FILE</c>) or the command line.</summary>
/// <param name="Data">Folder of the embedded database, originals and keys.</param>
/// <param name="Database">Path of an SQLite file, or a PostgreSQL connection string.</param>
public sealed record Settings(string Data, string Database)
{
    public string Originals => Path.Combine(Data, "originals");
    public Stores Stores => new(Database, Originals, Path.Combine(Data, "keys")) { KeySecret = KeySecret };

    /// <summary>Where the heads of the access log are noted; better on another disk than the database.</summary>
    public string Heads { get; init; } = Path.Combine(Data, "access-heads");

    /// <summary>Where it is noted what was deleted; a copy belongs to every backup.</summary>
    public string Deletions => Path.Combine(Data, "deletions");

    /// <summary>Address of map tiles (<c>https://…/{z}/{x}/{y}.png</c>), which browsers then fetch from there; none by default, so that nothing calls outside.</summary>
    public string? Tiles { get; init; }
    public string? TilesCredit { get; init; }

    /// <summary>Browsers reach the product by https, whether it speaks TLS itself or stands behind a proxy that does: cookies are then for https alone, and browsers are told so.</summary>
    public bool Https { get; init; }

    /// <summary>Addresses or networks (<c>10.0.0.0/8</c>) of proxies whose word on the reader's address and on https is taken.</summary>
    public IReadOnlyList<string> Proxies { get; init; } = [];

    /// <summary>The name under which browsers know the product (<c>sasaeai.example.lg.jp</c>); passkeys are bound to it.</summary>
    public string? Domain { get; init; }

    /// <summary>Whose word on who somebody is is taken; null by default, so that nothing calls outside.</summary>
    public OutsideProvider? Outside { get; init; }

    /// <summary>Under what the data protection keys lie sealed; null where they lie open in their folder.</summary>
    public byte[]? KeySecret { get; init; }

    /// <summary>Passwords that leaked elsewhere and are nobody's new one here; null where the operator keeps no list.</summary>
    public BreachedPasswords? Breached { get; init; }

    /// <summary>How many times as much as by default one account may do before it has to wait (<c>SASAEAI_ALLOW</c>); 0 for no limits.</summary>
    public double Allow { get; init; } = 1;

    /// <summary>A cookie with this prefix is taken by browsers from this host alone, over https, for the whole site.</summary>
    public string CookieName(string name) => Https ? $"__Host-{name}" : name;

    public DirectoryInfo KeysFolder() => Own(Path.Combine(Data, "keys"));

    private const UnixFileMode Owners = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Readable by the account that runs the product and nobody else, also where it was made by hand or by an older version.</summary>
    private static DirectoryInfo Own(string folder)
    {
        if (OperatingSystem.IsWindows())
            return Directory.CreateDirectory(folder);
        var own = Directory.CreateDirectory(folder, Owners);
        if ((own.UnixFileMode & ~Owners) == 0)
            return own;
        if (own.UnixFileMode.HasFlag(UnixFileMode.StickyBit) || !IsOurs(own))
            throw new RefusedException($"「{folder}」は、ほかの人やほかのものも使うフォルダーです。このしくみだけが使うフォルダーを、SASAEAI_DATA に書いてください。");
        try
        {
            own.UnixFileMode = Owners;
            return own;
        }
        catch (UnauthorizedAccessException)
        {
            throw new RefusedException($"「{folder}」を、この機械のほかの人も読めます。持ち主が chmod 700 としてから、もう一度はじめてください。");
        }
    }

    /// <summary>Nothing in it, or what the product puts there: what others share is not closed to them.</summary>
    private static bool IsOurs(DirectoryInfo folder) =>
        folder.Name is "keys" or "originals" || !folder.EnumerateFileSystemInfos().Any() || folder.EnumerateFileSystemInfos().Any(one => one.Name is "sasaeai.db" or "keys" or "originals");

    public static Settings From(IConfiguration configuration)
    {
        var data = Path.GetFullPath(configuration["Data"] ?? "data");
        foreach (var folder in new[] { data, Path.Combine(data, "originals"), Path.Combine(data, "keys") })
            if (folder == data || Directory.Exists(folder))
                Own(folder);
        return new Settings(data, DatabaseOf(configuration) ?? Path.Combine(data, "sasaeai.db"))
        {
            Tiles = configuration["Tiles"] is { Length: > 0 } tiles ? tiles : null,
            TilesCredit = configuration["TilesCredit"],
            Heads = configuration["Heads"] is { Length: > 0 } heads ? Path.GetFullPath(heads) : Path.Combine(data, "access-heads"),
            Https = configuration["Https"] is "true" or "True" or "1",
            Proxies = configuration["Proxies"]?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
            Domain = configuration["Domain"] is { Length: > 0 } domain ? domain : null,
            Outside = OutsideProvider.From(configuration),
            Breached = BreachedIn(configuration["Breached"]),
            KeySecret = configuration["KEYS_SEAL_FILE"] is { Length: > 0 } seal ? KeyRing.Secret(seal) : null,
            Allow = double.TryParse(configuration["Allow"], NumberStyles.Float, CultureInfo.InvariantCulture, out var times) ? times : 1,
        };
    }

    private static BreachedPasswords? BreachedIn(string? file)
    {
        try
        {
            return string.IsNullOrEmpty(file) ? null : BreachedPasswords.In(file);
        }
        catch (InvalidDataException unfit)
        {
            throw new RefusedException(unfit.Message);
        }
    }

    public static Settings FromEnvironment() => From(Environment());

    /// <summary>Null where it is the file in the data folder, which is not made for the asking.</summary>
    public static string? DatabaseFromEnvironment() => DatabaseOf(Environment());

    /// <summary>A password in the environment is seen by whoever may look at the process; a file may be the system's own to hand over (systemd's credentials).</summary>
    private static string? DatabaseOf(IConfiguration configuration) =>
        configuration["DATABASE_FILE"] is { Length: > 0 } file ? Encoding.UTF8.GetString(SecretFile.Read(file)) : configuration["Database"];

    private static IConfigurationRoot Environment() => new ConfigurationBuilder().AddEnvironmentVariables("SASAEAI_").Build();
}
