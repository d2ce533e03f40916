using System.CommandLine;
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
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<SasaeaiDb>();
            await db.MigrateAsync();
            if (demo)
                await DemoTown.SeedAsync(db, scope.ServiceProvider.GetRequiredService<TimeProvider>());
            else if (empty)
                await EmptyTown.SeedAsync(db, scope.ServiceProvider.GetRequiredService<TimeProvider>());
        }
        await app.StartAsync();
        if (demo || empty)
            SayWhereToSignIn(app, demo);
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static void SayWhereToSignIn(WebApplication app, bool demo)
    {
        Console.WriteLine($"\n  支え合い　{string.Join(' ', app.Urls)}\n");
        Console.WriteLine(demo ? "  見本の市の入り口（パスワードはどれも同じ）" : "  中身のない市の入り口（パスワードはどれも同じ）");
        foreach (var member in Cast.Staff)
            Console.WriteLine($"    {member.SignIn,-10} {Cast.Password}   {member.Name}（{member.RoleLabel}）");
        Console.WriteLine("\n  止めるときは Ctrl+C\n");
    }
}
