using System.CommandLine;
using Sasaeai.Backups;

namespace Sasaeai.Web.Commands;

/// <summary><c>sasaeai restore FILE</c>: a backup into a place where nothing is, proven before anyone sees it.</summary>
internal static class RestoreCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "控えのファイル" };
        var key = BackupCommand.KeyOption();
        var command = new Command("restore", "控えを、何もない場所にもどします") { file, key };
        command.SetAction((parsed, stop) => BackupCommand.TellingAsync(async () =>
        {
            using var backup = await BackupFile.OpenAsync(parsed.GetRequiredValue(file), BackupCommand.KeyOf(parsed.GetValue(key)), stop);
            var proof = await Restoration.IntoAsync(backup, Settings.FromEnvironment().Stores, TimeProvider.System, stop);
            Console.WriteLine($"{backup.Manifest.TakenAt:u} の控えをもどし、確かめました。");
            Console.WriteLine($"tables {proof.Tables}, rows {proof.Rows}, originals {proof.Originals}, accounts {proof.Accounts}");
            return 0;
        }));
        return command;
    }
}
