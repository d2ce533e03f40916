using Sasaeai.Imports;
using Sasaeai.Imports.Formats;
using Sasaeai.Imports.Tables;
using Sasaeai.Resources;
using Xunit;

namespace Sasaeai.Tests.Imports.Formats;

public sealed class ListingReaderTests
{
    private static readonly DateOnly Today = new(2026, 8, 1);

    [Fact]
    public void A_care_office_is_read_as_the_national_file_writes_it()
    {
        var office = Accept(ImportKind.CareOffices,
            "市町村コード=222127", "No=2275101679", "事業所名=訪問入浴　きずな", "事業所名カナ=ホウモンニュウヨク　キズナ", "サービスの種類=訪問入浴介護",
            "住所=静岡県焼津市大住648-3アイランドビル102", "方書（ビル名等）=アイランドビル102", "緯度=34.849333100000000", "経度=138.289933599999980", "電話番号=054-631-4126",
            "法人番号=9080001026623", "法人の名称=株式会社きずな", "事業所番号=2275101679", "利用可能曜日=平日,土曜日,祝日", "定員=0", "URL=http://");
        Assert.Equal(("訪問入浴　きずな", "訪問入浴介護", "2275101679", "22212"), (office.Name, office.KindText, office.OfficeNumber, office.MunicipalityCode));
        Assert.Equal("静岡県焼津市大住648-3アイランドビル102", office.Address);
        Assert.Equal(Days.Everyday & ~Days.Sunday, Assert.Single(office.Sessions).Days);
        Assert.Null(office.Capacity);
        Assert.Null(office.Url);
    }

    [Fact]
    public void Zeros_that_a_spreadsheet_took_away_are_put_back()
    {
        var office = Accept(ImportKind.CareOffices, "市町村コード=11011", "事業所名=慈啓会", "サービスの種類=介護老人福祉施設", "事業所番号=170100143");
        Assert.Equal(("0170100143", "01101", "11011"), (office.OfficeNumber, office.MunicipalityCode, office.MunicipalityCodeAsWritten));
    }

    [Fact]
    public void A_gathering_is_read_with_its_hours_by_kind_of_day()
    {
        var salon = Accept(ImportKind.Gatherings,
            "名称（ふりがな）=さくらさろん", "名称=さくらサロン", "所在地（都道府県から番地まで）=静岡県焼津市本町1-1", "所在地（建物名・部屋番号等）=本町会館", "対象者=どなたでも", "活動内容=体操（改行）お茶",
            "運営日（平日）－開始=10:00", "運営日（平日）－終了=11:30", "運営日（土曜）－開始=", "定休日=水曜日", "定員=20名", "料金体系=1回100円", "送迎の有無=1", "総合事業実施の有無=1", "緯度=34.86", "経度=138.32");
        var session = Assert.Single(salon.Sessions);
        Assert.Equal((Days.Monday | Days.Tuesday | Days.Thursday | Days.Friday, new TimeOnly(10, 0), new TimeOnly(11, 30)), (session.Days, session.From!.Value, session.Until!.Value));
        Assert.Equal("体操\nお茶\n送迎あり", salon.Summary);
        Assert.True(salon.InProgramme);
        Assert.Equal((20, "1回100円", "静岡県焼津市本町1-1　本町会館"), (salon.Capacity!.Value, salon.PriceNote, salon.Address));
    }

    [Fact]
    public void An_event_keeps_its_dates_and_the_words_around_them()
    {
        var show = Accept(ImportKind.Events, "行事名=出張！\nパネル展示", "開催日=8月5日（水）～8月16日（日）\n※10日（月）以外", "開始時間=9：00", "終了時間=22：00\n※日曜は17：00まで", "料金=無料", "場所名称=まなびCAN", "問い合わせ先（市の担当課）=歴史資料館");
        Assert.Equal((new DateOnly(2026, 8, 5), new DateOnly(2026, 8, 16), 0), (show.Starts!.Value, show.Ends!.Value, show.PriceYen!.Value));
        Assert.Contains("※10日（月）以外", show.ScheduleNote!, StringComparison.Ordinal);
        Assert.Contains("※日曜は17：00まで", show.ScheduleNote!, StringComparison.Ordinal);
        Assert.Equal("出張！　パネル展示", show.Name);
    }

    [Theory]
    [InlineData("名称", "", "空")]
    [InlineData("名称", "さくら\uFFFD", "壊れて")]
    [InlineData("名称", "=HYPERLINK(\"http://x\")", "式")]
    [InlineData("備考", "@SUM(1)|cmd!A1!", "式")]
    [InlineData("緯度", "53.41291", "日本の外")]
    public void A_row_that_would_put_something_false_into_the_registry_is_refused(string column, string text, string reason)
    {
        var cells = new Dictionary<string, string> { ["名称"] = "さくら", ["緯度"] = "34.8", ["経度"] = "-8.24", ["備考"] = "" };
        if (column != "緯度")
            cells["経度"] = "138.3";
        cells[column] = text;
        var reading = Read(ImportKind.Table, 7, [.. cells.Select(cell => $"{cell.Key}={cell.Value}")]);
        Assert.Null(reading.Listing);
        var refusal = Assert.Single(reading.Remarks);
        Assert.Equal((7, column), (refusal.Line, refusal.Column));
        Assert.Contains(reason, refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_office_number_that_a_spreadsheet_rounded_refuses_its_row()
    {
        var reading = Read(ImportKind.CareOffices, 2, "事業所名=さくら", "サービスの種類=通所介護", "事業所番号=2.28E+09");
        Assert.Null(reading.Listing);
        Assert.Equal("事業所番号", Assert.Single(reading.Remarks).Column);
    }

    [Theory]
    [InlineData("緯度=138.3", "経度=34.8", 34.8)]
    [InlineData("緯度=34°48′00″", "経度=138度18分00秒", 34.8)]
    [InlineData("緯度=0", "経度=0", null)]
    [InlineData("緯度=不明", "経度=不明", null)]
    [InlineData("緯度=本町", "経度=138.3", null)]
    public void Coordinates_are_mended_where_that_is_safe_and_left_out_where_not(string latitude, string longitude, double? expected) =>
        Assert.Equal(expected, Accept(ImportKind.Table, "名称=さくら", latitude, longitude).Latitude);

    [Theory]
    [InlineData("法人番号=9080001026624")]
    [InlineData("電話番号=問い合わせは窓口へ")]
    [InlineData("URL=shinya@example.jp")]
    [InlineData("定員=大会議室：120名、第１会議室：24名")]
    public void A_cell_that_cannot_be_used_is_left_out_with_a_remark(string cell)
    {
        var reading = Read(ImportKind.Table, 2, "名称=さくら", cell);
        Assert.NotNull(reading.Listing);
        Assert.Single(reading.Remarks);
    }

    [Fact]
    public void Text_beyond_ascii_controls_and_invisible_letters_is_kept_and_those_are_not() =>
        Assert.Equal("さくら", Accept(ImportKind.Table, "名称=さ\u200Bくら\u0007").Name);

    private static Listing Accept(ImportKind kind, params string[] cells) => Read(kind, 2, cells).Listing ?? throw new InvalidOperationException(string.Join('、', Read(kind, 2, cells).Remarks));

    private static Reading Read(ImportKind kind, int line, params string[] cells)
    {
        var pairs = cells.Select(cell => cell.Split('=', 2)).ToList();
        var mapping = ColumnMapping.Guess([.. pairs.Select(pair => pair[0])]);
        return new ListingReader(kind, mapping, Today).Read(new TableRow(line, [.. pairs.Select(pair => pair[1])]));
    }
}
