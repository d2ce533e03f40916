using System.Text;
using Sasaeai.Imports;
using Sasaeai.Resources;
using Sasaeai.Tests.Data;
using Sasaeai.Tests.Imports.Tables;
using Xunit;

namespace Sasaeai.Tests.Imports;

/// <summary>The shapes in which other towns and other years publish the same lists. Headings as the standards name them, contents made up.</summary>
public sealed class OtherTownsTests
{
    private const string Recommended = "都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,名称,名称_カナ,名称_通称,POIコード,住所,方書,緯度,経度,電話番号,内線番号,法人番号,団体名,利用可能曜日,開始時間,終了時間,利用可能時間特記事項,説明,バリアフリー情報,URL,備考\n";
    private const string Standard = "全国地方公共団体コード,ID,地方公共団体名,名称,名称_カナ,名称_英字,名称_通称,POIコード,所在地_全国地方公共団体コード,町字ID,所在地_連結表記,所在地_都道府県,所在地_市区町村,所在地_町字,所在地_番地以下,建物名等(方書),緯度,経度,電話番号,郵便番号,法人番号,団体名,利用可能曜日,開始時間,終了時間,利用可能時間特記事項,説明,URL,備考\n";
    private const string Events = "全国地方公共団体コード,ID,地方公共団体名,イベント名,イベント名_カナ,開始日,終了日,開始時間,終了時間,開始日時特記事項,説明,料金(基本),料金(詳細),連絡先名称,連絡先電話番号,主催者,場所名称,所在地_連結表記,緯度,経度,定員,参加申込終了日,参加申込方法,URL,備考\n";

    [Theory]
    [InlineData(932)]
    [InlineData(65001)]
    public async Task The_older_recommended_set_is_known_in_either_encoding(int codePage)
    {
        await using var house = await ImportHouse.OpenAsync(Provider.Sqlite);
        var encoding = codePage == 932 ? Files.Cp932 : new UTF8Encoding(true);
        var text = Recommended + "222127,0000000012,静岡県,焼津市,ためし髙浜会館,タメシタカハマカイカン,,1801,焼津市本町1-1,２階,34.86,138.32,(054)600-0001,,4.00E+12,焼津市,月;火;水,0900,1700,祝日は休み,集会所です,スロープ有り,,\n";
        var batch = await house.ImportAsync([.. encoding.GetPreamble(), .. encoding.GetBytes(text)], "222127_public_facility.csv");
        Assert.Equal((ImportKind.PublicFacilities, 1), (batch.Kind!.Value, batch.Added));
        var hall = (await house.ResourcesAsync()).Single();
        Assert.Equal(("ためし髙浜会館", "焼津市本町1-1　２階"), (hall.Name, hall.Address));
        var session = Assert.Single(hall.Sessions);
        Assert.Equal((Days.Monday | Days.Tuesday | Days.Wednesday, new TimeOnly(9, 0), new TimeOnly(17, 0)), (session.Days, session.From!.Value, session.Until!.Value));
        Assert.Equal("法人番号", Assert.Single((await house.RowsAsync(batch.Id)).Single().Remarks).Column);
    }

    [Fact]
    public async Task The_standard_set_with_its_address_in_parts_is_put_together()
    {
        await using var house = await ImportHouse.OpenAsync(Provider.Sqlite);
        var batch = await house.ImportAsync(Standard
            + "222127,A1,静岡県焼津市,ためし東会館,タメシヒガシ,,,1801,222127,0001,,静岡県,焼津市,本町1丁目,1-1,浜ビル2階,34.86,138.32,054-600-0001,,,,,9:00,17:00,,,,\n"
            + "222127,A2,静岡県焼津市,ためし西会館,タメシニシ,,,1801,222127,0002,静岡県焼津市石津2丁目2,静岡県,焼津市,石津2丁目,2,,34.85,138.31,054-600-0002,,,,,9:00,17:00,,,,\n"
            + "222143,B1,静岡県藤枝市,となりの会館,トナリ,,,1801,222143,0003,静岡県藤枝市1-1,静岡県,藤枝市,1丁目,1,,34.87,138.25,,,,,,,,,,,\n");
        Assert.Equal((ImportKind.PublicFacilities, 2, 1), (batch.Kind!.Value, batch.Added, batch.Elsewhere));
        Assert.Equal(["静岡県焼津市本町1丁目1-1　浜ビル2階", "静岡県焼津市石津2丁目2"], (await house.ResourcesAsync()).Select(r => r.Address));
    }

