using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Accounts;
using Sasaeai.Backups;
using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.Needs;
using Sasaeai.Resources;
using Sasaeai.Seeding;
using Sasaeai.Tests.Data;
using Xunit;

namespace Sasaeai.Tests.Backups;

public sealed class RestorationTests
{
    [Theory, InlineData(Provider.Sqlite, Provider.Sqlite), InlineData(Provider.Postgres, Provider.Postgres), InlineData(Provider.Sqlite, Provider.Postgres), InlineData(Provider.Postgres, Provider.Sqlite)]
    public async Task A_town_comes_back_row_for_row_also_into_the_other_database(Provider from, Provider to)
    {
        Assert.SkipUnless(TestCluster.Here || (from, to) is (Provider.Sqlite, Provider.Sqlite), "PostgreSQL is not here.");
        await using var house = await BackupHouse.OpenAsync(from, demo: true);
        await using (var sealing = house.Database.Open())
            while (await Sealer.SealAsync(sealing) > 0) ;
        var first = await house.TakeAsync();
        var place = await house.EmptyAsync(to);
        var proof = await BackupHouse.RestoreAsync(first, place);

        Assert.True(proof.Rows > 5_000 && proof.Originals > 0 && proof.Accounts > 5, proof.ToString());
        Assert.True(Assert.Single(proof.Chains) is { Break: null, Waiting: 0, Noted: 1, Links: > 100 }, proof.Chains[0].ToString());
        var second = house.File("second.zip");
        await Backup.TakeAsync(place, second, null, TimeProvider.System);
        using var before = await BackupFile.OpenAsync(first, null);
        using var after = await BackupFile.OpenAsync(second, null);
        Assert.Equal(before.Manifest.Parts.Select(p => (p.Name, p.Rows)), after.Manifest.Parts.Select(p => (p.Name, p.Rows)));
        if (from == to)
            Assert.Equal(before.Manifest.Parts, after.Manifest.Parts);
        await using var db = Databases.Open(place.Database, TimeProvider.System);
        var account = await db.Users.SingleAsync(u => u.UserName == Cast.Shioya.SignIn);
        Assert.Equal(PasswordVerificationResult.Success, new PasswordHasher<Account>().VerifyHashedPassword(account, account.PasswordHash!, Cast.Password));
        // What is found by words comes from an index that was not in the backup.
        Assert.NotEmpty(await db.Resources.Holding(db, EmptyTown.Code, WordIndex.Words("体操").Single()).ToListAsync());
        // And new rows are taken: numbering and links are whole.
        db.UserClaims.Add(new() { UserId = account.Id, ClaimType = "t", ClaimValue = "1" });
        db.Resources.Add(new Resource { Municipality = EmptyTown.Code, Name = "ためし" });
        await db.SaveChangesAsync();
    }

