using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Tests.Data;
using Sasaeai.Tests.Needs;
using Xunit;

namespace Sasaeai.Tests.AccessLog;

public sealed class OldLooksTests
{
    /// <summary>The database asks its own clock how old an entry is.</summary>
    private static readonly DateTime Yesterday = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-1);
    private static readonly DateTime Long = new(2014, 5, 1, 0, 0, 0, DateTimeKind.Utc), Before = new(2018, 3, 31, 15, 0, 0, DateTimeKind.Utc);

    [Theory, EachDatabase]
    public async Task What_is_old_goes_from_the_beginning_and_the_rest_still_verifies(Provider provider)
    {
        await using var room = await OldRoomAsync(provider, old: 1205, young: 20);
        var head = await room.HeadAsync();

        Assert.Equal(1205, await OldLooks.ForgetAsync(room.Db, SmallTown.Code, Before));

        Assert.Equal(20, await room.Db.AccessLog.CountAsync());
        var check = await room.CheckAsync(head);
        Assert.True(check is { Break: null, Links: 1225, Forgotten: 1205 }, check.ToString());
        Assert.Equal(0, await OldLooks.ForgetAsync(room.Db, SmallTown.Code, Before));
        // And the next ones find the beginning again.
        await room.LookAsync(3, Yesterday.AddHours(1));
        await room.SealAsync();
        Assert.Null((await room.CheckAsync(head)).Break);
    }

    [Theory, EachDatabase]
    public async Task The_database_lets_go_of_nothing_younger(Provider provider)
    {
        await using var room = await OldRoomAsync(provider, old: 5, young: 5);

        await Assert.ThrowsAnyAsync<Exception>(() => OldLooks.ForgetAsync(room.Db, SmallTown.Code, DateTime.MaxValue.ToUniversalTime()));

        Assert.Equal(10, await room.Db.AccessLog.CountAsync());
        Assert.Null((await room.CheckAsync()).Break);
    }

    [Theory, EachDatabase]
    public async Task A_young_entry_that_is_gone_is_named_also_behind_old_ones(Provider provider)
    {
        await using var room = await OldRoomAsync(provider, old: 5, young: 5);
        await OldLooks.ForgetAsync(room.Db, SmallTown.Code, Before);
        var entry = await room.EntryAsync(6);
        await room.TamperAsync($"""delete from "AccessEntry" where "Id" = '{(provider is Provider.Sqlite ? entry.ToString().ToUpperInvariant() : entry)}'""");

        Assert.Equal((BreakKind.EntryGone, 6L), ((await room.CheckAsync()).Break!.Kind, (await room.CheckAsync()).Break!.Number));
    }

    [Theory, EachDatabase]
    public async Task An_old_entry_that_is_gone_between_others_is_named(Provider provider)
    {
        await using var room = await OldRoomAsync(provider, old: 5, young: 5);
        var entry = await room.EntryAsync(3);
        await room.TamperAsync($"""delete from "AccessEntry" where "Id" = '{(provider is Provider.Sqlite ? entry.ToString().ToUpperInvariant() : entry)}'""");

        Assert.Equal((BreakKind.EntryGone, 3L), ((await room.CheckAsync()).Break!.Kind, (await room.CheckAsync()).Break!.Number));
    }

    [Theory, EachDatabase]
    public async Task An_old_id_given_to_a_young_entry_is_shown_by_a_head_noted_before_it(Provider provider)
    {
        await using var room = await OldRoomAsync(provider, old: 5, young: 5);
        var noted = new AccessHead(SmallTown.Code, 7, Convert.ToHexString((await room.Db.AccessLinks.AsNoTracking().SingleAsync(l => l.Number == 7)).Link), Yesterday);
        var forged = Guid.CreateVersion7(new DateTimeOffset(Long));
        foreach (var number in new[] { 6, 7, 8 })
            await room.TamperAsync($"""update "AccessLink" set "EntryId" = '{(provider is Provider.Sqlite ? forged.ToString().ToUpperInvariant() : forged)}' where "Number" = {number}""");
        await room.TamperAsync($"""delete from "AccessEntry" where "Id" not in (select "EntryId" from "AccessLink" where "Number" > 8)""");

        Assert.Null((await room.CheckAsync()).Break);
        Assert.Equal((BreakKind.EntryGone, 8L), ((await room.CheckAsync(noted)).Break!.Kind, (await room.CheckAsync(noted)).Break!.Number));
    }

    private static async Task<LogRoom> OldRoomAsync(Provider provider, int old, int young)
    {
        var room = await LogRoom.OpenAsync(provider, entries: 0);
        await room.LookAsync(old, Long);
        await room.SealAsync();
        await room.LookAsync(young, Yesterday);
        await room.SealAsync();
        return room;
    }
}
