using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.Imports;
using Sasaeai.Imports.Formats;
using Sasaeai.Imports.Tables;

namespace Sasaeai.Web.Commands;

/// <summary>
/// <c>sasaeai import KIND FILE…</c>: takes published lists and the municipality's own tables in. Progress and refused rows go to the error
/// stream; the last line of output counts the rows. Exit code 2 and nothing changed where a file is no such list.
/// </summary>
internal static class ImportCommand
{
    private sealed record Wish(ImportKind? Kind, string[] Files, string? Municipality, string? Mapping, string? Sheet, bool DryRun);

    public static Command Create()
    {
        var kind = new Argument<string>("kind") { Description = $"一覧の種類: {string.Join(", ", ImportKinds.Keys)}, auto" };
        var files = new Argument<string[]>("files") { Description = "CSV、Excel、zip など。いくつか並べると、ひとつの取り込みになります", Arity = ArgumentArity.OneOrMore };
        var municipality = new Option<string?>("--municipality") { Description = "市区町村コード（ひとつしかひらいていなければ省けます）" };
        var mapping = new Option<string?>("--mapping") { Description = "列の対応。「名称=施設の名前,住所=ところ」、またはそれを書いたファイル" };
        var sheet = new Option<string?>("--sheet") { Description = "Excel のどのシートを読むか。書かなければ、一覧になっているはじめのシート" };
        var dryRun = new Option<bool>("--dry-run") { Description = "数えるだけで、何も変えません" };
        var command = new Command("import", "すでにある一覧を取り込みます") { kind, files, municipality, mapping, sheet, dryRun, ImportAreasCommand.Create(), ImportPopulationCommand.Create() };
        command.SetAction(async (parsed, stop) =>
        {
            try
            {
                return await RunAsync(new(KindOf(parsed.GetRequiredValue(kind)), parsed.GetRequiredValue(files), parsed.GetValue(municipality), parsed.GetValue(mapping), parsed.GetValue(sheet), parsed.GetValue(dryRun)), stop);
            }
            catch (OperationCanceledException)
            {
                Console.Error.WriteLine("やめました。何も変えていません。");
                return 2;
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

    private static async Task<int> RunAsync(Wish wish, CancellationToken stop)
    {
        if (wish.Files.FirstOrDefault(file => !File.Exists(file)) is { } missing)
            throw new RefusedException($"ファイルが見つかりません: {Path.GetFullPath(missing)}");
        var settings = Settings.FromEnvironment();
        await using var db = Databases.Open(settings.Database, TimeProvider.System);
        await db.MigrateAsync(stop);
        var (town, opensAs) = await TownAsync(db, wish, stop);
        var desk = new ImportDesk(db, new Originals(settings.Originals), TimeProvider.System);
        var mapping = wish.Mapping is not null && File.Exists(wish.Mapping) ? await File.ReadAllTextAsync(wish.Mapping, stop) : wish.Mapping;
        ImportBatch batch;
        await using (var content = await Bundle.OpenAsync(wish.Files, stop))
            batch = await desk.ReceiveAsync(town, Bundle.NameOf(wish.Files), content, wish.Kind, mapping, stop);
        (batch.OpensAs, batch.Table) = (opensAs, wish.Sheet);
        await using var watch = await ImportWatch.BeginAsync(() => Databases.Open(settings.Database, TimeProvider.System), batch.Id, wish.DryRun ? ImportTask.Preview : ImportTask.Apply, TimeProvider.System, stop)
            ?? throw new RefusedException("ほかの画面で、この取り込みが進んでいます。");
        Console.WriteLine(await ImportAsync(db, desk, batch, wish, watch));
        return 0;
    }

    private static async Task<ImportCounts> ImportAsync(SasaeaiDb db, ImportDesk desk, ImportBatch batch, Wish wish, ImportWatch watch)
    {
        var stop = watch.Stop;
        var id = batch.Id;
        try
        {
            RefuseMixture(await desk.OpenAsync(batch, stop), wish);
            var progress = new ProgressLine(batch.FileName, watch);
            var counts = wish.DryRun ? await desk.PreviewAsync(batch, progress, stop) : await desk.ApplyAsync(batch, progress, stop);
            progress.Clear();
            await TellAsync(db, batch, counts, stop);
            if (batch.OpensAs is { } name)
                Console.Error.WriteLine(wish.DryRun ? $"{name}（{batch.Municipality}）はまだひらいていません。取り込むときに、この名前でひらきます。" : $"{name}（{batch.Municipality}）をひらきました。名前はファイルから取りました。");
            if (wish.DryRun)
                await desk.DropAsync(id, stop);
            return counts;
        }
        catch
        {
            await desk.DropAsync(id, CancellationToken.None);
            throw;
        }
    }

    /// <summary>Of several files none may fall under the table.</summary>
    private static void RefuseMixture(ListFile list, Wish wish)
    {
        if (list.NeedsMapping)
            Console.Error.WriteLine($"{list.First.Table.Name} の列: {string.Join('、', list.First.Table.Header)}\n列の対応は --mapping \"名称=…,住所=…\" で書けます。");
        else if (wish.Files.Length > 1 && list.LeftAsideWhole.ToList() is { Count: > 0 } aside)
            throw new RefusedException($"{string.Join("、", aside)} は、{list.Kind!.Value.Label()}の一覧として読めません。種類の違うファイルは、分けて取り込んでください。");
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

    /// <summary>The municipality meant; for one that is not open yet also the name that the files give it, so that one command suffices.</summary>
    private static async Task<(string Code, string? OpensAs)> TownAsync(SasaeaiDb db, Wish wish, CancellationToken stop)
    {
        var open = await db.Municipalities.AsNoTracking().OrderBy(m => m.Code).Select(m => m.Code).ToListAsync(stop);
        if (wish.Municipality is null)
            return open.Count == 1 ? (open[0], null) : throw new RefusedException("どの市町村に取り込むかを --municipality で書いてください。");
        var digits = MunicipalityCode.Parse(wish.Municipality) ?? throw new RefusedException($"「{wish.Municipality}」は市区町村コードとして読めません。");
        if (open.Contains(digits))
            return (digits, null);
        var tables = wish.Files.SelectMany(file => TableFile.Open(file, Path.GetFileName(file), Headings.IsKnown).Tables);
        var name = tables.Select(table => TownNames.Find(table, digits)).FirstOrDefault(found => found is not null);
        return (digits, name ?? throw new RefusedException($"{digits} はまだひらいていません。ファイルにも名前がないので、先に sasaeai open {digits} 名前 でひらいてください。"));
    }
}
