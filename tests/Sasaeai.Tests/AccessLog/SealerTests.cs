using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Tests.Data;
using Sasaeai.Tests.Needs;
using Xunit;

namespace Sasaeai.Tests.AccessLog;

public sealed class SealerTests
{
    [Theory, EachDatabase]
    public async Task Rows_of_the_log_are_neither_changed_nor_deleted(Provider provider)
    {
        await using var room = await LogRoom.OpenAsync(provider);
        foreach (var table in new[] { "AccessEntry", "AccessLink" })
        {
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => room.WriteAsync($"delete from \"{table}\""));
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => room.WriteAsync($"update \"{table}\" set \"Municipality\" = ''"));
        }

        Assert.Null((await room.CheckAsync()).Break);
        Assert.Equal(10, await room.Db.AccessLog.CountAsync());
    }

    [Theory, EachDatabase]
    public async Task What_waits_is_counted_and_breaks_nothing(Provider provider)
    {
        await using var room = await LogRoom.OpenAsync(provider);
        await room.LookAsync(3, LogRoom.Morning.AddHours(1));

        var check = await room.CheckAsync();

        Assert.Null(check.Break);
        Assert.Equal((10, 3), (check.Links, check.Waiting));
    }

    [Theory, EachDatabase]
    public async Task An_entry_that_waits_while_much_later_ones_have_their_places_was_left_out(Provider provider)
    {
        await using var room = await LogRoom.OpenAsync(provider);
        await room.LookAsync(1, LogRoom.Morning.AddMinutes(-30));

        var found = (await room.CheckAsync()).Break!;

        Assert.Equal((BreakKind.LeftOut, LogRoom.Morning.AddMinutes(-30)), (found.Kind, found.At));
    }

    [Theory, EachDatabase]
    public async Task An_entry_that_is_gone_before_it_was_sealed_is_named(Provider provider)
    {
        await using var room = await LogRoom.OpenAsync(provider);
        await room.LookAsync(1, LogRoom.Morning.AddHours(1));

        await room.TamperAsync("""delete from "AccessEntry" where "Id" in (select "EntryId" from "AccessWaiting")""");
        await room.SealAsync();

        Assert.Equal((BreakKind.EntryGone, LogRoom.Morning.AddHours(1)), ((await room.CheckAsync()).Break!.Kind, (await room.CheckAsync()).Break!.At));
    }

    [Theory, EachDatabase]
    public async Task Several_who_seal_at_once_make_one_chain(Provider provider)
    {
        await using var room = await LogRoom.OpenAsync(provider, 0);
        var writing = Enumerable.Range(0, 4).Select(async writer =>
        {
            await using var db = room.Database.Open();
            for (var n = 0; n < 50; n++)
            {
                db.AddView(SmallTown.Staff($"{writer}人め", Sasaeai.Accounts.Role.MunicipalOfficer), new Sighting("Need", Guid.NewGuid(), null), Showing.Page, "", LogRoom.Morning.AddSeconds(n));
                await db.SaveChangesAsync();
            }
        }).ToList();
        var sealing = Enumerable.Range(0, 3).Select(async _ =>
        {
            await using var db = room.Database.Open();
            while (!writing.TrueForAll(w => w.IsCompleted))
                await Sealer.SealAsync(db);
        });

        await Task.WhenAll(writing.Concat(sealing));
        await room.SealAsync();

        var check = await room.CheckAsync();
        Assert.Null(check.Break);
        Assert.Equal((200, 0), (check.Links, check.Waiting));
    }
}
