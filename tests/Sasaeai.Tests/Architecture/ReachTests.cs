using Xunit;

namespace Sasaeai.Tests.Architecture;

/// <summary>Whoever goes past one municipality, or past what tells PostgreSQL whose the work is, stands here by name with the reason.</summary>
public sealed class ReachTests
{
    private static readonly Dictionary<string, string> Everywhere = new()
    {
        ["src/Sasaeai/Data/Databases.cs"] = "contexts of commands",
        ["src/Sasaeai/Data/Migrator.cs"] = "its data steps",
        ["src/Sasaeai/Seeding/DemoTown.cs"] = "the demo with its prefecture's officer",
        ["src/Sasaeai/Publishing/PublicDoor.cs"] = "whose an entry of the public list is",
        ["src/Sasaeai/Areas/AreaOverview.cs"] = "areas that span a neighbour's",
        ["src/Sasaeai.Web/Pages/Areas/AreaForm.cs"] = "areas that span a neighbour's",
        ["src/Sasaeai.Web/Pages/Areas/Details.cshtml.cs"] = "areas that span a neighbour's",
        ["src/Sasaeai.Web/Pages/Accounts/Details.cshtml.cs"] = "whether the account works for another municipality too",
        ["src/Sasaeai.Web/Pages/Appointments/Chosen.cshtml.cs"] = "all posts of the person at work",
        ["src/Sasaeai.Web/Pages/Publishing/Towns.cshtml.cs"] = "which towns have a public list",
        ["src/Sasaeai.Web/Pages/Gallery/Index.cshtml.cs"] = "whether it is a demo",
        ["src/Sasaeai.Web/Pages/SignIn/Index.cshtml.cs"] = "whether there is nothing but the demo",
        ["src/Sasaeai.Web/Pages/Slips/Index.cshtml.cs"] = "whether there is a slip with this key",
        ["src/Sasaeai.Web/Pages/Slips/Answer.cshtml.cs"] = "whose the slip with this key is",
        ["src/Sasaeai.Web/Security/CurrentUser.cs"] = "the account's appointments, of which one says the municipality",
        ["src/Sasaeai.Web/Security/UnfitPasswords.cs"] = "names of the account's towns, which its password may not be made of",
        ["src/Sasaeai.Web/Commands/ServeCommand.cs"] = "migrating and seeding at the start",
        ["src/Sasaeai.Web/DayTurn.cs"] = "the day turns in all of them",
        ["src/Sasaeai.Web/Sealing.cs"] = "the access logs of all of them are sealed",
    };

    private static readonly Dictionary<string, string> PastEf = new()
    {
        ["src/Sasaeai/Data/Databases.cs"] = "SQLite's pragmas",
        ["src/Sasaeai/Data/Migrator.cs"] = "in transactions, which are told as they begin",
        ["src/Sasaeai/Data/SecondLock.cs"] = "tells",
        ["src/Sasaeai/Data/DatabaseRole.Making.cs"] = "the administrator's work",
        ["src/Sasaeai/Data/QuickRows.cs"] = "by SecondLock.ReadAsync",
        ["src/Sasaeai/Backups/Tables.cs"] = "in a transaction; outside of one only SQLite's pragmas",
        ["src/Sasaeai/Backups/Loading.cs"] = "in a transaction",
        ["src/Sasaeai/Backups/Backup.cs"] = "in a transaction",
        ["src/Sasaeai/AccessLog/Sealer.cs"] = "by SecondLock.ReadAsync, then in a transaction",
        ["src/Sasaeai/AccessLog/ChainWalk.cs"] = "by SecondLock.ReadAsync",
        ["src/Sasaeai/AccessLog/ChainEnd.cs"] = "by SecondLock.ReadAsync",
        ["src/Sasaeai/Retention/Scrubber.cs"] = "reads and writes no row: vacuums",
    };

    [Fact]
    public void Whoever_reaches_every_municipality_is_known_by_name() =>
        Assert.Equal(Everywhere.Keys.Order(), With(".ReachEveryMunicipality("));

    [Fact]
    public void Whoever_speaks_to_the_database_past_EF_is_known_by_name() =>
        Assert.Equal(PastEf.Keys.Order(), With("GetDbConnection(", "CreateDbCommand(", ".CreateCommand(", "new NpgsqlCommand(", "new NpgsqlConnection("));

    [Fact]
    public void Pages_open_no_context_that_reaches_everything() =>
        Assert.All(With("Databases.Open("), file => Assert.True(file.StartsWith("src/Sasaeai.Web/Commands/", StringComparison.Ordinal) || file.StartsWith("src/Sasaeai/Backups/", StringComparison.Ordinal) || file == "src/Sasaeai/Data/DatabaseRole.Making.cs", file));

    private static IEnumerable<string> With(params string[] words) => Repository.SourceFiles("src")
        .Where(file => File.ReadAllText(file) is var text && words.Any(word => text.Contains(word, StringComparison.Ordinal)))
        .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')).Order();
}
