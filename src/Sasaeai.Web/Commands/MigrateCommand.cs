using System.CommandLine;
using Sasaeai.Data;

namespace Sasaeai.Web.Commands;

/// <summary><c>sasaeai migrate</c>: brings the database to this version's schema.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", "データベースをこの版の形にします");
        command.SetAction(async (_, stop) =>
        {
            await using var db = Databases.Open(Settings.FromEnvironment().Database, TimeProvider.System);
            Console.WriteLine($"{await db.MigrateAsync(stop)} 段階を進めました。");
            return 0;
        });
        return command;
    }
}
