using System.CommandLine;
using Sasaeai.AccessLog;
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
            foreach (var chain in proof.Chains)
                Console.WriteLine($"{chain.Municipality} だれが見たかの記録: {chain.Links}件{(chain.Break is null ? "、すべてつながっています" : "目までつながっています")}");
            // What the backup holds is back in any case: the log was already so when it was taken.
            foreach (var broken in proof.Chains.Select(c => c.Break).OfType<ChainBreak>())
                Console.Error.WriteLine($"切れています。{broken.InJapanese}");
            return proof.Chains.All(c => c.Break is null) ? 0 : 1;
        }));
        return command;
    }
}
