using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.Imports;
using Sasaeai.Imports.Formats;
using Sasaeai.Imports.Tables;
using Sasaeai.Time;

namespace Sasaeai.Web.Commands;

/// <summary>
/// <c>sasaeai import KIND FILE…</c>: takes published lists and the municipality's own tables in. Progress and refused rows go to the error
/// stream; the last line of output counts the rows. Exit code 2 and nothing changed where a file is no such list.
/// </summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var kind = new Argument<string>("kind") { Description = $"一覧の種類: {string.Join(", ", ImportKinds.Keys)}, auto" };
        var files = new Argument<FileInfo[]>("files") { Description = "CSV、Excel、zip など", Arity = ArgumentArity.OneOrMore };
        var municipality = new Option<string?>("--municipality") { Description = "市区町村コード（ひとつしかひらいていなければ省けます）" };
        var mapping = new Option<string?>("--mapping") { Description = "列の対応。「名称=施設の名前,住所=ところ」、またはそれを書いたファイル" };
        var dryRun = new Option<bool>("--dry-run") { Description = "数えるだけで、何も変えません" };
        var command = new Command("import", "すでにある一覧を取り込みます") { kind, files, municipality, mapping, dryRun, ImportAreasCommand.Create(), ImportPopulationCommand.Create() };
        command.SetAction(async (parsed, stop) =>
        {
            try
            {
                return await RunAsync(parsed.GetRequiredValue(kind), parsed.GetRequiredValue(files), parsed.GetValue(municipality), parsed.GetValue(mapping), parsed.GetValue(dryRun), stop);
            }
            catch (Exception e) when (e is UnreadableTableException or RefusedException or FormatException)
            {
                Console.Error.WriteLine(e.Message);
                Console.Error.WriteLine("何も変えていません。");
                return 2;
            }
        });
        return command;
    }

    private static async Task<int> RunAsync(string kindName, FileInfo[] files, string? code, string? mapping, bool dryRun, CancellationToken stop)
    {
        var kind = KindOf(kindName);
        mapping = mapping is not null && File.Exists(mapping) ? await File.ReadAllTextAsync(mapping, stop) : mapping;
        // All files are looked at before the first is taken in.
        var opened = files.Select(file => file.Exists ? TableFile.Open(file.FullName, file.Name, Headings.IsKnown)
            : throw new RefusedException($"ファイルが見つかりません: {file.FullName}")).ToList();
        var settings = Settings.FromEnvironment();
        await using var db = Databases.Open(settings.Database, TimeProvider.System);
        await db.MigrateAsync(stop);
        var town = await TownAsync(db, code, dryRun ? [] : opened, stop);
        var total = new ImportCounts(0, 0, 0, 0, 0, 0, 0);
        foreach (var file in files)
            total += await ImportAsync(db, settings, town, file, kind, mapping, dryRun, stop);
        Console.WriteLine(total);
        return 0;
    }

    private static async Task<ImportCounts> ImportAsync(SasaeaiDb db, Settings settings, string town, FileInfo file, ImportKind? kind, string? mapping, bool dryRun, CancellationToken stop)
    {
        var desk = new ImportDesk(db, new Originals(settings.Originals), TimeProvider.System);
        ImportBatch batch;
        await using (var content = file.OpenRead())
            batch = await desk.ReceiveAsync(town, file.Name, content, kind, mapping, stop);
        var id = batch.Id;
        try
        {
            if (await desk.OpenAsync(batch, stop) is { NeedsMapping: true } list)
                Console.Error.WriteLine($"{file.Name} の列: {string.Join('、', list.First.Table.Header)}\n列の対応は --mapping \"名称=…,住所=…\" で書けます。");
            var progress = new ProgressLine(file.Name);
            var counts = dryRun ? await desk.PreviewAsync(batch, progress, stop) : await desk.ApplyAsync(batch, progress, stop);
            progress.Clear();
            await TellAsync(db, batch, counts, stop);
            if (dryRun)
                await desk.DropAsync(id, stop);
            return counts;
        }
        catch
        {
            await desk.DropAsync(id, CancellationToken.None);
            throw;
        }
    }

    private static async Task TellAsync(SasaeaiDb db, ImportBatch batch, ImportCounts counts, CancellationToken stop)
    {
        var refused = db.ImportRows.AsNoTracking().Where(r => r.BatchId == batch.Id && r.Outcome == RowOutcome.Refused).OrderBy(r => r.Number);
        await foreach (var row in refused.AsAsyncEnumerable().WithCancellation(stop))
            foreach (var remark in row.Remarks)
                Console.Error.WriteLine($"{row.Table}:{row.Line}: {(remark.Column.Length > 0 ? $"{remark.Column}: " : "")}{remark.Reason}{(row.Name.Length > 0 ? $"（{row.Name}）" : "")}");
        Console.Error.WriteLine($"{batch.FileName}: {batch.Kind?.Label()}、{batch.Form}。{counts.InJapanese}");
        if (counts.Elsewhere > 0)
            Console.Error.WriteLine($"  ほかの市町村の{counts.Elsewhere:N0}行は数えていません。");
        if (counts.Vanished > 0)
            Console.Error.WriteLine($"  前のファイルにあって、このファイルにないものが{counts.Vanished:N0}件あります（消していません）。");
        if (counts.Alike > 0)
            Console.Error.WriteLine($"  同じものかもしれない組が{counts.Alike:N0}組あります（/duplicates）。");
    }

    private static ImportKind? KindOf(string name) =>
        name is "auto" or "自動" ? null
        : ImportKinds.Parse(name) ?? throw new RefusedException($"「{name}」という種類はありません。使える種類: {string.Join(", ", ImportKinds.Keys)}, auto");

    /// <summary>The municipality meant; one that is not open yet is opened under the name that the file gives it, so that one command suffices.</summary>
    /// <param name="files">Empty for a dry run, which opens nothing.</param>
    private static async Task<string> TownAsync(SasaeaiDb db, string? code, List<TableFile> files, CancellationToken stop)
    {
        var open = await db.Municipalities.AsNoTracking().OrderBy(m => m.Code).ToListAsync(stop);
        if (code is null)
            return open.Count == 1 ? open[0].Code : throw new RefusedException("どの市町村に取り込むかを --municipality で書いてください。");
        var digits = MunicipalityCode.Parse(code) ?? throw new RefusedException($"「{code}」は市区町村コードとして読めません。");
        if (open.Exists(m => m.Code == digits))
            return digits;
        var name = files.SelectMany(f => f.Tables).Select(t => TownNames.Find(t, digits)).FirstOrDefault(n => n is not null)
            ?? throw new RefusedException($"{digits} はまだひらいていません。先に sasaeai open {digits} 名前 でひらいてください。");
        await Opening.OpenAsync(db, digits, name, null, TimeProvider.System.Today(), stop);
        Console.Error.WriteLine($"{name}（{digits}）をひらきました。名前はファイルから取りました。");
        return digits;
    }
}
