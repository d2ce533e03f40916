using Sasaeai.Algorithms.Text;
using Sasaeai.Areas;
using Sasaeai.Imports.Tables;

namespace Sasaeai.Imports.Formats;

/// <summary>What a published list calls the municipality that it is about.</summary>
public static class TownNames
{
    private static readonly string[] CodeColumns = ["市区町村コード", "都道府県コード又は市区町村コード", "都道府県コード又は市町村コード", "全国地方公共団体コード", "市町村コード"];
    private static readonly string[] NameColumns = ["市区町村名", "地方公共団体名", "市町村名"];

    /// <summary>The name beside the code in the first row that carries it; null where the list does not say.</summary>
    public static string? Find(Table table, string code)
    {
        var (codeAt, nameAt) = (Column(table, CodeColumns), Column(table, NameColumns));
        if (codeAt < 0 || nameAt < 0)
            return null;
        var row = table.Rows().FirstOrDefault(r => MunicipalityCode.Parse(r[codeAt]) == code && r[nameAt].Trim().Length > 0);
        return row is null ? null : Bare(row[nameAt].Trim());
    }

    /// <summary>地方公共団体名 may hold the prefecture too: 静岡県焼津市.</summary>
    private static string Bare(string name) =>
        JapaneseAddress.Prefectures.FirstOrDefault(prefecture => name.StartsWith(prefecture, StringComparison.Ordinal) && name.Length > prefecture.Length) is { } before
            ? name[before.Length..].TrimStart(' ', '　') : name;

    private static int Column(Table table, string[] names) =>
        names.Select(n => table.Header.ToList().FindIndex(h => h.Trim() == n)).FirstOrDefault(at => at >= 0, -1);
}
