using Sasaeai.Imports;
using Sasaeai.Imports.Formats;
using Sasaeai.Imports.Tables;
using Xunit;

namespace Sasaeai.Tests.Imports.Formats;

/// <summary>The published files themselves, with the numbers that they are known to hold.</summary>
public sealed class RealFilesTests
{
    [Theory]
    [InlineData("yaizu/care/mhlw_2025-12_27types_焼津市.csv", ImportKind.CareOffices, 56, 0)]
    [InlineData("yaizu/care/care_2025-06_8types_焼津市.json", ImportKind.CareOffices, 86, 1)]
    [InlineData("takamatsu/care/mhlw_2025-12_27types_高松市.csv", ImportKind.CareOffices, 234, 0)]
    [InlineData("japan/mhlw_csv_2025-06_excel_damaged/510_tokuyou_20250601.csv", ImportKind.CareOffices, 8496, 6)]
    [InlineData("yaizu/opendata/地域交流センター/222127_community_center.csv", ImportKind.PublicFacilities, 9, 0)]
    [InlineData("yaizu/opendata/要配慮者利用施設/yohairyosya.csv", null, 277, 0)]
    [InlineData("takamatsu/facilities/events/data.xlsx", ImportKind.Events, 51, 0)]
    [InlineData("takamatsu/facilities/elderly_welfare_facility/data.xlsx", null, 47, 0)]
    [InlineData("kosai2016/nurseryFacilities_2016.geojson", null, 143, 0)]
    public void A_published_file_is_known_and_read_whole(string path, ImportKind? kind, int rows, int refused)
    {
        var table = TableFile.Open(SharedData.Require(path.Split('/')), Path.GetFileName(path), Headings.IsKnown).Tables[0];
        var mapping = ColumnMapping.Guess(table.Header);
        var reader = new ListingReader(kind ?? ImportKind.Table, mapping, new(2026, 8, 1));
        var readings = table.Rows().Select(reader.Read).ToList();
        Assert.Equal((kind, rows, refused), (FormatFinder.Recognise(mapping), readings.Count, readings.Count(reading => reading.Listing is null)));
    }

    [Fact]
    public void The_national_zip_holds_27_files_and_yaizus_56_offices()
    {
        var file = TableFile.Open(SharedData.Require("japan", "mhlw_jigyosho_2025-12_27types.zip"), "all.zip", Headings.IsKnown);
        var yaizu = new MunicipalityFilter("22212", "焼津市");
        var (all, mine) = (0, 0);
        foreach (var table in file.Tables)
        {
            var reader = new ListingReader(ImportKind.CareOffices, ColumnMapping.Guess(table.Header), new(2026, 8, 1));
            foreach (var row in table.Rows().Where(row => row[0].Length > 0))
            {
                all++;
                mine += row[0] == "222127" && yaizu.Holds(reader.Read(row).Listing!) ? 1 : 0;
            }
        }
        Assert.Equal((27, 56_442, 56), (file.Tables.Count, all, mine));
    }
}
