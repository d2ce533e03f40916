using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Sasaeai.History;
using Sasaeai.Imports;
using Sasaeai.Imports.Tables;
using Sasaeai.Tests.Data;
using Xunit;

namespace Sasaeai.Tests.Imports;

/// <summary>What holds of any table whatever: it is taken whole or not at all, all its rows are told, a second time changes nothing, and it can be taken back.</summary>
public sealed class ImportPropertyTests
{
    private static readonly string[] Headings =
        ["名称", "住所", "電話番号", "緯度", "経度", "曜日", "開始時間", "終了時間", "定員", "料金", "法人名称", "法人番号", "NO", "種別", "ホームページ", "備考", "対象者", "メモの列", "事業所番号", "サービスの種類", "開始日", "終了日", "市区町村コード"];

    private static readonly string[] Cells =
    [
        "", "", "", "さくらサロン", "もみじの家", "焼津市本町1-1", "石津2-2", "054-600-0001", "０５４６０００００２", "34.86", "138.32", "-8.2", "138.32", "34度51分", "火曜日", "第2・4木", "月～金", "不定期", "10:00", "25:00", "9時半", "20",
        "約20名", "９９９", "-1", "無料", "300円", "1回 200円、月 500円", "株式会社きずな", "9080001026623", "1234567890123", "2275101679", "2.2751E+09", "通所介護", "訪問介護、通所介護", "https://example.org/", "javascript:alert(1)", "=1+1",
        "@SUM(A1)", "2026/7/13", "R8.7.13", "令和8年13月40日", "222127", "222143", "合計", "※注", "なし", "\uFFFD", "\"", "い,ろ", "は\nに", "𠮷野家", "\u202eabc", "a\0b", "x",
    ];

    private static readonly Gen<string> Tables =
        from headings in Gen.SubListOf(Headings).Where(list => list.Count > 1)
        from rows in Gen.Elements(Cells).ArrayOf(headings.Count).ListOf()
        select string.Join('\n', rows.Prepend([.. headings]).Select(row => string.Join(',', row.Select(Quoted))));

    [Fact]
    public void A_table_is_taken_whole_and_a_second_time_changes_nothing() => Prop.ForAll(Tables.ToArbitrary(), table => Wait(async () =>
    {
        await using var house = await ImportHouse.OpenAsync(Provider.Sqlite);
        if (await TakeAsync(house, table) is not { } first)
            return (await house.ResourcesAsync()).Count == 0;
        Assert.Equal(first.Rows, first.Added + first.Unchanged + first.Refused);
        Assert.Equal(first.Rows, (await house.RowsAsync(first.Id)).Count);
        Assert.Equal(first.Added, (await house.ResourcesAsync()).Count);

        var second = (await TakeAsync(house, table))!;
        Assert.Equal((first.Rows, 0, 0, first.Refused), (second.Rows, second.Added, second.Updated, second.Refused));

        Assert.Empty(await house.UndoAsync(second.Id));
        Assert.Empty(await house.UndoAsync(first.Id));
        Assert.Empty(await house.ResourcesAsync());
        await using var db = house.Database();
        return !await db.Organizations.AnyAsync();
    })).Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithEndSize(12));

    [Fact]
    public void Any_bytes_are_taken_or_refused_in_words() => Prop.ForAll(ArbMap.Default.GeneratorFor<byte[]>().ToArbitrary(), bytes => Wait(async () =>
    {
        await using var house = await ImportHouse.OpenAsync(Provider.Sqlite);
        return await TakeAsync(house, bytes) is not null || (await house.ResourcesAsync()).Count == 0;
    })).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    private static Task<ImportBatch?> TakeAsync(ImportHouse house, string table) => TakeAsync(house, Encoding.UTF8.GetBytes(table));

    /// <summary>Null where it is refused in words, as the page and the command say them.</summary>
    private static async Task<ImportBatch?> TakeAsync(ImportHouse house, byte[] bytes)
    {
        try
        {
            return await house.ImportAsync(bytes, "list.csv");
        }
        catch (Exception refused) when (refused is UnreadableTableException or RefusedException)
        {
            Assert.NotEmpty(refused.Message);
            return null;
        }
    }

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny(",\"\n") ? $"\"{cell.Replace("\"", "\"\"")}\"" : cell;

    private static bool Wait(Func<Task<bool>> property) => Task.Run(property).GetAwaiter().GetResult();
}
