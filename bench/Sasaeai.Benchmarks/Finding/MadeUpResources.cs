namespace Sasaeai.Benchmarks.Finding;

/// <summary>Resources as a national registry might hold them, made up from a seed: some words everywhere, most places rare.</summary>
internal static class MadeUpResources
{
    private static readonly string[] Kinds =
        ["サロン", "体操教室", "通いの場", "子ども食堂", "見守りの会", "買物支援", "移動販売", "配食サービス", "認知症カフェ", "ごみ出しの会", "送迎ボランティア", "茶話会", "囲碁クラブ", "料理教室", "シニアクラブ", "ご近所の会", "傾聴の会", "編み物の会", "健康麻雀", "民生委員児童委員協議会"];
    private static readonly string[] Doings =
        ["いきいき百歳体操", "お茶とおしゃべり", "電球の交換", "病院への送り迎え", "庭の草取り", "粗大ごみの運び出し", "昼ごはんの会食", "歌とレクリエーション", "スマートフォンの相談", "安否の確認", "話し相手", "移動スーパーの立ち寄り", "認知症の家族の語り合い", "グラウンドゴルフ", "折り紙や手芸", "薬の受け取り", "書類の書き方の手伝い", "散歩の付き添い", "包丁とぎ", "障子の張り替え", "墓そうじ", "ペットの世話", "雪かき", "防災訓練", "エアコンのそうじ", "布団干し", "犬の散歩", "将棋の対局", "麻雀の卓", "盆踊りの練習", "歯みがきの指導", "栄養の話", "血圧の測定", "衣替え", "網戸の修理", "自転車の空気入れ", "畑の手入れ", "タクシー券の申し込み", "銀行への同行", "映画の上映", "昔話の聞き書き", "赤ちゃんの抱っこ", "宿題の見守り", "学生食堂の開放"];
    private static readonly string[] Whose =
        ["自治会の有志", "社会福祉協議会", "地区の民生委員", "老人クラブ連合会", "NPO法人", "地域包括支援センター", "婦人会のOB", "生活協同組合", "町内の商店", "大学生のグループ", "お寺の檀家", "介護事業所の職員"];
    private static readonly string[] Whom = ["どなたでも", "65歳以上の方", "ひとり暮らしの方", "要支援の認定を受けた方", "地区にお住まいの方", "足腰に不安のある方", "お子さんのいる家庭", "介護をしている家族", "障害のある方", "外国から来た方", "会員と紹介された方", ""];
    private static readonly string[] Flowers = ["さくら", "もみじ", "つばき", "ひまわり", "なのはな", "あおぞら", "ほほえみ", "やすらぎ", "ふれあい", "なごみ", "のぞみ", "すこやか", "ゆうゆう", "まごころ", "ひだまり", "ほっこり"];
    private const string Kanji = "山川田村木林森石原野島崎沢谷浦浜津港橋坂池沼岡松竹梅桜杉柳菊東西南北上中下大小新古本高長広青白黒金銀玉水泉井戸宮寺神福吉安平和光明日月星";

    public static IEnumerable<(string Name, string Text)> Make(int count, int seed)
    {
        var random = new Random(seed);
        var places = Enumerable.Range(0, 6000).Select(_ => Place(random)).ToArray();
        for (var i = 0; i < count; i++)
        {
            // Some places have many, most have few.
            var place = places[(int)(places.Length * Math.Pow(random.NextDouble(), 2))];
            var name = $"{place}{One(Flowers, random)}{One(Kinds, random)}";
            yield return (name, $"{One(Whose, random)}がひらく{One(Kinds, random)}。{One(Doings, random)}と{One(Doings, random)}。{One(Whom, random)}。{place}{random.Next(1, 9)}丁目{random.Next(1, 30)}-{random.Next(1, 20)} {place}公民館");
        }
    }

    private static string Place(Random random)
    {
        var name = string.Concat(Enumerable.Range(0, random.Next(2, 4)).Select(_ => Kanji[random.Next(Kanji.Length)]));
        return name + One(["町", "本町", "", "新田", "台", "が丘"], random);
    }

    private static string One(string[] of, Random random) => of[random.Next(of.Length)];
}
