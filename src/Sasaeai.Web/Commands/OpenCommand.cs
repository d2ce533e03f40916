using System.CommandLine;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.Time;

namespace Sasaeai.Web.Commands;

/// <summary><c>sasaeai open CODE NAME</c>: opens a municipality, with its first-tier area.</summary>
internal static class OpenCommand
{
    public static Command Create()
    {
        var code = new Argument<string>("code") { Description = "市区町村コード（5桁、または検査数字つきの6桁）" };
        var name = new Argument<string>("name") { Description = "名前（例: 焼津市）" };
        var kana = new Option<string?>("--kana") { Description = "読み" };
        var command = new Command("open", "市町村をひらきます") { code, name, kana };
        command.SetAction(async (parsed, stop) =>
        {
            var clock = TimeProvider.System;
            await using var db = Databases.Open(Settings.FromEnvironment().Database, clock);
            await db.MigrateAsync(stop);
            try
            {
                var town = await Opening.OpenAsync(db, parsed.GetRequiredValue(code), parsed.GetRequiredValue(name), parsed.GetValue(kana), clock.Today(), stop);
                Console.WriteLine($"{town.Name}（{town.Code}）をひらきました。つぎは sasaeai account add で担当の入り口を作ります。");
                return 0;
            }
            catch (RefusedException refused)
            {
                Console.Error.WriteLine(refused.Message);
                return 2;
            }
        });
        return command;
    }
}
