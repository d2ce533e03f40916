using System.Text.RegularExpressions;
using Sasaeai.Imports.Formats;

namespace Sasaeai.Imports;

/// <summary>
/// What a listing does, read from the kind of list and from its own words. Lists of places at risk, of shops and of facilities name the same care services
/// as the national list does: whoever reads 通所介護 there must hear as well that a certificate is asked for.
/// </summary>
internal static partial class ListedService
{
    /// <summary>Services of the care insurance. 住宅型有料老人ホーム and サービス付き高齢者向け住宅 are none: who lives there needs no certificate.</summary>
    private static readonly string[] Insured =
    [
        "訪問介護", "訪問入浴", "訪問看護", "訪問リハ", "夜間対応型訪問", "定期巡回", "通所介護", "通所リハ", "療養通所", "地域密着型", "認知症対応型", "小規模多機能", "看護小規模",
        "複合型サービス", "短期入所生活介護", "短期入所療養介護", "特定施設入居者", "介護付有料", "介護老人", "介護医療院", "介護療養型", "特別養護老人ホーム", "福祉用具貸与", "特定福祉用具", "居宅介護支援",
        "居宅療養管理",
    ];

    private static readonly string[] ForDisability =
        ["生活介護", "居宅介護", "重度訪問介護", "同行援護", "行動援護", "療養介護", "短期入所", "共同生活援助", "自立訓練", "就労", "地域活動支援", "児童発達支援", "放課後等デイ", "保育所等訪問支援", "施設入所支援"];

    private static readonly string[] Visiting = ["訪問", "夜間対応型", "定期巡回", "福祉用具貸与", "配食"];

    private static readonly (string Category, string[] Words)[] Rules =
    [
        ("place", ["居場所", "いこいの家", "憩いの家"]),
        ("gathering", ["通いの場", "体操", "百歳"]),
        ("diner", ["地域食堂", "子ども食堂", "こども食堂"]),
        ("meal-watch", ["配食", "弁当"]),
        ("shopping", ["移動販売", "移動スーパー", "買い物", "買物"]),
        ("children", ["子育て", "保育", "幼稚園", "児童", "こども園", "学童"]),
        ("disability", ["障害", "障がい"]),
        ("care", ["介護", "デイサービス", "グループホーム", "老人ホーム", "訪問看護", "小規模多機能"]),
        ("consultation", ["包括支援センター", "相談"]),
        ("facility", ["公民館", "コミュニティセンター", "交流センター", "会館", "図書館", "公園", "体育館", "福祉センター", "市民センター", "学校", "支所", "出張所"]),
        ("learning", ["教室", "講座", "サークル"]),
    ];

    public static List<string> Categories(Listing listing) => listing.Kind switch
    {
        ImportKind.CareOffices => ["care"],
        ImportKind.Gatherings => ["gathering"],
        ImportKind.Events => ["event"],
        ImportKind.PublicFacilities => Guess(listing) is "consultation" or "place" or "children" ? [Guess(listing), "facility"] : ["facility"],
        _ => [Guess(listing)],
    };

    public static bool NeedsCertification(Listing listing) => listing.Kind is ImportKind.CareOffices || (listing.Kind is ImportKind.Table && IsInsured(listing));

    /// <summary>A day centre with visits as well is a place to go to: only whoever does nothing but visit comes to you.</summary>
    public static bool ComesToYou(Listing listing) => listing.Kind is ImportKind.CareOffices or ImportKind.Table
        && Kinds(listing) is { Length: > 0 } kinds && Array.TrueForAll(kinds, kind => Starts(kind, Visiting));

    private static string Guess(Listing listing)
    {
        if (IsInsured(listing))
            return "care";
        if (Array.Exists(Kinds(listing), kind => Starts(kind, ForDisability)))
            return "disability";
        // A hall lists its rooms: one for children makes no children's centre of it.
        var words = listing.Kind is ImportKind.PublicFacilities ? $"{listing.KindText} {listing.Name}" : $"{listing.KindText} {listing.Name} {listing.Summary}";
        return Salon().IsMatch(words) ? "salon" : Rules.FirstOrDefault(rule => rule.Words.Any(words.Contains)).Category ?? "other";
    }

    private static bool IsInsured(Listing listing) => Array.Exists(Kinds(listing), kind => Starts(kind, Insured));

    private static bool Starts(string kind, string[] words) => Array.Exists(words, word => kind.StartsWith(word, StringComparison.Ordinal));

    private static string[] Kinds(Listing listing) => Between().Split(listing.KindText ?? "").Where(kind => kind.Length > 0).ToArray();

    [GeneratedRegex(@"[\s・、，,／/]+")]
    private static partial Regex Between();

    /// <summary>A beauty parlour is called サロン too.</summary>
    [GeneratedRegex("(?<!ファッション|ヘアー?|ビューティー?|ネイル|エステ|フット|まつげ|ペット|リラクゼーション|トリミング|ボディー?|美容|理容|婦人服|メガネ|眼鏡)サロン|茶話会|お茶会")]
    private static partial Regex Salon();
}
