using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Data;
using Sasaeai.Tests.Data;
using Sasaeai.Tests.Needs;

namespace Sasaeai.Tests.AccessLog;

/// <summary>An access log with some sealed entries, and somebody who may write to the database past every guard.</summary>
internal sealed class LogRoom : IAsyncDisposable
{
    public static readonly DateTime Morning = new(2026, 11, 17, 0, 0, 0, DateTimeKind.Utc);
    private readonly SmallTown town = new();

    private LogRoom(TestDatabase database, SasaeaiDb db) => (Database, Db) = (database, db);

    public TestDatabase Database { get; }
    public SasaeaiDb Db { get; }

    public static async Task<LogRoom> OpenAsync(Provider provider, int entries = 10)
    {
        var database = await TestDatabase.CreateAsync(provider);
        var room = new LogRoom(database, database.Open());
        room.town.AddTo(room.Db);
        await room.Db.SaveChangesAsync();
        await room.LookAsync(entries);
        await room.SealAsync();
        return room;
    }

    /// <summary>One entry a minute, half of them about a person.</summary>
    public async Task LookAsync(int entries, DateTime? from = null, string municipality = SmallTown.Code)
    {
        for (var n = 0; n < entries; n++)
            Db.AddView(town.Shioya with { Municipality = municipality }, new Sighting("Need", Guid.NewGuid(), n % 2 == 0 ? Guid.NewGuid() : null), Showing.Page, "192.0.2.7", (from ?? Morning).AddMinutes(n));
        await Db.SaveChangesAsync();
        Db.ChangeTracker.Clear();
    }

    public async Task SealAsync()
    {
        while (await Sealer.SealAsync(Db) > 0)
            Db.ChangeTracker.Clear();
    }

    public Task<ChainCheck> CheckAsync(params AccessHead[] noted) => CheckAsync(SmallTown.Code, noted);

    public async Task<ChainCheck> CheckAsync(string municipality, params AccessHead[] noted)
    {
        await using var db = Database.Open();
        return await new ChainWalk(db, municipality, TimeProvider.System).CheckAsync(noted);
    }

    public async Task<AccessHead> HeadAsync() => (await Db.HeadAsync(SmallTown.Code, Morning))!;

    public async Task<Guid> EntryAsync(long number) => (await Db.AccessLinks.AsNoTracking().SingleAsync(l => l.Municipality == SmallTown.Code && l.Number == number)).EntryId;

    public Task WriteAsync(string sql) => Db.Database.ExecuteSqlRawAsync(sql);

    /// <summary>Owns the database, so no trigger stops it.</summary>
    public async Task TamperAsync(string sql)
    {
        var guards = Database.Provider is Provider.Sqlite
            ? "drop trigger if exists access_entry_waits; drop trigger if exists access_entry_stays; drop trigger if exists access_entry_is_kept; drop trigger if exists access_link_stays; drop trigger if exists access_link_is_kept"
            : """alter table "AccessEntry" disable trigger user; alter table "AccessLink" disable trigger user""";
        await Db.Database.ExecuteSqlRawAsync(guards);
        await WriteAsync(sql);
    }

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        await Database.DisposeAsync();
    }
}
