using Microsoft.EntityFrameworkCore;
using Sasaeai.Algorithms.Geography;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.Time;

namespace Sasaeai.Web.Commands;

/// <summary>One import of areas or population at the command line: reads, says what it does, does it, ends with the count of rows.</summary>
internal static class AreaImportRun
{
    private static readonly string[] ShapefileParts = [".shp", ".shx", ".dbf", ".prj", ".cpg"];

    public static async Task<int> RunAsync(
        string municipality, AreaImportContent content, string[] paths, bool dry, Action<AreaImport, DateOnly> settings, CancellationToken stop)
    {
        var clock = TimeProvider.System;
        var where = Settings.FromEnvironment();
        await using var db = Databases.Open(where.Database, clock);
        await db.MigrateAsync(stop);
        try
        {
            var town = MunicipalityCode.Parse(municipality) ?? throw new RefusedException($"「{municipality}」は市区町村コードとして読めません。");
            if (!await db.Municipalities.AnyAsync(m => m.Code == town, stop))
                throw new RefusedException($"{town} はまだひらいていません。先に sasaeai open {town} 名前 でひらいてください。");
            var desk = new AreaImportDesk(db, new Originals(where.Originals), clock);
            var import = await desk.StartAsync(town, content, Files(paths), stop);
            settings(import, clock.Today());
            var tally = dry ? await desk.TryAsync(import, stop) : await desk.ConfirmAsync(import, stop);
            Console.WriteLine(dry ? $"（試し）{tally.Outcome}" : tally.Outcome);
            foreach (var refusal in tally.Refusals)
                Console.WriteLine($"  使わなかった: {refusal}");
            Console.WriteLine($"rows {tally.Rows}: added {tally.Added}, updated {tally.Updated}, unchanged {tally.Unchanged}, refused {tally.Refused}");
            return 0;
        }
        catch (BoundaryFileException unreadable)
        {
            Console.Error.WriteLine(unreadable.Message);
            foreach (var layer in unreadable.Layers)
                Console.Error.WriteLine($"  --layer \"{layer}\"");
            foreach (var system in unreadable.Systems)
                Console.Error.WriteLine($"  --crs {system.Epsg}  {system.Name}");
            return 2;
        }
        catch (Exception refused) when (refused is RefusedException or FormatException or IOException)
        {
            Console.Error.WriteLine(refused.Message);
            return 2;
        }
    }

    /// <summary>The files meant: a folder means what is in it, a .shp brings the parts that lie beside it.</summary>
    private static List<NamedFile> Files(string[] paths) =>
        [.. paths.SelectMany(Meant).Distinct().Select(path => new NamedFile(path, File.ReadAllBytes(path)))];

    private static IEnumerable<string> Meant(string path)
    {
        if (Directory.Exists(path))
            return Directory.GetFiles(path).Where(f => ShapefileParts.Contains(Path.GetExtension(f).ToLowerInvariant()) || Path.GetExtension(f).ToLowerInvariant() is ".geojson" or ".zip").Order();
        if (!File.Exists(path))
            throw new RefusedException($"「{path}」が見つかりません。");
        return Path.GetExtension(path).Equals(".shp", StringComparison.OrdinalIgnoreCase)
            ? Directory.GetFiles(Path.GetDirectoryName(Path.GetFullPath(path))!, Path.GetFileNameWithoutExtension(path) + ".*").Where(f => ShapefileParts.Contains(Path.GetExtension(f).ToLowerInvariant()))
            : [path];
    }
}
