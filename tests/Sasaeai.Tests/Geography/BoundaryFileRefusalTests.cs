using System.Buffers.Binary;
using System.Text;
using Sasaeai.Algorithms.Geography;
using Xunit;
using static Sasaeai.Tests.Geography.ShapefileMaker;

namespace Sasaeai.Tests.Geography;

public sealed class BoundaryFileRefusalTests
{
    private static List<NamedFile> Good() => new ShapefileMaker { Prj = Zone8 }.AddSquare("灯見", -20_000, -130_000, 1_000).AddSquare("南", -21_000, -130_000, 1_000).Files();

    private static string Refusal(IEnumerable<NamedFile> files) => Assert.Throws<BoundaryFileException>(() => BoundaryFile.Read(files)).Message;

    private static List<NamedFile> With(string extension, Func<byte[], byte[]> change) =>
        [.. Good().Select(f => f.Extension == extension ? f with { Content = change([.. f.Content]) } : f)];

    private static List<NamedFile> Without(string extension) => [.. Good().Where(f => f.Extension != extension)];

    [Fact]
    public void Nothing_is_asked_for_by_name() => Assert.Contains("ファイルが入っていません", Refusal([]));

    [Fact]
    public void A_missing_table_is_named() => Assert.Contains(".dbf", Refusal(Without(".dbf")));

    [Fact]
    public void A_missing_body_is_named() => Assert.Contains("（.shp）がありません", Refusal(Without(".shp")));

    [Fact]
    public void A_missing_index_is_done_without() =>
        Assert.Contains(BoundaryFile.Read(Without(".shx")).Notices, n => n.Contains(".shx"));

    [Fact]
    public void A_wrong_magic_number_is_no_shapefile() => Assert.Contains("の形をしていません", Refusal(With(".shp", b => { b[2] = 0; return b; })));

    [Fact]
    public void A_truncated_body_tells_how_much_is_missing() => Assert.Contains("途中で切れています", Refusal(With(".shp", b => b[..^30])));

    [Fact]
    public void Every_cut_of_a_file_is_refused_and_never_crashes()
    {
        foreach (var extension in new[] { ".shp", ".dbf" })
        {
            var whole = Good().Single(f => f.Extension == extension).Content;
            // The last byte of a table is an end mark that many programs leave out.
            for (var length = 0; length < whole.Length - 1; length++)
                Assert.NotEmpty(Refusal(With(extension, b => b[..length])));
        }
    }

    [Fact]
    public void Any_byte_may_lie_and_nothing_but_a_refusal_comes_of_it()
    {
        var random = new Random(3);
        for (var i = 0; i < 3_000; i++)
        {
            var files = Good();
            var at = random.Next(3);
            var content = files[at].Content.ToArray();
            for (var n = random.Next(1, 4); n > 0; n--)
                content[random.Next(content.Length)] = (byte)random.Next(256);
            files[at] = files[at] with { Content = content };
            var refused = Record.Exception(() => BoundaryFile.Read(files));
            Assert.True(refused is null or BoundaryFileException, refused?.ToString());
        }
    }

    [Fact]
    public void A_record_that_claims_a_huge_length_is_refused() =>
        Assert.Contains("1件目を読めません", Refusal(With(".shp", b => { BinaryPrimitives.WriteInt32BigEndian(b.AsSpan(104), int.MaxValue); return b; })));

    [Fact]
    public void A_record_that_claims_too_many_points_is_refused() =>
        Assert.Contains("1件目を読めません", Refusal(With(".shp", b => { BinaryPrimitives.WriteInt32LittleEndian(b.AsSpan(108 + 40), int.MaxValue); return b; })));

    [Fact]
    public void A_table_that_claims_too_many_records_is_refused() =>
        Assert.Contains("1,000,000件", Refusal(With(".dbf", b => { BinaryPrimitives.WriteInt32LittleEndian(b.AsSpan(4), 1_000_000); return b; })));

    [Fact]
    public void Parts_of_different_data_are_refused()
    {
        var other = new ShapefileMaker { Prj = Zone8 }.AddSquare("一つ", -20_000, -130_000, 1_000).Files();
        Assert.Contains("2件ですが", Refusal([.. Without(".dbf"), other.Single(f => f.Extension == ".dbf")]));
        Assert.Contains(".shx の件数が合いません", Refusal([.. Without(".shx"), other.Single(f => f.Extension == ".shx")]));
    }

    [Fact]
    public void Points_are_no_areas()
    {
        var points = new ShapefileMaker { ShapeType = 1 }.AddSquare("駅", 138.3, 34.8, 0.01).Files();
        Assert.Contains("点のデータ", Refusal(points));
    }

    [Fact]
    public void Ireland_is_not_Japan()
    {
        Assert.Contains("日本の外", Refusal(new ShapefileMaker().AddSquare("ダブリン", -6.2, 53.4, 0.01).Files()));
        Assert.Contains("逆", Refusal(new ShapefileMaker().AddSquare("逆さ", 34.8, 138.3, 0.01).Files()));
        Assert.Contains("日本の外", Refusal(new ShapefileMaker { Prj = Zone8 }.AddSquare("遠い", -20_000, 9_000_000, 1_000).Files()));
    }

    [Fact]
    public void Coordinates_that_are_no_numbers_are_refused() =>
        Assert.Contains("日本の外", Refusal(new ShapefileMaker { Prj = Zone8 }.Add("無", [double.NaN, 0, 0, 1, 1, 1, double.NaN, 0]).Files()));

    [Fact]
    public void A_truncated_zip_is_refused()
    {
        var zip = Zipped(Good());
        Assert.Contains("もう一度ダウンロード", Refusal([zip with { Content = zip.Content[..^200] }]));
        Assert.Contains("もう一度ダウンロード", Refusal([zip with { Content = [.. zip.Content[..60], .. new byte[40], .. zip.Content[100..]] }]));
    }

    [Fact]
    public void A_zip_bomb_is_stopped_at_the_bound()
    {
        var bomb = Zipped([new("bomb.shp", new byte[300 * 1024 * 1024])]);
        Assert.True(bomb.Content.Length < 1_000_000);
        Assert.Contains("256MBを超えます", Refusal([bomb]));
    }

    [Theory]
    [InlineData("kuiki.kml", "書き出したもの")]
    [InlineData("kuiki.xlsx", ".xlsx")]
    public void Other_formats_are_named(string name, string said) => Assert.Contains(said, Refusal([new(name, Encoding.UTF8.GetBytes("..."))]));
}
