using Sasaeai.AccessLog;
using Sasaeai.Tests.Data;
using Sasaeai.Tests.Needs;
using Xunit;

namespace Sasaeai.Tests.AccessLog;

/// <summary>Whoever owns the database may change every row of it; the walk along the chain says where.</summary>
public sealed class ChainTests
{
    [Theory, EachDatabase]
    public async Task A_log_that_nobody_touched_holds(Provider provider)
    {
        await using var room = await LogRoom.OpenAsync(provider, 450);

        var check = await room.CheckAsync(await room.HeadAsync());

        Assert.Null(check.Break);
        Assert.Equal((450, 0, 450), (check.Links, check.Waiting, check.Head!.Number));
    }

    [Theory, EachDatabase]
    public async Task Each_column_of_an_entry_is_held_fast(Provider provider)
    {
        await using var room = await LogRoom.OpenAsync(provider);
        var (entry, before) = (await room.EntryAsync(4), await room.CheckAsync());
        var columns = room.Db.Model.FindEntityType(typeof(AccessEntry))!.GetProperties().Select(p => p.Name).Where(name => name != nameof(AccessEntry.Id)).ToList();
        Assert.Equal(12, columns.Count);
        foreach (var column in columns)
        {
            // Blank where something stood, something where nothing did.
            var other = column switch
            {
                "At" => provider is Provider.Sqlite ? "'2026-11-17 00:03:01'" : "timestamptz '2026-11-17 00:03:01Z'",
                "Salt" => provider is Provider.Sqlite ? "x'00'" : "'\\x00'::bytea",
                _ when column.EndsWith("Id", StringComparison.Ordinal) => "'01234567-89AB-7DEF-8123-456789ABCDEF'",
                _ => "''",
            };
            await room.TamperAsync($"""create table kept as select * from "AccessEntry" where "Id" = {Literal(entry)}""");
            await room.TamperAsync($"""update "AccessEntry" set "{column}" = {other} where "Id" = {Literal(entry)}""");

            // An entry that says another town is still the one of this link.
            Assert.Equal((BreakKind.Altered, (long?)4), Place(await room.CheckAsync()));

            await room.TamperAsync($"""update "AccessEntry" set "{column}" = (select "{column}" from kept) where "Id" = {Literal(entry)}""");
            await room.TamperAsync("drop table kept");
            Assert.Null((await room.CheckAsync()).Break);
        }
        Assert.Equal(before.Head!.Hex, (await room.HeadAsync()).Hex);
    }

    [Theory, EachDatabase]
    public async Task An_entry_that_is_gone_is_named_with_its_day(Provider provider)
    {
        await using var room = await LogRoom.OpenAsync(provider);
        var entry = await room.EntryAsync(4);

        await room.TamperAsync($"""delete from "AccessEntry" where "Id" = {Literal(entry)}""");

        var found = (await room.CheckAsync()).Break!;
        Assert.Equal(new(BreakKind.EntryGone, 4, LogRoom.Morning.AddMinutes(3), entry.ToString().ToUpperInvariant()), found);
        Assert.Equal($"4番、2026年11月17日 9:03：記録が消されています。（記録 {entry}）", found.InJapanese);
    }

    [Theory, EachDatabase]
    public async Task A_link_that_is_gone_is_named(Provider provider)
    {
        await using var room = await LogRoom.OpenAsync(provider);

        await room.TamperAsync("""delete from "AccessLink" where "Number" = 4""");

        Assert.Equal((BreakKind.LinkGone, (long?)4), Place(await room.CheckAsync()));
    }

    [Theory, EachDatabase]
    public async Task An_entry_that_is_gone_with_its_link_is_named_even_where_the_numbers_close_up(Provider provider)
    {
        await using var room = await LogRoom.OpenAsync(provider);

        await room.TamperAsync($"""delete from "AccessEntry" where "Id" = {Literal(await room.EntryAsync(4))}""");
        await room.TamperAsync("""delete from "AccessLink" where "Number" = 4""");
        for (var number = 5; number <= 10; number++)
            await room.TamperAsync($"""update "AccessLink" set "Number" = {number - 1} where "Number" = {number}""");

        Assert.Equal((BreakKind.LinkRewritten, (long?)4), Place(await room.CheckAsync()));
    }

    [Theory, EachDatabase]
    public async Task Two_links_that_changed_places_are_out_of_order(Provider provider)
    {
        await using var room = await LogRoom.OpenAsync(provider);

        await room.TamperAsync("""update "AccessLink" set "Number" = 99 where "Number" = 4""");
        await room.TamperAsync("""update "AccessLink" set "Number" = 4 where "Number" = 7""");
        await room.TamperAsync("""update "AccessLink" set "Number" = 7 where "Number" = 99""");

        // Number 4's own link now stands at 7, where its digest no longer gives it.
        var found = (await room.CheckAsync()).Break!;
        Assert.Equal((4L, BreakKind.OutOfOrder, 7L), (found.Number, found.Kind, found.Other));
    }

