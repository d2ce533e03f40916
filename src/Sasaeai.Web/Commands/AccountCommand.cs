using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Appointments;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.Time;

namespace Sasaeai.Web.Commands;

/// <summary><c>sasaeai account add</c>: one person's way in, with an appointment and a first password that is printed once; <c>sasaeai account recover</c>: the way back in.</summary>
internal static class AccountCommand
{
    public static Command Create()
    {
        var signIn = new Argument<string>("sign-in") { Description = "入るときに書く名前" };
        var name = new Option<string>("--name") { Description = "氏名", Required = true };
        var role = new Option<Role>("--role") { Description = string.Join(", ", Enum.GetNames<Role>()), Required = true };
        var municipality = new Option<string>("--municipality") { Description = "市区町村コード", Required = true };
        var area = new Option<string[]>("--area") { Description = "担当する圏域の名前（何度でも）" };
        var add = new Command("add", "入り口を作ります") { signIn, name, role, municipality, area };
        add.SetAction(async (parsed, stop) =>
        {
            var clock = TimeProvider.System;
            await using var db = Databases.Open(Settings.FromEnvironment().Database, clock);
            await db.MigrateAsync(stop);
            try
            {
                var town = MunicipalityCode.Parse(parsed.GetRequiredValue(municipality)) ?? parsed.GetRequiredValue(municipality);
                var areas = await AreasAsync(db, town, parsed.GetValue(area) ?? [], stop);
                var password = await Invitation.AddAsync(db, new(parsed.GetRequiredValue(signIn), parsed.GetRequiredValue(name),
                    parsed.GetRequiredValue(role), town, clock.Today())
                { Areas = areas }, stop);
                Console.WriteLine(password is null ? "担当を一つ加えました。" : $"はじめのパスワード（この一度だけ表示します。14日のあいだに、入って自分のものに変えます）: {password}");
                return 0;
            }
            catch (RefusedException refused)
            {
                Console.Error.WriteLine(refused.Message);
                return 2;
            }
        });
        return new Command("account", "利用者の入り口") { add, Recover() };
    }

    /// <summary>For the only officer of a town, and for whoever works in two: no officer may let these in.</summary>
    private static Command Recover()
    {
        var signIn = new Argument<string>("sign-in") { Description = "入るときに書く名前" };
        var recover = new Command("recover", "入れなくなった方のために、入りなおしの番号を作ります。閉じた入り口は開きます") { signIn };
        recover.SetAction(async (parsed, stop) =>
        {
            var clock = TimeProvider.System;
            await using var db = Databases.Open(Settings.FromEnvironment().Database, clock);
            await db.MigrateAsync(stop);
            var name = parsed.GetRequiredValue(signIn).ToUpperInvariant();
            if (await db.Users.SingleOrDefaultAsync(a => a.NormalizedUserName == name, stop) is not { } account)
            {
                Console.Error.WriteLine($"「{parsed.GetRequiredValue(signIn)}」という入り口はありません。");
                return 2;
            }
            var now = clock.GetUtcNow().UtcDateTime;
            var key = await OneTimeLinks.MakeAsync(db, account.Id, LinkPurpose.Recovery, null, now, stop);
            if (account.ClosedOn is not null)
                db.Add(Done(AccountHappening.Reopened));
            (account.ClosedOn, account.WarnedOn, account.UsedOn) = (null, null, clock.Today());
            db.Add(Done(AccountHappening.RecoveryBegun));
            await db.SaveChangesAsync(stop);
            Console.WriteLine($"入りなおしの番号（この一度だけ表示します）: {key}\n/invitation/{key} を開きます。24時間のあいだに一度だけ使えます。");
            return 0;

            AccountEvent Done(AccountHappening what) => new() { At = now, AccountId = account.Id, AccountName = account.Name, What = what, ByName = db.Actor, Address = "" };
        });
        return recover;
    }

    private static async Task<List<Guid>> AreasAsync(SasaeaiDb db, string municipality, string[] names, CancellationToken stop)
    {
        var areas = await db.Areas.Where(a => a.Municipality == municipality && names.Contains(a.Name)).ToListAsync(stop);
        if (names.Except(areas.Select(a => a.Name)).FirstOrDefault() is { } unknown)
            throw new RefusedException($"「{unknown}」という圏域はありません。");
        return [.. areas.Select(a => a.Id)];
    }
}
