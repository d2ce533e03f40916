using System.Text;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Algorithms.Geography;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Tests.Data;

namespace Sasaeai.Tests.Areas;

/// <summary>A municipality of squares, opened in a database of its own, with the desk that takes files in.</summary>
internal sealed class SmallTown : IAsyncDisposable
{
    public const string Code = "99201";
    private readonly TestDatabase database;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sasaeai-originals-");

    private SmallTown(TestDatabase database) => this.database = database;

    public static async Task<SmallTown> OpenAsync(Provider provider)
    {
        var town = new SmallTown(await TestDatabase.CreateAsync(provider));
        await using var db = town.Database();
        await Opening.OpenAsync(db, Code, "はまなみ市", null, new(2024, 4, 1));
        return town;
    }

    public SasaeaiDb Database() => database.Open();

    public AreaImportDesk Desk(SasaeaiDb db) => new(db, new Originals(folder.FullName), TimeProvider.System);

    /// <summary>Squares as GeoJSON: name, west, south, side in thousandths of a degree from 138.2 E, 34.7 N.</summary>
    public static NamedFile Squares(params (string Name, double West, double South, double Side)[] squares) => new("区域.geojson", Encoding.UTF8.GetBytes(
        $$"""{"type":"FeatureCollection","features":[{{string.Join(',', squares.Select((s, i) => Feature(i + 1, s.Name, Ring(s.West, s.South, s.Side))))}}]}"""));

    /// <summary>Imports in one go and returns what became of the rows.</summary>
    public async Task<(Guid Id, ImportTally Tally)> ImportAsync(string kind, NamedFile file, DateOnly? from = null, Action<AreaImport>? settings = null)
    {
        await using var db = Database();
        var desk = Desk(db);
        var import = await desk.StartAsync(Code, AreaImportContent.Outlines, [file]);
        (import.Kind, import.ValidFrom) = (kind, from ?? new DateOnly(2024, 4, 1));
        settings?.Invoke(import);
        return (import.Id, await desk.ConfirmAsync(import));
    }

    public async Task<(Guid Id, ImportTally Tally)> ImportPopulationAsync(params NamedFile[] files)
    {
        await using var db = Database();
        var desk = Desk(db);
        var import = await desk.StartAsync(Code, AreaImportContent.Population, files);
        return (import.Id, await desk.ConfirmAsync(import));
    }

    public async Task UndoAsync(Guid id)
    {
        await using var db = Database();
        await Desk(db).UndoAsync(await db.AreaImports.SingleAsync(i => i.Id == id));
    }

    /// <summary>Areas in force on a day with their boundaries, by name.</summary>
    public async Task<Dictionary<string, Area>> AreasAsync(DateOnly? on = null)
    {
        await using var db = Database();
        return await db.Areas.AsNoTracking().Include(a => a.Boundaries).Include(a => a.Parent).InForceOn(on ?? new(2025, 1, 1)).ToDictionaryAsync(a => a.Name);
    }

    private static string Feature(int number, string name, string ring) =>
        $$$"""{"type":"Feature","properties":{"番号":{{{number}}},"名称":"{{{name}}}"},"geometry":{"type":"Polygon","coordinates":[{{{ring}}}]}}""";

    private static string Ring(double west, double south, double side)
    {
        var (w, s, e, n) = (138.2 + west / 1000, 34.7 + south / 1000, 138.2 + (west + side) / 1000, 34.7 + (south + side) / 1000);
        return FormattableString.Invariant($"[[{w},{s}],[{e},{s}],[{e},{n}],[{w},{n}],[{w},{s}]]");
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        folder.Delete(true);
    }
}
