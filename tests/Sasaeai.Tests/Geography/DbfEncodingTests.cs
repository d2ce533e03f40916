using System.Text;
using Sasaeai.Algorithms.Geography;
using Xunit;

namespace Sasaeai.Tests.Geography;

public sealed class DbfEncodingTests
{
    private static readonly Encoding Utf8 = new UTF8Encoding(false);

    private static string NameIn(ShapefileMaker maker, string name) => BoundaryFile.Read(maker.AddSquare(name, 138.3, 34.8, 0.01).Files()).Features[0].Attributes.Values.First();

    [Fact]
    public void The_cpg_tells() => Assert.Equal("髙梨 ～区", NameIn(new() { Cpg = "Shift_JIS\r\n" }, "髙梨 ～区"));

    [Fact]
    public void The_language_byte_tells() => Assert.Equal("灯見", NameIn(new() { LanguageDriver = 0x13 }, "灯見"));

    [Fact]
    public void Without_either_it_is_found_out()
    {
        Assert.Equal("灯見", NameIn(new(), "灯見"));
        Assert.Equal("灯見", NameIn(new() { Encoding = Utf8 }, "灯見"));
    }

    [Fact]
    public void A_cpg_that_cannot_be_right_is_not_believed() => Assert.Equal("灯見", NameIn(new() { Cpg = "UTF-8" }, "灯見"));

    [Fact]
    public void A_field_filled_to_the_brim_loses_only_its_cut_letter() =>
        Assert.Equal("焼津中央", NameIn(new() { Encoding = Utf8, FieldWidth = 14 }, "焼津中央学区"));

    [Fact]
    public void Column_names_are_Japanese_too_and_doubles_are_told_apart()
    {
        var maker = new ShapefileMaker { Fields = ["学校名", "学校名"] }.AddSquare("灯見小学校", 138.3, 34.8, 0.01);
        Assert.Equal(["学校名", "学校名_2"], BoundaryFile.Read(maker.Files()).AttributeNames);
    }
}
