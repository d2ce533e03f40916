using System.Text;
using Sasaeai.Algorithms.Geography;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.Imports;
using Sasaeai.Imports.Tables;
using Sasaeai.Seeding;
using Sasaeai.Web.Tests.Commands;

namespace Sasaeai.Benchmarks.Fuzz;

/// <summary>Takes broken files in, as the page and the command do: taken, or refused in words with nothing written.</summary>
internal sealed class FileFuzz(string database, string folder, RowCounts counts, Random random)
{
    private const string Rows = "名称,住所,電話番号,緯度,経度,曜日\nためしの家,はまなみ市本町1-1,054-000-0001,33.1,133.1,月火\n\"い,ろ\",本町2,,,,水曜10:00\n";
    private readonly Odd odd = new(random);
    private readonly List<(string Name, byte[] Content)> tables = Tables();
    private readonly List<(string Name, byte[] Content)> areas =
    [
        ("a.geojson", Encoding.UTF8.GetBytes("""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"北","code":"1"},"geometry":{"type":"Polygon","coordinates":[[[133.0,33.0],[133.1,33.0],[133.1,33.1],[133.0,33.0]]]}}]}""")),
        ("mesh.csv", Encoding.UTF8.GetBytes("KEY_CODE,人口総数,65歳以上\n50330000,120,40\n50330001,*,\n")),
    ];

    public List<string> Faults { get; } = [];
    public int Tried { get; private set; }
    public int Taken { get; private set; }

    public Task StepAsync() => random.Next(3) == 0 ? AreaAsync() : TableAsync();

    private Task TableAsync()
    {
        var (name, content) = tables[random.Next(tables.Count)];
        return TryAsync(name, odd.Bytes(content, tables[random.Next(tables.Count)].Content), async (db, bytes, stop) =>
        {
            var desk = new ImportDesk(db, new Originals(folder), TimeProvider.System);
            var batch = await desk.ReceiveAsync(EmptyTown.Code, name, new MemoryStream(bytes), random.Next(2) == 0 ? ImportKind.Table : null, null, stop);
            try
            {
                await desk.ApplyAsync(batch, null, stop);
            }
            catch
            {
                await desk.DropAsync(batch.Id, stop);
                throw;
            }
        });
    }

    private Task AreaAsync()
    {
        var (name, content) = areas[random.Next(areas.Count)];
        return TryAsync(name, odd.Bytes(content, tables[0].Content), async (db, bytes, stop) =>
        {
            var desk = new AreaImportDesk(db, new Originals(folder), TimeProvider.System);
            var import = await desk.StartAsync(EmptyTown.Code, name.EndsWith("json", StringComparison.Ordinal) ? AreaImportContent.Outlines : AreaImportContent.Population, [new(name, bytes)], stop);
            (import.Kind, import.ValidFrom, import.Year) = ("association", new(2026, 4, 1), 2020);
            await desk.ConfirmAsync(import, stop);
        });
    }

    private async Task TryAsync(string name, byte[] bytes, Func<SasaeaiDb, byte[], CancellationToken, Task> take)
    {
        Tried++;
        var before = counts.Take();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        string? fault = null;
        try
        {
            await using var db = Databases.Open(database, TimeProvider.System);
            await take(db, bytes, patience.Token);
            Taken++;
            return;
        }
        catch (Exception refused) when (refused is UnreadableTableException or RefusedException or FormatException or BoundaryFileException)
        {
            // As it should be, if nothing was written.
        }
        catch (Exception e)
        {
            fault = $"{e.GetType().Name}: {e.Message.Split('\n')[0]} at {e.StackTrace?.Split('\n').FirstOrDefault(l => l.Contains("Sasaeai", StringComparison.Ordinal))?.Trim()}";
        }
        if ((counts.Difference(before) is { } wrote ? $"{fault} wrote {wrote}" : fault) is { } found)
        {
            var kept = Path.Combine(Path.GetTempPath(), $"sasaeai-fuzz-{Tried}-{name}");
            await File.WriteAllBytesAsync(kept, bytes);
            Faults.Add($"{name} ({bytes.Length} bytes, {kept}): {found}");
        }
    }

    private static List<(string, byte[])> Tables()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        List<(string, byte[])> tables =
        [
            ("utf8.csv", Encoding.UTF8.GetBytes(Rows)), ("bom.csv", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Rows)]), ("sjis.csv", Encoding.GetEncoding(932).GetBytes(Rows)), ("utf16.csv", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Rows)]),
            ("tabs.tsv", Encoding.UTF8.GetBytes(Rows.Replace(',', '\t'))), ("rows.json", Encoding.UTF8.GetBytes("""[{"名称":"ためしの家","住所":"本町1","深さ":[[[[{"a":1}]]]]},{"名称":"い","住所":null}]""")),
            ("deep.json", Encoding.UTF8.GetBytes(new string('[', 5_000) + new string(']', 5_000))), ("book.xlsx", TwoSheets.Make("一", Rows, "二", Rows)),
        ];
        foreach (var place in (string[])["docs/guide/samples", "tests/Sasaeai.Tests/Imports/Tables"])
            if (Directory.Exists(place))
                tables.AddRange(Directory.EnumerateFiles(place).Where(f => Path.GetExtension(f) is ".csv" or ".xls" or ".xlsx").Order(StringComparer.Ordinal).Select(f => (Path.GetFileName(f), File.ReadAllBytes(f))));
        return tables;
    }
}
