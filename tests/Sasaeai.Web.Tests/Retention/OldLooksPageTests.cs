using System.Net;
using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Appointments;
using Sasaeai.Data;
using Sasaeai.Seeding;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Retention;

public sealed class OldLooksPageTests
{
    [Fact]
    public async Task Looks_whose_time_is_over_go_at_the_officers_word_and_the_rest_verifies()
    {
        // A log of its own, which begins long ago.
        var house = new House();
        await house.InitializeAsync();
        try
        {
            var old = await house.WithDbAsync(BeginLongAgoAsync);
            var officer = await house.SignInAsync(Cast.Hamada);
            Assert.Contains("だれが見たかの記録 3件", (await officer.ReadAsync("/retention")).Body!.TextContent.ReplaceLineEndings(""), StringComparison.Ordinal);

            // Names somebody now, which stays.
            await officer.ReadAsync("/subject-requests");
            using (var done = await officer.PostAsync("/retention", [], to: "/retention?handler=looks"))
                Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);

            Assert.DoesNotContain("期限の来た、だれが見たかの記録", (await officer.ReadAsync("/retention")).Body!.TextContent, StringComparison.Ordinal);
            Assert.False(await house.WithDbAsync(db => db.AccessLog.AnyAsync(e => old.Contains(e.Id))));
            Assert.True(await house.WithDbAsync(db => db.Journal.AnyAsync(e => e.Text.Contains("3件消しました"))));
            var check = await house.WithDbAsync(async db =>
            {
                db.ReachOnly(EmptyTown.Code);
                while (await Sealer.SealAsync(db) > 0) ;
                return await new ChainWalk(db, EmptyTown.Code, house.Clock).CheckAsync([]);
            });
            Assert.True(check is { Break: null, Forgotten: 3, Links: > 3 }, check.ToString());
        }
        finally
        {
            await house.DisposeAsync();
        }
    }

    private static async Task<List<Guid>> BeginLongAgoAsync(SasaeaiDb db)
    {
        db.ReachOnly(EmptyTown.Code);
        await db.Database.ExecuteSqlRawAsync(db.Database.IsSqlite() ? "drop trigger access_entry_is_kept; drop trigger access_link_is_kept" : """alter table "AccessEntry" disable trigger user; alter table "AccessLink" disable trigger user""");
        await db.Database.ExecuteSqlRawAsync("""delete from "AccessWaiting" """);
        await db.Database.ExecuteSqlRawAsync("""delete from "AccessLink" """);
        await db.Database.ExecuteSqlRawAsync("""delete from "AccessEntry" """);
        if (db.Database.IsNpgsql())
            await db.Database.ExecuteSqlRawAsync("""alter table "AccessEntry" enable trigger user; alter table "AccessLink" enable trigger user""");
        var hamada = (await db.UserAsync(await db.Users.Where(u => u.UserName == Cast.Hamada.SignIn).Select(u => u.Id).SingleAsync(), null, new(2026, 11, 17)))!;
        for (var day = 1; day <= 3; day++)
            db.AddView(hamada, new Sighting("Need", Guid.NewGuid(), null), Showing.Page, "192.0.2.7", new(2019, 5, day, 0, 0, 0, DateTimeKind.Utc));
        await db.SaveChangesAsync();
        while (await Sealer.SealAsync(db) > 0) ;
        return await db.AccessLog.Select(e => e.Id).ToListAsync();
    }
}
