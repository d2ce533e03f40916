using System.CommandLine;
using Sasaeai.Areas;
using Sasaeai.Time;

namespace Sasaeai.Web.Commands;

/// <summary><c>sasaeai import areas FILE… --municipality CODE --kind KIND</c>: outlines of areas, as from the page.</summary>
internal static class ImportAreasCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("files") { Description = "シェープファイル（.shpだけでよい）、zip、GeoJSON、またはそれらのフォルダー", Arity = ArgumentArity.OneOrMore };
        var municipality = new Option<string>("--municipality") { Description = "市区町村コード", Required = true };
        var kind = new Option<string>("--kind") { Description = string.Join(", ", AreaKindChoice.All.Select(k => $"{k.Key}（{k.Label}）")), Required = true };
        var name = new Option<string?>("--name-column") { Description = "名前の列。書かなければ、いちばん名前らしい列" };
        var code = new Option<string?>("--code-column") { Description = "コードの列" };
        var layer = new Option<string?>("--layer") { Description = "zipに区域がいくつもあるとき、その名前" };
        var crs = new Option<int?>("--crs") { Description = "座標系のEPSG番号（.prjがないとき。平面直角座標系 第8系なら6676）" };
        var from = new Option<string?>("--from") { Description = "いつからの区域か（R8.4.1 や 2026-04-01）。書かなければ今年度のはじめ" };
        var source = new Option<string?>("--source") { Description = "データの出どころ" };
        var close = new Option<bool>("--close-missing") { Description = "ファイルにない区域は、前の日で終わりにする" };
        var dry = new Option<bool>("--dry-run") { Description = "読みとるだけで、取り込まない" };
        var command = new Command("areas", "区域の境界を取り込みます") { files, municipality, kind, name, code, layer, crs, from, source, close, dry };
        command.SetAction((parsed, stop) => AreaImportRun.RunAsync(parsed.GetRequiredValue(municipality), AreaImportContent.Outlines, parsed.GetRequiredValue(files), parsed.GetValue(dry), (import, today) =>
        {
            import.Kind = parsed.GetRequiredValue(kind);
            (import.NameColumn, import.CodeColumn, import.Layer, import.Epsg) = (parsed.GetValue(name), parsed.GetValue(code), parsed.GetValue(layer), parsed.GetValue(crs));
            (import.Source, import.CloseMissing) = (parsed.GetValue(source), parsed.GetValue(close));
            import.ValidFrom = parsed.GetValue(from) is not { } day ? new DateOnly(today.FiscalYear(), 4, 1)
                : JapaneseDate.TryParse(day, out var read) ? read : throw new FormatException($"「{day}」は日付として読めません。R8.4.1 や 2026-04-01 のように書いてください。");
        }, stop));
        return command;
    }
}

/// <summary><c>sasaeai import population FILE… --municipality CODE</c>: people by mesh, as from the page.</summary>
internal static class ImportPopulationCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("files") { Description = "e-Statの地域メッシュ統計のzip、またはメッシュコードと人口の列があるCSV（.gzも）", Arity = ArgumentArity.OneOrMore };
        var municipality = new Option<string>("--municipality") { Description = "市区町村コード", Required = true };
        var year = new Option<int?>("--year") { Description = "調査の年（ファイルから分からないとき）" };
        var source = new Option<string?>("--source") { Description = "データの出どころ" };
        var dry = new Option<bool>("--dry-run") { Description = "読みとるだけで、取り込まない" };
        var command = new Command("population", "人口を取り込みます") { files, municipality, year, source, dry };
        command.SetAction((parsed, stop) => AreaImportRun.RunAsync(parsed.GetRequiredValue(municipality), AreaImportContent.Population, parsed.GetRequiredValue(files), parsed.GetValue(dry),
            (import, _) => (import.Year, import.Source) = (parsed.GetValue(year), parsed.GetValue(source)), stop));
        return command;
    }
}
