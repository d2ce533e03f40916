using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sasaeai.Algorithms.Geography;
using Sasaeai.Areas;

namespace Sasaeai.Web.Pages.Areas;

/// <summary>How a draft is to be read, as the officer sets it.</summary>
public sealed class ImportForm
{
    [Display(Name = "何の区域か")] public string? Kind { get; set; }
    [Display(Name = "名前の列")] public string? NameColumn { get; set; }
    [Display(Name = "コードの列")] public string? CodeColumn { get; set; }
    [Display(Name = "いつからの区域か")] public DateOnly? ValidFrom { get; set; }
    [Display(Name = "ファイルにない区域は、前の日で終わりにする")] public bool CloseMissing { get; set; }
    [Display(Name = "取り込むデータ")] public string? Layer { get; set; }
    [Display(Name = "座標系")] public int? Epsg { get; set; }
    [Display(Name = "調査の年（西暦）")] public int? Year { get; set; }
    [Display(Name = "データの出どころ")] public string? Source { get; set; }

    public static ImportForm Of(AreaImport import) => new()
    {
        Kind = import.Kind,
        NameColumn = import.NameColumn,
        CodeColumn = import.CodeColumn,
        ValidFrom = import.ValidFrom,
        CloseMissing = import.CloseMissing,
        Layer = import.Layer,
        Epsg = import.Epsg,
        Year = import.Year,
        Source = import.Source,
    };

    public void Onto(AreaImport import)
    {
        (import.Kind, import.NameColumn, import.CodeColumn) = (Kind ?? import.Kind, Blank(NameColumn), Blank(CodeColumn));
        (import.ValidFrom, import.CloseMissing) = (ValidFrom ?? import.ValidFrom, CloseMissing);
        (import.Layer, import.Epsg, import.Year, import.Source) = (Blank(Layer), Epsg, Year, Blank(Source));
    }

    public static IEnumerable<SelectListItem> Columns(BoundarySet set, string none) =>
        set.AttributeNames.Select(name => new SelectListItem($"{name}（{string.Join("、", BoundaryColumns.Samples(set, name))}）", name)).Prepend(new(none, ""));

    public static IEnumerable<SelectListItem> Systems(IReadOnlyList<CoordinateReference> systems) =>
        systems.Select(s => new SelectListItem(s.Name, $"{s.Epsg}")).Prepend(new("ファイルにあるとおり", ""));

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
