using System.CommandLine;
using Sasaeai.Backups;
using Sasaeai.History;

namespace Sasaeai.Web.Commands;

/// <summary><c>sasaeai backup FILE</c>: everything in one file, also while the server runs.</summary>
internal static class BackupCommand
{
    /// <summary>The backup is there, but an original that the rows speak of is not in it: whoever has a timer for it should be told.</summary>
    private const int Incomplete = 3;

    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "控えのファイル（まだないもの）" };
        var key = KeyOption();
        var command = new Command("backup", "動いているあいだに、すべての控えをとります") { file, key };
        command.SetAction((parsed, stop) => TellingAsync(async () =>
        {
            var path = parsed.GetRequiredValue(file);
            var manifest = await Backup.TakeAsync(Settings.FromEnvironment().Stores, path, KeyOf(parsed.GetValue(key)), TimeProvider.System, stop);
            foreach (var missing in manifest.MissingOriginals)
                Console.Error.WriteLine($"取り込みのもとのファイルが見つかりません: {missing}");
            Console.WriteLine($"rows {manifest.Parts.Sum(p => p.Rows ?? 0)}, files {manifest.Parts.Count(p => p.Rows is null)}, bytes {new FileInfo(path).Length}: {path}");
            return manifest.MissingOriginals.Count == 0 ? 0 : Incomplete;
        }));
        return command;
    }

    public static Option<string?> KeyOption() => new("--key-file") { Description = "鍵のファイル（合言葉を1行、または任意の中身）。控えに鍵をかけます" };

    public static byte[]? KeyOf(string? file) => file is null ? null : KeyFile.Read(file);

    public static async Task<int> TellingAsync(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception refused) when (refused is RefusedException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(refused.Message);
            return 2;
        }
    }
}
