using System.CommandLine;
using Npgsql;
using Sasaeai.Data;
using Sasaeai.History;

namespace Sasaeai.Web.Commands;

/// <summary><c>sasaeai prepare</c>: makes the role and the database that <c>SASAEAI_DATABASE</c> names, as the administrator that <c>SASAEAI_ADMIN</c> names.</summary>
internal static class PrepareCommand
{
    public static Command Create()
    {
        var command = new Command("prepare", "PostgreSQL に、支え合いの役割（ロール）とデータベースを用意します。管理者の接続文字列は SASAEAI_ADMIN に書きます");
        command.SetAction(async (_, stop) =>
        {
            var database = Settings.FromEnvironment().Database;
            // From the environment, for a password on the command line is read by everyone on the machine.
            var administrator = Environment.GetEnvironmentVariable("SASAEAI_ADMIN");
            try
            {
                if (!database.Contains("Host=", StringComparison.OrdinalIgnoreCase))
                    throw new RefusedException("SASAEAI_DATABASE に、PostgreSQL の接続文字列を書いてください（Host=…;Database=…;Username=…;Password=…）。SQLite に用意は要りません。");
                if (string.IsNullOrWhiteSpace(administrator))
                    throw new RefusedException("SASAEAI_ADMIN に、PostgreSQL の管理者（superuser）の接続文字列を書いてください。");
                if (DatabaseWire.WhyNotTo(administrator) is { } why)
                    throw new RefusedException(why);
                await DatabaseRole.PrepareAsync(administrator, database, TimeProvider.System, stop);
                Console.WriteLine($"用意しました。{new NpgsqlConnectionStringBuilder(database).Username} で動かせます。");
                return 0;
            }
            catch (Exception refused) when (refused is RefusedException or NpgsqlException or ArgumentException)
            {
                Console.Error.WriteLine(refused.Message);
                return 2;
            }
        });
        return command;
    }
}
