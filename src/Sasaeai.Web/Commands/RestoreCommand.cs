using System.CommandLine;
using Sasaeai.AccessLog;
using Sasaeai.Backups;
using Sasaeai.History;
using Sasaeai.Retention;

namespace Sasaeai.Web.Commands;

/// <summary><c>sasaeai restore FILE</c>: a backup into a place where nothing is, proven before anyone sees it.</summary>
internal static class RestoreCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "控えのファイル" };
        var key = BackupCommand.KeyOption();
        var deletions = new Option<string>("--deletions") { Description = "消した記録の一覧（控えのあとに消した記録を、もう一度消します）。なければ SASAEAI_DATA の deletions" };
        var withoutKeys = new Option<bool>("--without-keys") { Description = "鍵の束はもどしません（それを守る鍵をなくしたとき）。みなさんが入りなおし、認証アプリを登録しなおします" };
        var command = new Command("restore", "控えを、何もない場所にもどします") { file, key, deletions, withoutKeys };
        command.SetAction((parsed, stop) => BackupCommand.TellingAsync(async () =>
        {
            using var backup = await BackupFile.OpenAsync(parsed.GetRequiredValue(file), BackupCommand.KeyOf(parsed.GetValue(key)), stop);
            var settings = Settings.FromEnvironment();
            var (deleted, unreadable) = await DeletedAsync(parsed.GetValue(deletions), settings, stop);
            var proof = await Restoration.IntoAsync(backup, settings.Stores, deleted, TimeProvider.System, !parsed.GetValue(withoutKeys), stop);
            // From now on it goes on here.
            if (parsed.GetValue(deletions) is { } brought && Path.GetFullPath(brought) != settings.Deletions)
                File.Copy(brought, settings.Deletions, overwrite: true);
            Console.WriteLine($"{backup.Manifest.TakenAt:u} の控えをもどし、確かめました。");
            Console.WriteLine($"tables {proof.Tables}, rows {proof.Rows}, originals {proof.Originals}, accounts {proof.Accounts}");
            foreach (var chain in proof.Chains)
                Console.WriteLine($"{chain.Municipality} だれが見たかの記録: {chain.Links}件{(chain.Break is null ? "、すべてつながっています" : "目までつながっています")}");
            Console.WriteLine(deleted.Count > 0 ? $"消した記録の一覧: {deleted.Count}件、うちもどっていたので消したもの {proof.DeletedAgain}件"
                : "消した記録の一覧がありません。この控えのあとに消した記録があれば、もどってきています。");
            foreach (var line in unreadable)
                Console.Error.WriteLine($"消した記録の一覧の{line}行目は読めないので、使いませんでした。");
            // What the backup holds is back in any case: the log was already so when it was taken.
            foreach (var broken in proof.Chains.Select(c => c.Break).OfType<ChainBreak>())
                Console.Error.WriteLine($"切れています。{broken.InJapanese}");
            return proof.Chains.All(c => c.Break is null) ? 0 : 1;
        }));
        return command;
    }

    /// <summary>Named, it must be there; the new place has it only where somebody put it.</summary>
    private static async Task<(IReadOnlyList<Deleted> Deleted, IReadOnlyList<int> Unreadable)> DeletedAsync(string? named, Settings settings, CancellationToken stop)
    {
        if (named is not null && !File.Exists(named))
            throw new RefusedException($"消した記録の一覧が見つかりません: {named}");
        return await new DeletionBook(named ?? settings.Deletions).ReadAsync(stop);
    }
}
