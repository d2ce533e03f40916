using System.Text;
using Xunit;

namespace Sasaeai.Tests.Imports.Tables;

public sealed class EncodingTests : IDisposable
{
    private const string Salons = "名称,住所,備考\r\n髙橋さんち,焼津市本町1-1,9時〜12時\r\nさくらサロン,焼津市石津2−3,①月曜\r\n";
    private readonly Files files = new();

    public static TheoryData<string> Encodings => ["utf-8", "utf-8-bom", "cp932", "utf-16le", "utf-16be", "utf-16le-bom", "utf-16be-bom", "euc-jp", "iso-2022-jp"];

    [Theory, MemberData(nameof(Encodings))]
    public void Japanese_text_is_read_in_whatever_encoding_it_was_saved(string name)
    {
        var text = name is "euc-jp" or "iso-2022-jp" ? Salons.Replace('髙', '高').Replace('①', '1') : Salons;
        var table = Files.Single(files.Write("salons.csv", Bytes(text, name)));
        Assert.Equal(["名称", "住所", "備考"], table.Header);
        Assert.EndsWith("橋さんち", table.Rows().First()[0]);
        Assert.Equal("さくらサロン", table.Rows().Last()[0]);
    }

    [Fact]
    public void A_wave_dash_and_a_minus_are_the_same_letters_in_every_encoding()
    {
        var utf8 = Files.Single(files.Write("a.csv", Salons)).Rows().Select(row => string.Join('|', row.Cells));
        var windows = Files.Single(files.Write("b.csv", Salons.Replace('〜', '～').Replace('−', '－'), Files.Cp932)).Rows().Select(row => string.Join('|', row.Cells));
        Assert.Equal(utf8, windows);
    }

    [Fact]
    public void One_broken_byte_does_not_turn_a_whole_file_into_rubbish()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("名称,住所\nさくら"), 0xFF, .. Encoding.UTF8.GetBytes("サロン,本町1-1\nもみじの会,石津2-3\n")];
        var rows = Files.Single(files.Write("a.csv", bytes)).Rows().ToList();
        Assert.Equal("さくら\uFFFDサロン", rows[0][0]);
        Assert.Equal("もみじの会", rows[1][0]);
    }

    [Fact]
    public void Cp932_beyond_the_first_kilobytes_is_noticed()
    {
        var text = "id,name\n" + string.Concat(Enumerable.Range(0, 5000).Select(i => $"{i},salon\n")) + "5000,さくら\n";
        Assert.Equal("さくら", Files.Single(files.Write("a.csv", text, Files.Cp932)).Rows().Last()[1]);
    }

    private static byte[] Bytes(string text, string name) => name switch
    {
        "utf-8" => Encoding.UTF8.GetBytes(text),
        "utf-8-bom" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
        "cp932" => Files.Cp932.GetBytes(text.Replace('〜', '～').Replace('−', '－')),
        "utf-16le" => Encoding.Unicode.GetBytes(text),
        "utf-16be" => Encoding.BigEndianUnicode.GetBytes(text),
        "utf-16le-bom" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
        "utf-16be-bom" => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
        _ => Encoding.GetEncoding(name).GetBytes(text),
    };

    public void Dispose() => files.Dispose();
}
