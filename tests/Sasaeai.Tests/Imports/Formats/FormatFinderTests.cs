using Sasaeai.Imports;
using Sasaeai.Imports.Formats;
using Xunit;

namespace Sasaeai.Tests.Imports.Formats;

public sealed class FormatFinderTests
{
    [Theory]
    [InlineData(ImportKind.CareOffices, "都道府県コード又は市町村コード,No,都道府県名,市区町村名,事業所名,事業所名カナ,サービスの種類,住所,方書（ビル名等）,緯度,経度,電話番号,FAX番号,法人番号,法人の名称,事業所番号,利用可能曜日,利用可能曜日特記事項,定員,URL")]
    [InlineData(ImportKind.CareOffices, "都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,介護サービス事業所名称,介護サービス事業所名称_カナ,実施サービス,住所,方書,緯度,経度,電話番号,内線番号,FAX番号,法人番号,法人の名称,事業所番号,利用可能曜日")]
    [InlineData(ImportKind.CareOffices, "id,name,kana,pref,city,address,lat,lng,tel,url,category,serviceType,capacity,openDays,openDaysNote")]
    [InlineData(ImportKind.Gatherings, "No,都道府県コード,都道府県名,市区町村コード,市区町村名,備考,名称（ふりがな）,名称,郵便番号,所在地（都道府県から番地まで）,電話番号,対象者,活動内容,運営日（平日）－開始,運営日（平日）－終了,定員,総合事業実施の有無,法人名称（ふりがな）,法人名称,緯度,経度")]
    [InlineData(ImportKind.PublicFacilities, "都道府県コ―ド又は市区町村コ―ド,NO,都道府県名,市区町村名,名称,名称_カナ,名称_通称,POIコード,住所,方書,緯度,経度")]
    [InlineData(ImportKind.Events, "都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,イベント名,イベント名_カナ,イベント名_英語,開始日,終了日,開始時間,終了時間,場所名称,住所")]
    [InlineData(ImportKind.Events, "№,対象,開催日,開始時間,終了時間,行事名,場所名称,緯度,経度,説明,料金")]
    [InlineData(null, "ID,業種,店舗名,住所,建物名,経度,緯度")]
    [InlineData(null, "a,b,c")]
    public void A_published_list_is_known_by_its_headings(ImportKind? kind, string headings) =>
        Assert.Equal(kind, FormatFinder.Recognise(ColumnMapping.Guess(headings.Split(','))));

    [Fact]
    public void The_name_of_the_body_is_not_taken_for_the_name_of_the_place()
    {
        var mapping = ColumnMapping.Guess(["法人名称（ふりがな）", "法人名称", "名称（ふりがな）", "名称"]);
        Assert.Equal((3, 2), (mapping.Columns(Field.Name).Single(), mapping.Columns(Field.Kana).Single()));
    }

    [Fact]
    public void A_heading_that_merely_ends_as_a_name_serves_where_there_is_no_better() =>
        Assert.Equal([1], ColumnMapping.Guess(["№", "要配慮者利用施設名称", "所管課"]).Columns(Field.Name));

    [Fact]
    public void A_mapping_written_by_hand_is_read_and_written_back()
    {
        string[] header = ["拠点", "ところ", "世話人"];
        var mapping = ColumnMapping.Parse(header, "名称=拠点,住所=ところ,OperatorName=3");
        Assert.Equal("Name=1,Address=2,OperatorName=3", mapping.ToString());
        Assert.Equal(mapping.ToString(), ColumnMapping.Parse(header, mapping.ToString()).ToString());
    }

    [Theory]
    [InlineData("名称", "書き方")]
    [InlineData("名前らしきもの=拠点", "項目はありません")]
    [InlineData("名称=ない列", "列がファイルにありません")]
    public void A_mapping_that_is_not_understood_says_why(string text, string reason) =>
        Assert.Contains(reason, Assert.Throws<FormatException>(() => ColumnMapping.Parse(["拠点"], text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Every_field_has_a_label_and_the_label_finds_the_field() =>
        Assert.All(Enum.GetValues<Field>(), field => Assert.Equal(field, Headings.Find(field.Label())?.Field));

    [Theory]
    [InlineData("care-offices", ImportKind.CareOffices)]
    [InlineData("介護サービス事業所", ImportKind.CareOffices)]
    [InlineData("通いの場", ImportKind.Gatherings)]
    [InlineData("イベント", ImportKind.Events)]
    [InlineData("なにか", null)]
    public void A_kind_is_known_by_its_english_and_its_japanese_names(string name, ImportKind? kind) => Assert.Equal(kind, ImportKinds.Parse(name));
}
