using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Backups;
using Sasaeai.Data;
using Sasaeai.Retention;
using Sasaeai.Seeding;
using Sasaeai.Tests.Data;
using Xunit;

namespace Sasaeai.Tests.Retention;

public sealed class LeavingNoTraceTests
{
    [Theory, EachDatabase]
    public async Task Of_a_deleted_person_no_letter_is_left_in_the_database_the_originals_or_a_new_backup(Provider provider)
    {
        await using var room = await LeavingRoom.OpenAsync(provider);
        var before = await room.TracesAsync(room.House.Stores.Database, room.House.Stores.Originals, await room.House.TakeAsync());
        // Otherwise finding nothing afterwards would say nothing.
        Assert.All(LeavingRoom.Marks, mark => Assert.Contains(before, trace => trace.StartsWith("rows/", StringComparison.Ordinal) && trace.EndsWith(mark, StringComparison.Ordinal)));
        Assert.Contains(before, trace => !trace.StartsWith("rows/", StringComparison.Ordinal) && trace.StartsWith("originals/", StringComparison.Ordinal));

        var deletion = await room.DeleteAsync();
        await using (var db = room.Open())
            Assert.True(await room.Desk(db).ScrubAsync());

        Assert.Empty(await room.TracesAsync(room.House.Stores.Database, room.House.Stores.Originals, await room.House.TakeAsync()));
        await using var after = room.Open();
        var done = await after.Deletions.SingleAsync(d => d.Id == deletion.Id);
        Assert.True(done is { State: DeletionState.Done, Rows: > 10, Mentions: > 2, ScrubbedAt: not null, BackupsGoneBy: not null }, $"{done.Rows} {done.Mentions}");
        Assert.DoesNotContain(await File.ReadAllTextAsync(room.Book.File), "鮫坂", StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Who_looked_at_the_deleted_person_can_still_be_told_and_the_chain_still_verifies(Provider provider)
    {
        await using var room = await LeavingRoom.OpenAsync(provider);
        await room.DeleteAsync();
        await using var db = room.Open();

        var check = await new ChainWalk(db, EmptyTown.Code, room.House.Database.Clock).CheckAsync([]);
        Assert.True(check is { Break: null, Links: > 2 }, check.ToString());
        Assert.Equal(2, await db.AccessLog.CountAsync(e => e.PersonId == room.PersonId));
        // That somebody opened it in an emergency is theirs to answer for.
        var opening = await db.EmergencyOpenings.SingleAsync(o => o.PersonId == room.PersonId);
        Assert.True(opening is { Reason: Eraser.Blank, Words: Eraser.Blank, AssessedByName: not null });
        Assert.NotEmpty(await db.Journal.Where(e => e.Text == Eraser.Blank && e.NeedId == null).ToListAsync());
    }

    [Theory, EachDatabase]
    public async Task An_older_backup_does_not_bring_the_person_back(Provider provider)
    {
        await using var room = await LeavingRoom.OpenAsync(provider);
        var older = await room.House.TakeAsync();
        await room.DeleteAsync();
        var place = await room.House.EmptyAsync(provider);
        using (var backup = await BackupFile.OpenAsync(older, null))
        {
            var proof = await Restoration.IntoAsync(backup, place, (await room.Book.ReadAsync()).Deleted, TimeProvider.System);
            Assert.Equal(2, proof.DeletedAgain);
            Assert.All(proof.Chains, chain => Assert.Null(chain.Break));
        }
        var next = room.House.File("next.zip");
        await Backup.TakeAsync(place, next, null, TimeProvider.System);

        Assert.Empty(await room.TracesAsync(place.Database, place.Originals, next));
        // Once more over the same: nothing is there to be deleted.
        await using var db = Databases.Open(place.Database, TimeProvider.System);
        await using var transaction = await db.Database.BeginTransactionAsync();
        Assert.Equal(0, await DeletionsAgain.ApplyAsync(db, new(place.Originals), (await room.Book.ReadAsync()).Deleted));
    }

    [Theory, EachDatabase]
    public async Task What_means_somebody_else_stays_as_it_is(Provider provider)
    {
        await using var room = await LeavingRoom.OpenAsync(provider);
        await room.DeleteAsync(tickAll: false);
        await using var db = room.Open();

        Assert.Single(await db.Needs.Where(n => n.ToldBy == LeavingRoom.Name).ToListAsync());
        Assert.False(await db.People.AnyAsync(p => p.Id == room.PersonId));
        Assert.False(await db.Needs.AnyAsync(n => n.Id == room.NeedId));
        Assert.False(await db.PersonKeys.AnyAsync(k => k.SourceId == room.PersonId));
    }
}
