namespace Sasaeai.Imports.Tables;

/// <summary>What the end of a file's name says that it is, held against what it is.</summary>
internal static class FileEnding
{
    /// <summary>Of Excel's own forms any may bear any of its endings, as Excel itself opens them.</summary>
    private static readonly (FileForm[] Forms, string[] Endings, string Called)[] Kinds =
    [
        ([FileForm.Text], [".csv", ".tsv", ".txt"], "文字の表（CSV）"),
        ([FileForm.Json], [".json", ".geojson"], "JSON"),
        ([FileForm.OldExcel], Excel, "Excel のファイル"),
        // A workbook of today is a zip inside.
        ([FileForm.Zip], [".zip", .. Excel], "zip か Excel のファイル"),
        ([FileForm.Gzip], [".gz"], "gz のファイル"),
    ];

    private static string[] Excel => [".xlsx", ".xls", ".xlsb", ".xlsm"];

    /// <returns>The sentence for the person; null where the two agree. What lies in a .gz without an ending of its own calls itself nothing.</returns>
    public static string? Misnamed(string name, FileForm form, bool nested)
    {
        var ending = Path.GetExtension(name).ToLowerInvariant();
        var (_, endings, called) = Kinds.First(kind => kind.Forms.Contains(form));
        return endings.Contains(ending) || nested && ending == "" ? null
            : $"「{name}」の中身は{called}ですが、名前の終わりが{(ending == "" ? "ありません" : $"「{ending}」です")}。ファイルがまちがっていないか確かめて、名前の終わりを「{endings[0]}」などに直してから、選んでください。";
    }
}
