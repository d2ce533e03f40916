using System.IO.Compression;
using System.Text;
using Sasaeai.Algorithms.Geography;
using Xunit;

namespace Sasaeai.Tests.Geography;

public sealed class MeshPopulationFileTests
{
    private const string Header = "KEY_CODE,HTKSYORI,HTKSAKI,GASSAN,T001100001,T001100002,T001100003,T001100004,T001100005\r\n,,,,　人口（総数）,　人口（総数）　男,　６５歳以上人口　総数,　６５歳以上人口　男,　７５歳以上人口　総数\r\n";

    private static NamedFile Text(string body, string name = "tblT001100S5238.txt") => new(name, ShapefileMaker.Cp932.GetBytes(Header + body));

    private static MeshPopulation Only(params NamedFile[] files) => Assert.Single(MeshPopulationFile.Read(files));

    private static string Refusal(NamedFile file) => Assert.Throws<BoundaryFileException>(() => MeshPopulationFile.Read([file])).Message;

    [Fact]
    public void Columns_are_found_by_their_headings_and_the_year_by_the_table()
    {
        var read = Only(Text("52380000,0,,,836,407,273,121,122\r\n"));
        Assert.Equal((MeshLevel.Third, 2020), (read.Level, read.Year));
        var cell = Assert.Single(read.Cells);
        Assert.Equal((836, 273, 122, false), (cell.People, cell.Aged65, cell.Aged75, cell.IsSuppressed));
    }

    [Fact]
    public void Columns_in_another_order_under_older_headings_are_found_too()
    {
        var file = new NamedFile("古い表.txt", ShapefileMaker.Cp932.GetBytes("KEY_CODE,HTKSYORI,HTKSAKI,GASSAN,T000846022,T000846019,T000846001\r\n,,,,　７５歳以上人口総数,　６５歳以上人口総数,　人口総数\r\n52380000,0,,,140,264,915\r\n"));
        var cell = Assert.Single(Only(file).Cells);
        Assert.Equal((915, 264, 140), (cell.People, cell.Aged65, cell.Aged75));
        Assert.Equal(2015, Only(file).Year);
    }

    [Fact]
    public void Merged_cells_count_everyone_once_and_share_one_rate()
    {
        var read = Only(Text("52380030,1,,52380031;52380041,8,4,11,5,8\r\n52380031,2,52380030,,2,1,*,*,*\r\n52380041,2,52380030,,3,1,*,*,*\r\n"));
        Assert.Equal((13, 11, 8), (read.People, read.Aged65, read.Aged75));
        var (host, away) = (MeshCode.Parse("52380030"), MeshCode.Parse("52380031"));
        Assert.True(read[away]!.IsSuppressed);
        Assert.Null(read[away]!.Aged65);
        Assert.Equal(host, read[away]!.MergedInto);
        Assert.Equal(2, read[host]!.Merged.Count);
        Assert.Equal(11 / 13.0, read.ShareAged65(host)!.Value, 9);
        Assert.Equal(read.ShareAged65(host), read.ShareAged65(away));
        Assert.Null(read.ShareAged65(MeshCode.Parse("52380099")));
    }

    [Fact]
    public void The_same_cell_in_two_files_is_counted_once()
    {
        var file = Text("52380000,0,,,836,407,273,121,122\r\n");
        Assert.Equal(836, Only(file, file with { Name = "写し.txt" }).People);
    }

    [Fact]
    public void A_prefectures_part_of_a_border_cell_gives_way_to_the_whole_and_two_parts_add_up()
    {
        var (yamanashi, shizuoka) = (Text("53385738,0,,,39,19,10,4,5\r\n", "tblT001100S19.txt"), Text("53385738,0,,,11,6,3,1,*\r\n", "tblT001100S22.txt"));
        Assert.Equal((50, 13, 5), (Only(yamanashi, shizuoka).People, Only(yamanashi, shizuoka).Aged65, Only(yamanashi, shizuoka).Aged75));
        Assert.Equal(50, Only(yamanashi, Text("53385738,0,,,50,25,13,5,7\r\n", "tblT001100S5338.txt"), shizuoka).People);
    }

    [Fact]
    public void Levels_and_years_are_never_mixed()
    {
        var read = MeshPopulationFile.Read([Text("52380000,0,,,836,407,273,121,122\r\n"), new("mesh250_2015_22212.csv", Encoding.UTF8.GetBytes("key_code,pop\n5238117942,48\n"))]);
        Assert.Equal([(MeshLevel.Third, 2020), (MeshLevel.Quarter, 2015)], read.Select(r => (r.Level, r.Year!.Value)));
        Assert.Null(read[1].Aged65);
    }

    [Fact]
    public void A_gzipped_csv_and_a_zip_in_folders_are_opened()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, true))
            gzip.Write("key_code,pop\n5238117942,48\n"u8);
        Assert.Equal(48, Only(new NamedFile("mesh250_2015.csv.gz", packed.ToArray())).People);
        Assert.Equal(836, Only(ShapefileMaker.Zipped([Text("52380000,0,,,836,407,273,121,122\r\n")], "5238/")).People);
    }

    [Fact]
    public void A_year_may_be_given_where_the_file_does_not_tell()
    {
        var file = new NamedFile("人口.csv", Encoding.UTF8.GetBytes("メッシュコード,人口\n52380000,12\n"));
        Assert.Null(Only(file).Year);
        Assert.Equal(2025, Assert.Single(MeshPopulationFile.Read([file], 2025)).Year);
    }

    [Theory]
    [InlineData("52380000,0,,,836,407\r\n", "3行目は項目が6個")]
    [InlineData("523800,0,,,x1,407,273,121,122\r\n", "「x1」は人数として読めません")]
    [InlineData("52388800,0,,,836,407,273,121,122\r\n", "5・6桁目")]
    [InlineData("52380000,0,,,-5,407,273,121,122\r\n", "人数として")]
    [InlineData("52380000,0,,,99999999999,407,273,121,122\r\n", "人数として")]
    public void A_bad_row_names_its_line_and_why(string body, string said) => Assert.Contains(said, Refusal(Text(body)));

    [Fact]
    public void A_table_without_people_is_refused_by_name() =>
        Assert.Contains("人口総数の列が見つかりません", Refusal(new("tblT001105S5238.txt", ShapefileMaker.Cp932.GetBytes("KEY_CODE,T1\r\n,　労働力人口\r\n52380000,3\r\n"))));

    [Fact]
    public void A_zip_without_a_table_is_refused() =>
        Assert.Contains("人口の表が見つかりません", Refusal(ShapefileMaker.Zipped([new("readme.pdf", [1, 2, 3])])));

    [Fact]
    public void Fine_cells_take_the_share_of_the_cell_that_holds_them()
    {
        var coarse = Only(Text("52380000,0,,,100,50,40,20,10\r\n"));
        var fine = new MeshPopulation(MeshLevel.Quarter, 2015, [new(MeshCode.Parse("5238000011"), 10, null, null, null, []), new(MeshCode.Parse("5239000011"), 10, null, null, null, [])]);
        var split = AgeSplit.Estimate(fine, coarse);
        Assert.Equal((4.0, 1.0), (split[0].Aged65, split[0].Aged75));
        Assert.Null(split[1].Aged65);
    }
}