    [Theory]
    [InlineData("2026/9/1", "2026/9/3", "9:00")]
    [InlineData("令和8年9月1日", "令和８年９月３日", "９時")]
    [InlineData("20260901", "20260903", "0900")]
    [InlineData("R8.9.1", "R8.9.3", "午前9時")]
    [InlineData("2026-09-01T00:00:00", "2026-09-03T00:00:00", "09:00:00")]
    [InlineData("46266", "46268", "0.375")]
    public async Task Days_and_hours_of_events_are_read_in_each_way_of_writing(string from, string until, string opens)
    {
        await using var house = await ImportHouse.OpenAsync(Provider.Sqlite);
        var batch = await house.ImportAsync($"{Events}222127,E1,静岡県焼津市,ためし展,タメシテン,{from},{until},{opens},,,,無料,,文化課,054-600-0003,焼津市,文化会館,静岡県焼津市三ケ名1550,34.86,138.32,,,,,\n");
        Assert.Equal((ImportKind.Events, 1), (batch.Kind!.Value, batch.Added));
        Assert.Empty((await house.RowsAsync(batch.Id)).Single().Remarks);
        Assert.Equal((ResourceState.Active, 0, "文化会館"), (await house.ResourcesAsync()).Select(r => (r.State, r.PriceYen!.Value, r.PlaceName!)).Single());
    }

    [Theory]
    [InlineData("都道府県コード又は市町村コード,No,都道府県名,市区町村名,事業所名,事業所名カナ,サービスの種類,住所,方書（ビル名等）,緯度,経度,電話番号,FAX番号,法人番号,法人の名称,事業所番号,利用可能曜日,利用可能曜日特記事項,定員,URL,備考\n222127,2275100001,静岡県,焼津市,ためしデイ,タメシデイ,通所介護,静岡県焼津市本町1-1,,34.86,138.32,054-600-0001,,,ためし会,2275100001,平日,,20,,\n")]
    [InlineData("都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,介護サービス事業所名称,介護サービス事業所名称_カナ,実施サービス,住所,方書,緯度,経度,電話番号,内線番号,FAX番号,法人番号,法人の名称,事業所番号,利用可能曜日,利用可能日時特記事項,定員,URL,備考\n222127,1,静岡県,焼津市,ためしデイ,タメシデイ,通所介護,静岡県焼津市本町1-1,,34.86,138.32,054-600-0001,,,,ためし会,2275100001,平日,,20名,,\n")]
    [InlineData("全国地方公共団体コード,ID,地方公共団体名,介護サービス事業所名称,介護サービス事業所名称_カナ,実施サービス,所在地_連結表記,緯度,経度,電話番号,法人番号,法人名,事業所番号,利用可能曜日,定員,URL,備考\n222127,K1,静岡県焼津市,ためしデイ,タメシデイ,通所介護,静岡県焼津市本町1-1,34.86,138.32,054-600-0001,,ためし会,2275100001,月火水木金,２０,,\n")]
    public async Task Care_offices_of_the_nation_and_of_either_standard_are_one_and_the_same(string file)
    {
        await using var house = await ImportHouse.OpenAsync(Provider.Sqlite);
        var batch = await house.ImportAsync(file);
        Assert.Equal((ImportKind.CareOffices, 1, 0), (batch.Kind!.Value, batch.Added, batch.Refused));
        var office = (await house.ResourcesAsync()).Single();
        Assert.Equal(("ためしデイ", 20, "ためし会"), (office.Name, office.Capacity!.Value, office.Organization!.Name));
        var national = await house.ImportAsync("市区町村コード,事業所名,サービスの種類,住所,電話番号,事業所番号\n222127,ためしデイ,通所介護,静岡県焼津市本町1-1,054-600-0001,2275100001\n");
        Assert.Equal(0, national.Added);
    }

    [Fact]
    public async Task Notes_above_and_below_blank_rows_totals_and_a_repeated_heading_do_not_become_places()
    {
        await using var house = await ImportHouse.OpenAsync(Provider.Sqlite);
        var batch = await house.ImportAsync(
            "令和8年度　集会所等一覧,,,\n令和8年4月1日現在,,,\n,,,\n施設名,所在地,電話,備考\nためし東会館,本町1-1,054-600-0001,\n,,,\n施設名,所在地,電話,備考\nためし西会館,石津2-2,054-600-0002,\n合計,2,,\n※電話は平日のみ,,,\n出典：市民協働課,,,\n");
        Assert.Equal((6, 2, 4), (batch.Rows, batch.Added, batch.Refused));
        var refused = (await house.RowsAsync(batch.Id)).Where(row => row.Outcome is RowOutcome.Refused).Select(row => (row.Line, row.Remarks[0].Column, row.Remarks[0].Reason[..2]));
        Assert.Equal([(7, "施設名", "見出"), (9, "施設名", "注記"), (10, "施設名", "注記"), (11, "施設名", "注記")], refused);
    }