    [Theory, EachDatabase]
    public async Task A_backup_taken_while_others_write_holds_whole_transactions_only(Provider provider)
    {
        await using var house = await BackupHouse.OpenAsync(provider);
        using var enough = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var n = 0; !enough.IsCancellationRequested; n++)
            {
                await using var db = house.Database.Open();
                db.Add(Need.Hear(Colleagues.Shioya, new Hearing($"困りごと{n}"), new(2026, 11, 1)));
                await db.SaveChangesAsync();
            }
        });
        for (var n = 0; n < 5; n++)
        {
            var place = await house.EmptyAsync(provider);
            await BackupHouse.RestoreAsync(await house.TakeAsync(), place);
            await using var db = Databases.Open(place.Database, TimeProvider.System);
            var needs = await db.Needs.Select(need => need.Id).ToListAsync();
            Assert.Equal(needs.Order(), (await db.Changes.Where(c => c.Subject == nameof(Need)).Select(c => c.SubjectId).ToListAsync()).Order());
            Assert.Equal(needs.Order(), (await db.Journal.Where(j => j.NeedId != null).Select(j => j.NeedId!.Value).Distinct().ToListAsync()).Order());
        }
        await enough.CancelAsync();
        await writing;
    }

    [Fact]
    public async Task A_backup_of_an_older_version_is_brought_on_to_this_one()
    {
        await using var house = await BackupHouse.OpenAsync(Provider.Sqlite);
        var assembly = typeof(Backup).Assembly;
        await using (var old = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={house.File("old.db")};Pooling=false"))
        {
            await old.OpenAsync();
            Grams.Teach(old);
            await DoAsync(old, "create table schema_step (number integer primary key, name text not null)");
            foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("Sasaeai.Data.Sqlite.00", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Take(8))
            {
                using var sql = new StreamReader(assembly.GetManifestResourceStream(name)!);
                await DoAsync(old, await sql.ReadToEndAsync());
                await DoAsync(old, $"insert into schema_step values ({int.Parse(name["Sasaeai.Data.Sqlite.".Length..][..4])}, 'x')");
            }
            await DoAsync(old, "insert into Municipality (Code, Name, Demo, SingleTier) values ('22212', '焼津市', 0, 0)");
        }
        var (file, place) = (house.File("old.zip"), await house.EmptyAsync(Provider.Sqlite));
        await Backup.TakeAsync(house.Stores with { Database = house.File("old.db") }, file, null, TimeProvider.System);
        await BackupHouse.RestoreAsync(file, place);

        await using var db = Databases.Open(place.Database, TimeProvider.System);
        Assert.Equal("焼津市", (await db.Municipalities.SingleAsync()).Name);
        Assert.Equal(0, await db.MigrateAsync());
    }

    [Theory, EachDatabase]
    public async Task A_place_where_something_is_stays_as_it_is(Provider provider)
    {
        await using var house = await BackupHouse.OpenAsync(provider);
        var file = await house.TakeAsync();
        var elsewhere = await house.EmptyAsync(provider);
        Assert.Contains(provider is Provider.Sqlite ? "もうあります" : "データベースが空ではありません", (await RefusedAsync(file, elsewhere with { Database = house.Stores.Database })).Message, StringComparison.Ordinal);
        await BackupHouse.AssertNothingAsync(elsewhere with { Database = "" });
        Assert.Contains("空ではありません", (await RefusedAsync(file, elsewhere with { Keys = house.Stores.Keys })).Message, StringComparison.Ordinal);
        await BackupHouse.AssertNothingAsync(elsewhere);
    }

    [Theory, EachDatabase]
    public async Task Rows_that_do_not_hold_together_are_refused_and_nothing_is_left(Provider provider)
    {
        await using var house = await BackupHouse.OpenAsync(provider, demo: true);
        var file = await house.TakeAsync();
        // The people are gone of whom worries, households and contacts speak.
        var unlinked = house.Forge(file, (name, content) => name == "rows/Person.jsonl" ? content[..(content.AsSpan().IndexOf((byte)'\n') + 1)] : content);
        var miscounted = house.Forge(file, manifest: m => m["Parts"]!.AsArray().First(p => (string)p!["Name"]! == "rows/Need.jsonl")!["Rows"] = 1);
        var otherKeys = house.Forge(file, manifest: m => m["Probe"] = "other");
        var noHash = house.Forge(file, (name, content) => name == "rows/AspNetUsers.jsonl" ? [.. System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(content).Replace("\"AQAA", "\"ZZZZ", StringComparison.Ordinal))] : content);
        foreach (var wrong in (string[])[unlinked, miscounted, otherKeys, noHash])
        {
            var place = await house.EmptyAsync(provider);
            await RefusedAsync(wrong, place);
            await BackupHouse.AssertNothingAsync(place);
        }
    }

    [Theory, EachDatabase]
    public async Task An_access_log_that_was_altered_before_comes_back_as_it_is_and_is_told(Provider provider)
    {
        await using var house = await BackupHouse.OpenAsync(provider, demo: true);
        await using (var sealing = house.Database.Open())
            while (await Sealer.SealAsync(sealing) > 0) ;
        var forged = house.Forge(await house.TakeAsync(), (name, content) => name != "rows/AccessEntry.jsonl" ? content
            : System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(content).Replace("汐屋", "塩屋", StringComparison.Ordinal)));
        var proof = await BackupHouse.RestoreAsync(forged, await house.EmptyAsync(provider));
        Assert.Equal(BreakKind.Altered, Assert.Single(proof.Chains).Break?.Kind);
    }

    private static async Task<RefusedException> RefusedAsync(string file, Stores place) => await Assert.ThrowsAsync<RefusedException>(() => BackupHouse.RestoreAsync(file, place));

    private static async Task DoAsync(Microsoft.Data.Sqlite.SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
