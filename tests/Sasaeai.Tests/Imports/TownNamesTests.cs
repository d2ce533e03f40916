using System.Text;
using Sasaeai.Imports.Formats;
using Sasaeai.Imports.Tables;
using Xunit;

namespace Sasaeai.Tests.Imports;

public sealed class TownNamesTests
{
    [Theory]
    [InlineData("99201", "はまなみ市")]
    [InlineData("99202", "となり町")]
    [InlineData("99203", null)]
    public void The_name_stands_beside_the_code(string code, string? name) =>
        Assert.Equal(name, NameIn("都道府県コード又は市町村コード,No,都道府県名,市区町村名,事業所名\n992011,1,見本県,はまなみ市,なぎさ\n99202,2,見本県,となり町,みさき\n", code));

    [Fact]
    public void A_list_that_names_no_municipality_gives_none() => Assert.Null(NameIn("名称,住所\nなぎさ,浜通1-1\n", "99201"));

    private static string? NameIn(string csv, string code)
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, csv, Encoding.UTF8);
        try
        {
            return TownNames.Find(TableFile.Open(path, "list.csv", Headings.IsKnown).Tables[0], code);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