    [Fact]
    public async Task A_prepared_form_with_numbers_only_is_read_to_its_last_filled_row()
    {
        await using var house = await ImportHouse.OpenAsync(Provider.Sqlite);
        var batch = await house.ImportAsync("NO,名称,住所\n1,ためし東会館,本町1-1\n2,,\n3,,\n");
        Assert.Equal((1, 1, 0), (batch.Rows, batch.Added, batch.Refused));
    }

    [Theory]
    [InlineData("No.,開設者名称,name,所在地\n1,ためし工房,,本町1-1\n")]
    [InlineData("番号,サロンの名称,開催地の住所\n1,ためし工房,本町1-1\n")]
    [InlineData("番号,事業所の名称,事業所の所在地,担当者の電話番号\n1,ためし工房,本町1-1,054-600-0001\n")]
    [InlineData("ＮＯ,　名　称　,住　所\n1,ためし工房,本町1-1\n")]
    public async Task A_heading_near_a_standard_one_is_found_by_its_meaning_and_an_empty_column_gives_way(string file)
    {
        await using var house = await ImportHouse.OpenAsync(Provider.Sqlite);
        await house.ImportAsync(file);
        var place = (await house.ResourcesAsync()).Single();
        Assert.Equal(("ためし工房", "本町1-1"), (place.Name, place.Address));
    }

    [Theory]
    [InlineData("34度51分36秒", "138度19分12秒")]
    [InlineData("N34°51'36.0\"", "E138°19'12.0\"")]
    [InlineData("３４．８６", "１３８．３２")]
    [InlineData("34°51’36”", "138°19’12”")]
    public async Task Coordinates_in_degrees_minutes_and_seconds_are_turned_into_degrees(string latitude, string longitude)
    {
        await using var house = await ImportHouse.OpenAsync(Provider.Sqlite);
        await house.ImportAsync(Encoding.UTF8.GetBytes($"名称\t住所\t緯度\t経度\nためし東会館\t本町1-1\t{latitude}\t{longitude}\n"), "a.tsv");
        var place = (await house.ResourcesAsync()).Single();
        Assert.Equal((34.86, 138.32), (Math.Round(place.Latitude!.Value, 6), Math.Round(place.Longitude!.Value, 6)));
    }

    [Fact]
    public async Task Next_years_list_renumbered_regrouped_renamed_and_moved_makes_no_duplicates()
    {
        await using var house = await ImportHouse.OpenAsync(Provider.Sqlite);
        const string Columns = "NO,名称,区分1,住所,電話番号\n";
        await house.ImportAsync(Columns
            + "2025001,ためし豆腐店,食料品,本町1-1,054-600-0001\n2025002,ためし菓子店,食料品,本町2-2,054-600-0002\n2025003,ためし理髪店,くらし,石津3-3,054-600-0003\n"
            + "2025004,ためし鮮魚店,食料品,港町4-4,054-600-0004\n2025005,ためし書店,くらし,大村5-5,054-600-0005\n2025006,ためし薬局,くらし,駅北6-6,054-600-0006\n");
        // Numbers given anew, another grouping; the fishmonger has moved, the hairdresser has a new telephone, the bookshop is gone, a baker is new.
        var next = await house.ImportAsync(Columns
            + "2026001,ためし豆腐店,とうふ,本町1-1,054-600-0001\n2026002,ためし菓子店,お菓子,本町2-2,054-600-0002\n2026003,ためし理髪店,理容,石津3-3,054-600-3333\n"
            + "2026004,ためし鮮魚店,鮮魚,石津9-9,054-600-0004\n2026005,ためし薬局,薬,駅北6-6,054-600-0006\n2026006,ためしパン店,パン,駅北7-7,054-600-0007\n");
        Assert.Equal((6, 1, 5, 0), (next.Rows, next.Added, next.Updated, next.Refused));
        Assert.Equal(1, next.Vanished);
        var shops = await house.ResourcesAsync();
        Assert.Equal(7, shops.Count);
        Assert.Equal(("石津9-9", "054-600-3333"), (shops.Single(r => r.Name == "ためし鮮魚店").Address, shops.Single(r => r.Name == "ためし理髪店").Phone));
        Assert.Equal("ためし書店", (await house.RowsAsync(next.Id)).Single(row => row.Outcome is RowOutcome.Vanished).Name);
        var again = await house.ImportAsync(Columns + "2026001,ためし豆腐店,とうふ,本町1-1,054-600-0001\n");
        Assert.Equal((0, 1), (again.Added, again.Unchanged));
    }
}
