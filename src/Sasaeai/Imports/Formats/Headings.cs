using System.Collections.Frozen;
using Sasaeai.Algorithms.Text;

namespace Sasaeai.Imports.Formats;

/// <summary>
/// Column headings as published lists write them, and what they mean: 介護サービス情報公表システム, the 39 columns of 通いの場,
/// 自治体標準オープンデータセット and its forerunner 推奨データセット, the English property names of city platforms, and common municipal usage.
/// The first heading of a line is the field's label on our screens.
/// </summary>
public static class Headings
{
    private const string Known = """
        Number: 番号 NO No. № ID 連番 管理番号 整理番号 施設番号 #property identification HID 施設ID イベントID
        MunicipalityCode: 市区町村コード 都道府県コード又は市区町村コード 都道府県コード又は市町村コード 全国地方公共団体コード 自治体コード 団体コード 市町村コード prefCode lgcode
        Prefecture: 都道府県名 都道府県 pref prefecture prefName 所在地_都道府県
        Municipality: 市区町村名 市町村名 市区町村 地方公共団体名 city cityName 所在地_市区町村
        Name: 名称 施設名 施設名称 事業所名 事業所名称 介護サービス事業所名称 イベント名 イベント名称 行事名 催し名 団体名称 サロン名 通いの場名 活動名 店舗名 店名 公園名 教室名 name 名前 会の名前 サービス名 拠点名 グループ名
        Kana: 読み 名称_カナ 名称カナ 名称（カナ） 名称（ふりがな） 名称ふりがな 施設名カナ 事業所名カナ 介護サービス事業所名称_カナ イベント名_カナ ふりがな フリガナ カナ kana fullNameInKana よみがな
        Alias: 通称 名称_通称 愛称
        Kind: 種類 種別 サービスの種類 サービス種別 サービス種類 実施サービス 業種 区分 分類 施設種別 施設区分 区分1 serviceType service Type category カテゴリ カテゴリー 事業種別 種類・分類
        SubKind: 細かい種類 区分2 SubType 小分類 中分類
        PostalCode: 郵便番号 〒 postalCode zip
        Address: 住所 所在地 所在地_連結表記 所在地（都道府県から番地まで） 住所（番地まで） 開催場所住所 会場住所 address Add1 施設所在地 事業所所在地
        AddressRest: 住所の続き Add2 所在地_町字以下 住所2 番地
        AddressTown: 町字 所在地_町字 町名 町字名
        AddressBlock: 番地以下 所在地_番地以下 丁目番地
        Building: 建物名 方書 方書（ビル名等） 建物名等(方書) 所在地（建物名・部屋番号等） katagaki 建物名・部屋番号 建物名等
        PlaceName: 場所の名前 場所名称 場所 会場 会場名 開催場所 実施場所 活動場所 活動会場 開催会場
        Latitude: 緯度 latitude lat 北緯 Y座標
        Longitude: 経度 longitude lng lon 東経 X座標
        Phone: 電話番号 電話 TEL telephoneNumber telephone 連絡先電話番号 代表電話 お問い合わせ電話番号 連絡先 連絡先（電話）
        Fax: FAX番号 FAX ファックス ファクス番号
        Email: メール メールアドレス E-mail 連絡先メールアドレス
        Url: ホームページ URL WEBサイト ウェブサイト referenceObject HP 公園HPアドレス 特設サイトURL ホームページアドレス サイトURL
        OfficeNumber: 事業所番号 介護保険事業所番号 指定事業所番号
        CorporateNumber: 法人番号
        OperatorName: 運営する団体 法人の名称 法人名称 法人名 団体名 運営主体 運営法人 運営団体 実施団体 実施主体 主催者 主催 establisher Organization 問い合わせ先（市の担当課） 設置者 運営者 連絡先名称
        Days: 曜日 利用可能曜日 開催曜日 活動曜日 営業日 営業曜日 開館日 実施曜日 実施日 活動日 開催日時 availableDate openDays 開設日 診療日
        Opens: 開始時間 開始時刻 開館時間 営業開始時間 startTime 開始 利用開始時間
        Closes: 終了時間 終了時刻 閉館時間 営業終了時間 endTime 終了 利用終了時間
        Hours: 時間帯 時間 活動時間 営業時間 開催時間 実施時間 利用時間
        WeekdayOpens: 平日の開始 運営日（平日）－開始 開始時刻平日 平日開始時間 平日－開始
        WeekdayCloses: 平日の終了 運営日（平日）－終了 終了時刻平日 平日終了時間 平日－終了
        SaturdayOpens: 土曜の開始 運営日（土曜）－開始 開始時刻土曜日 土曜－開始
        SaturdayCloses: 土曜の終了 運営日（土曜）－終了 終了時刻土曜日 土曜－終了
        SundayOpens: 日曜の開始 運営日（日曜）－開始 開始時刻日曜日 日曜－開始
        SundayCloses: 日曜の終了 運営日（日曜）－終了 終了時刻日曜日 日曜－終了
        HolidayOpens: 祝日の開始 運営日（祝日）－開始 祝日－開始
        HolidayCloses: 祝日の終了 運営日（祝日）－終了 祝日－終了
        ClosedDays: 休みの日 定休日 休館日 休業日 休日 休園日
        DaysNote: 日時の注意 利用可能曜日特記事項 利用可能日時特記事項 利用可能時間特記事項 開始日時特記事項 availableDateNote openDaysNote 日時備考
        StartDate: はじまる日 開始日 開催開始日 イベント開始日
        EndDate: おわる日 終了日 開催終了日 イベント終了日
        Dates: 開催日 開催期間 日にち 日程 日付 実施期間 期間
        Capacity: 定員 capacity 収容定員 利用定員 募集人数 定員数
        Target: 対象者 対象 対象年齢 受入年齢 参加資格 利用対象
        AreaServed: 対象エリア 対象地域 サービス提供地域 提供エリア 配達エリア 活動エリア
        Activity: 活動内容 内容 活動の内容 サービス内容 事業内容 支援内容
        Description: 説明 概要 特徴 紹介文 公園紹介文 description 施設概要
        Price: 料金 月謝 料金(基本) 料金（基本） 参加費 利用料 会費 費用 利用料金 price
        PriceNote: 料金の説明 料金(詳細) 料金（詳細） 料金体系 料金の詳細
        InProgramme: 総合事業 総合事業実施の有無
        PickUp: 送迎 送迎の有無
        Meals: 食事 飲食の提供の有無 食事の提供
        Accessibility: バリアフリー バリアフリー情報
        Transport: 行き方 アクセス方法 アクセス 交通アクセス
        Parking: 駐車場 駐車場情報 駐車場詳細
        Apply: 申し込み方 参加申込方法 申込方法 申込期間 申し込み方法
        ApplyUntil: 申し込みのしめきり 参加申込終了日 申込締切 申込締切日
        Status: ステータス 状態 status
        Note: 備考 note その他 注意事項 特記事項 摘要 remarks
        """;

