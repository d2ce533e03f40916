using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Areas;
using Sasaeai.Backups;
using Sasaeai.Data;
using Sasaeai.History;
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
        if (WhyNot(app) is { } why)
        {
            await Console.Error.WriteLineAsync(why);
            return 2;
        }
        string welcome;
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<SasaeaiDb>();
            using var everywhere = db.ReachEveryMunicipality();
            await db.MigrateAsync();
            await scope.ServiceProvider.GetRequiredService<AppSecrets>().SealOpenAsync(db);
            if (!await KnowsItsDemoAsync(db, demo || empty || app.Configuration["Demo"] is "true") || !await IsLockedAsync(db, demo))
                return 2;
            if (demo)
                await DemoTown.SeedAsync(db, scope.ServiceProvider.GetRequiredService<Originals>(), scope.ServiceProvider.GetRequiredService<TimeProvider>());
            else if (empty)
                await EmptyTown.SeedAsync(db, scope.ServiceProvider.GetRequiredService<TimeProvider>());
            welcome = await WelcomeAsync(db);
            if (app.Services.GetRequiredService<Settings>().Breached is null && !await db.Municipalities.AllAsync(m => m.Demo))
                welcome += "  もれたパスワードの一覧（SASAEAI_BREACHED）がないので、新しいパスワードをそれと比べません（docs/guide/install.md）。\n";
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

    /// <summary>What of the settings would leave something open, or is not there; keys that lie open are sealed where there is something to seal them with.</summary>
    private static string? WhyNot(WebApplication app)
    {
        try
        {
            var settings = app.Services.GetRequiredService<Settings>();
            if ((DatabaseWire.WhyNot(settings.Database) ?? OpenDoors.WhyNot(app.Configuration, settings.Https) ?? KeyRing.WhyNot(settings.Stores.Keys, settings.KeySecret)) is { } why)
                return why;
            if (settings.KeySecret is { } secret)
                KeyRing.SealOpen(settings.Stores.Keys, secret);
            return null;
        }
        catch (RefusedException refused)
        {
            return refused.Message;
        }
    }

    /// <summary>Whether it may be served: where the second lock does not hold, only invented people may be behind it.</summary>
    private static async Task<bool> IsLockedAsync(SasaeaiDb db, bool demo)
    {
        const string Mend = "SASAEAI_ADMIN に PostgreSQL の管理者の接続文字列を書いて、sasaeai prepare を実行してください（docs/guide/postgresql.md）。";
        var open = await DatabaseRole.OpenLocksAsync(db);
        if (open.Count == 0)
        {
            if (!await DatabaseRole.FindsWordsByIndexAsync(db))
                await Console.Error.WriteLineAsync($"さがす画面が遅くなります。{Mend}");
            return true;
        }
        var invented = demo && await db.Municipalities.AllAsync(m => m.Demo);
        await Console.Error.WriteLineAsync($"""
            {string.Join('\n', open)}
            ほかの市町村の行を守る二つめの錠がかかりません。{(invented ? "見本の市だけなので、このまま開きます。" : "開かずに終わります。")}
            {Mend}
            """);
        return invented;
    }

    /// <summary>The demo's accounts have one factor and a password that is printed: nobody serves them unasked, nor beside real people.</summary>
    private static async Task<bool> KnowsItsDemoAsync(SasaeaiDb db, bool asked)
    {
        if (!await db.Users.AnyAsync(a => a.Demo) && !await db.Municipalities.AnyAsync(m => m.Demo))
            return true;
        if (await db.Municipalities.AnyAsync(m => !m.Code.StartsWith(MunicipalityCode.Invented)))
            await Console.Error.WriteLineAsync("このデータベースには、ほんとうの市町村と、だれでも知っているパスワードの見本の入り口が、いっしょにあります。開かずに終わります。");
        else if (!asked)
            await Console.Error.WriteLineAsync("このデータベースは見本で、だれでも知っているパスワードの入り口があります。見本として開くときは --demo を付けるか、SASAEAI_DEMO=true と書いてください。開かずに終わります。");
        else
            return true;
        return false;
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
