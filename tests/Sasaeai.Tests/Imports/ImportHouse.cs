using System.Text;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Imports;
using Sasaeai.Resources;
using Sasaeai.Seeding;
using Sasaeai.Tests.Data;

namespace Sasaeai.Tests.Imports;

/// <summary>A municipality with an empty registry and a folder for originals.</summary>
internal sealed class ImportHouse : IAsyncDisposable
{
    public const string Town = "22212";
    public static readonly DateTimeOffset Now = new(2026, 8, 1, 3, 0, 0, TimeSpan.Zero);
    public static readonly User Officer = Colleagues.As(Cast.Shioya, Town);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sasaeai-originals");
    private readonly TestDatabase database;

    private ImportHouse(TestDatabase database) => this.database = database;

    public static async Task<ImportHouse> OpenAsync(Provider provider)
    {
        var house = new ImportHouse(await TestDatabase.CreateAsync(provider, new FixedClock(Now)));
        await using var db = house.Database();
        db.Add(new Municipality { Code = Town, Name = "焼津市" });
        await db.SaveChangesAsync();
        return house;
    }

    public SasaeaiDb Database() => database.Open();

    public ImportDesk Desk(SasaeaiDb db) => new(db, new Originals(folder.FullName), database.Clock);

    public Task<ImportWatch?> WatchAsync(Guid batch, ImportTask task) => ImportWatch.BeginAsync(Database, batch, task, database.Clock);

    public int Kept => folder.EnumerateDirectories().Count();

    /// <summary>Takes a CSV in and gives the batch as it then stands.</summary>
    public async Task<ImportBatch> ImportAsync(string csv, ImportKind? kind = null, string name = "list.csv") =>
        await ImportAsync(Encoding.UTF8.GetBytes(csv), name, kind);

    public async Task<ImportBatch> ImportAsync(byte[] bytes, string name, ImportKind? kind = null)
    {
        await using var db = Database();
        var desk = Desk(db);
        var batch = await desk.ReceiveAsync(Town, name, new MemoryStream(bytes), kind);
        await desk.ApplyAsync(batch);
        return batch;
    }

    public async Task<IReadOnlyList<string>> UndoAsync(Guid id)
    {
        await using var db = Database();
        return await Desk(db).UndoAsync(await db.ImportBatches.SingleAsync(b => b.Id == id));
    }

    /// <summary>What a person does in the registry by hand.</summary>
    public async Task ByHandAsync(string name, Action<Resource> change)
    {
        await using var db = Database();
        db.User = Officer;
        change(await db.Resources.SingleAsync(r => r.Name == name));
        await db.SaveChangesAsync();
    }

    public async Task<List<Resource>> ResourcesAsync()
    {
        await using var db = Database();
        return await db.Resources.AsNoTracking().Include(r => r.Organization).OrderBy(r => r.Name).ToListAsync();
    }

    public async Task<List<ImportRow>> RowsAsync(Guid batch)
    {
        await using var db = Database();
        return await db.ImportRows.AsNoTracking().Where(r => r.BatchId == batch).OrderBy(r => r.Number).ToListAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