    private static readonly (string Word, Field Field)[] Endings =
    [
        .. new (string, Field)[]
        {
            ("名称", Field.Name), ("住所", Field.Address), ("所在地", Field.Address), ("電話番号", Field.Phone), ("電話", Field.Phone), ("ファックス", Field.Fax),
            ("メールアドレス", Field.Email), ("ホームページ", Field.Url), ("URL", Field.Url), ("緯度", Field.Latitude), ("経度", Field.Longitude),
            ("定員", Field.Capacity), ("曜日", Field.Days), ("参加費", Field.Price), ("利用料", Field.Price), ("料金", Field.Price), ("月謝", Field.Price),
            ("対象者", Field.Target), ("事業所番号", Field.OfficeNumber),
        }.Select(ending => (Fold(ending.Item1), ending.Item2)),
    ];

    private static readonly FrozenDictionary<Field, string> Labels;
    private static readonly FrozenDictionary<string, (Field Field, int Rank)> Fields;

    static Headings()
    {
        var lines = Known.Split('\n').Select(line => line.Split(": ", 2)).Select(parts => (Field: Enum.Parse<Field>(parts[0]), Words: parts[1].Split(' '))).ToList();
        Labels = lines.ToFrozenDictionary(line => line.Field, line => line.Words[0]);
        Fields = lines.SelectMany(line => line.Words.Select((word, rank) => (Word: Fold(word), Meaning: (line.Field, rank)))).DistinctBy(pair => pair.Word)
            .ToFrozenDictionary(pair => pair.Word, pair => pair.Meaning);
    }

    public static string Label(this Field field) => Labels[field];

    /// <summary>
    /// The field that a heading is known to mean, and how far back in the field's line it stands: where two columns could be the kind,
    /// the earlier word wins. A heading joined from two rows (活動－名称) may be known by its last part.
    /// </summary>
    public static (Field Field, int Rank)? Find(string heading)
    {
        if (Fields.TryGetValue(Fold(heading), out var meaning))
            return meaning;
        var part = heading.LastIndexOf('－');
        return part > 0 && Fields.TryGetValue(Fold(heading[(part + 1)..]), out meaning) ? (meaning.Field, meaning.Rank + 100) : FindEnding(Fold(heading));
    }

    /// <summary>世話人の電話, 要配慮者利用施設名称: what a heading ends with says what it is, where nothing better is in the table.</summary>
    private static (Field, int)? FindEnding(string folded)
    {
        foreach (var (word, field) in Endings)
            if (folded.Length > word.Length && folded.EndsWith(word, StringComparison.Ordinal))
                return (field, 200);
        return null;
    }

    public static bool IsKnown(string heading) => Fields.ContainsKey(Fold(heading));

    /// <summary>A heading is compared without marks, widths and blanks; what stands in brackets counts.</summary>
    public static string Fold(string heading) => Folding.ForComparison(heading);
}