    [Theory, EachDatabase]
    public async Task Two_entries_that_changed_places_are_out_of_order(Provider provider)
    {
        await using var room = await LogRoom.OpenAsync(provider);
        var (fourth, seventh) = (await room.EntryAsync(4), await room.EntryAsync(7));

        await room.TamperAsync($"""update "AccessLink" set "EntryId" = {Literal(seventh)} where "Number" = 4""");
        await room.TamperAsync($"""update "AccessLink" set "EntryId" = {Literal(fourth)} where "Number" = 7""");

        var found = (await room.CheckAsync()).Break!;
        Assert.Equal((4L, BreakKind.OutOfOrder, 7L), (found.Number, found.Kind, found.Other));
    }

    [Theory, EachDatabase]
    public async Task An_end_that_was_cut_off_is_seen_by_what_was_noted(Provider provider)
    {
        await using var room = await LogRoom.OpenAsync(provider);
        var noted = await room.HeadAsync();
        foreach (var number in new[] { 9, 10 })
            await room.TamperAsync($"""delete from "AccessEntry" where "Id" = {Literal(await room.EntryAsync(number))}""");

        await room.TamperAsync("""delete from "AccessLink" where "Number" > 8""");

        Assert.Null((await room.CheckAsync()).Break);
        Assert.Equal((BreakKind.EndGone, (long?)10), Place(await room.CheckAsync(noted)));
    }

    [Theory, EachDatabase]
    public async Task An_end_of_the_chain_alone_that_was_cut_off_leaves_entries_without_a_place(Provider provider)
    {
        await using var room = await LogRoom.OpenAsync(provider);
        var ninth = await room.EntryAsync(9);

        await room.TamperAsync("""delete from "AccessLink" where "Number" > 8""");

        var found = (await room.CheckAsync()).Break!;
        Assert.Equal((BreakKind.LeftOut, null, ninth.ToString().ToUpperInvariant()), (found.Kind, found.Number, found.Entry));
    }

    [Theory, EachDatabase]
    public async Task A_tail_that_was_written_anew_in_itself_whole_is_seen_by_what_was_noted(Provider provider)
    {
        await using var room = await LogRoom.OpenAsync(provider, 3);
        var early = await room.HeadAsync();
        await room.LookAsync(7, LogRoom.Morning.AddHours(1));
        await room.SealAsync();
        var late = await room.HeadAsync();

        // An entry of the tail is changed, then everything from there on is sealed once more.
        await room.TamperAsync($"""update "AccessEntry" set "AccountName" = 'だれか' where "Id" = {Literal(await room.EntryAsync(6))}""");
        await room.TamperAsync("""insert into "AccessWaiting" ("EntryId", "Municipality") select "EntryId", "Municipality" from "AccessLink" where "Number" > 5""");
        await room.TamperAsync("""delete from "AccessLink" where "Number" > 5""");
        await room.SealAsync();

        Assert.Null((await room.CheckAsync()).Break);
        Assert.Null((await room.CheckAsync(early)).Break);
        var found = (await room.CheckAsync(early, late)).Break!;
        Assert.Equal((BreakKind.NotAsNoted, (long?)10, 3L), (found.Kind, found.Number, found.Other));
        Assert.Equal(BreakKind.NotAsNoted, (await room.CheckAsync(AccessHead.Parse(SmallTown.Code, late.Paper)!)).Break!.Kind);
    }

    [Theory, EachDatabase]
    public async Task The_same_entries_sealed_again_give_the_same_chain(Provider provider)
    {
        await using var room = await LogRoom.OpenAsync(provider);
        var noted = await room.HeadAsync();

        await room.TamperAsync("""insert into "AccessWaiting" ("EntryId", "Municipality") select "EntryId", "Municipality" from "AccessLink" """);
        await room.TamperAsync("""delete from "AccessLink" """);
        await room.SealAsync();

        Assert.Null((await room.CheckAsync(noted)).Break);
    }

    [Theory, EachDatabase]
    public async Task The_chain_of_one_town_is_not_anothers(Provider provider)
    {
        await using var room = await LogRoom.OpenAsync(provider);
        await room.LookAsync(5, municipality: SmallTown.NextTown);
        await room.SealAsync();
        Assert.Equal((10, 5), ((await room.CheckAsync()).Links, (await room.CheckAsync(SmallTown.NextTown)).Links));

        await room.TamperAsync($"""update "AccessEntry" set "Address" = '' where "Id" = {Literal(await room.EntryAsync(1))}""");

        Assert.NotNull((await room.CheckAsync()).Break);
        Assert.Null((await room.CheckAsync(SmallTown.NextTown)).Break);
    }

    [Theory, EachDatabase]
    public async Task An_entry_that_reads_the_same_but_is_found_no_more_is_altered(Provider provider)
    {
        Assert.SkipUnless(provider is Provider.Sqlite, "PostgreSQL keeps ids and times in types of their own");
        await using var room = await LogRoom.OpenAsync(provider);

        await room.TamperAsync($"""update "AccessEntry" set "SubjectId" = lower("SubjectId") where "Id" = {Literal(await room.EntryAsync(4))}""");

        Assert.Equal((BreakKind.Altered, (long?)4), Place(await room.CheckAsync()));
    }

    private static string Literal(Guid id) => $"'{id.ToString().ToUpperInvariant()}'";

    private static (BreakKind, long?) Place(ChainCheck check) => (check.Break!.Kind, check.Break.Number);
}
