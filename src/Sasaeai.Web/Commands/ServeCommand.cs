using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Seeding;

namespace Sasaeai.Web.Commands;

/// <summary><c>sasaeai serve [--demo | --empty]</c>: migrates, seeds at the first start where asked, serves.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var demo = new Option<bool>("--demo") { Description = "はじめての起動で、見本の市（はまなみ市）を用意します" };
        var empty = new Option<bool>("--empty") { Description = "はじめての起動で、中身のない市と役割ごとの入り口だけを用意します" };
        var command = new Command("serve", "画面を開きます") { demo, empty };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(async parsed => await ServeAsync([.. parsed.UnmatchedTokens], parsed.GetValue(demo), parsed.GetValue(empty)));
        return command;
    }

    public static async Task<int> ServeAsync(string[] args, bool demo = false, bool empty = false)
    {
        await using var app = Server.Build(args);
        string welcome;
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<SasaeaiDb>();
            await db.MigrateAsync();
            if (demo)
                await DemoTown.SeedAsync(db, scope.ServiceProvider.GetRequiredService<Originals>(), scope.ServiceProvider.GetRequiredService<TimeProvider>());
            else if (empty)
                await EmptyTown.SeedAsync(db, scope.ServiceProvider.GetRequiredService<TimeProvider>());
            welcome = await WelcomeAsync(db);
        }
        await app.StartAsync();
        Console.WriteLine($"\n  支え合い　{string.Join(' ', app.Urls)}\n{welcome}\n  止めるときは Ctrl+C\n");
        var turning = app.Services.GetRequiredService<DayTurn>().RunAsync(app.Lifetime.ApplicationStopping);
        // A day that cannot be turned ends the process with its reason: better than moves that are never made, unseen.
        var ending = app.WaitForShutdownAsync();
        if (await Task.WhenAny(turning, ending) == turning)
            await turning;
        // The turning stops at once; what else ends with the process takes its time.
        await ending;
        return 0;
    }

    /// <summary>How to get in, as this database stands.</summary>
    private static async Task<string> WelcomeAsync(SasaeaiDb db)
    {
        var towns = await db.Municipalities.OrderBy(m => m.Code).ToListAsync();
        if (towns.Count == 0)
            return "  まだ市町村がありません。sasaeai open コード 名前 でひらき、sasaeai account add で入り口を作ります。\n";
        if (!towns.TrueForAll(t => t.Demo))
            return $"  {string.Join('・', towns.Select(t => t.Name))}\n";
        var ways = Cast.Staff.Select(m => $"    {m.SignIn,-10} {Cast.Password}   {m.Name}（{m.RoleLabel}）\n");
        return $"  見本の市の入り口（名前、パスワード）\n{string.Concat(ways)}";
    }
}
