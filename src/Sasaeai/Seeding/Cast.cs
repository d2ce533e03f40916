using Sasaeai.Accounts;

namespace Sasaeai.Seeding;

/// <summary>One of the named people whom the demo, the tests, the guide and the pictures share. All invented.</summary>
/// <param name="Areas">Names of the areas in charge.</param>
/// <param name="Organization">Name of the body they work for, where their reach comes from it.</param>
public sealed record Member(string SignIn, string Name, string Kana, Role Role, string[] Areas, string? Organization)
{
    public string RoleLabel => Areas.Length > 0 ? $"{string.Join('・', Areas)}　{Role.Label()}" : Role.Label();
}

/// <summary>A resident of はまなみ市 whose story the demo tells from end to end.</summary>
/// <param name="Worry">The title of the worry that the story is about.</param>
public sealed record Resident(string Name, string Worry);

/// <summary>The people of はまなみ市: those who work there and those whose worries they hear.</summary>
public static class Cast
{
    /// <summary>Only the demo's accounts have it; every other first password is drawn at random.</summary>
    public const string Password = "hamanami-demo";

    public static readonly Member Shioya = new("shioya", "汐屋 さとみ", "しおや さとみ", Role.Tier2Coordinator, ["砂見圏域"], null);
    public static readonly Member Kujiraoka = new("kujiraoka", "鯨岡 誠", "くじらおか まこと", Role.Tier1Coordinator, [], null);
    public static readonly Member Hamada = new("hamada", "浜田 直樹", "はまだ なおき", Role.MunicipalOfficer, [], null);
    public static readonly Member Tomari = new("tomari", "泊 里香", "とまり りか", Role.CareCenterStaff, ["砂見圏域"], "砂見地域包括支援センター");
    public static readonly Member Isobe = new("isobe", "磯部 幸", "いそべ さち", Role.CareManager, [], "ケアプランなぎさ");
    public static readonly Member Roui = new("roui", "艪居 勝", "ろい まさる", Role.Tier3Coordinator, [], "よりあい帆");
    public static readonly Member Nagisa = new("nagisa", "渚 陽子", "なぎさ ようこ", Role.CouncilMember, ["砂見圏域"], null);
    public static readonly Member Tsukuda = new("tsukuda", "佃 文夫", "つくだ ふみお", Role.Auditor, [], null);
    public static readonly Member Minato = new("minato", "湊 あおい", "みなと あおい", Role.PrefectureOfficer, [], null);

    /// <summary>One for each role: whom the sign-in page offers.</summary>
    public static readonly IReadOnlyList<Member> Staff = [Shioya, Kujiraoka, Hamada, Tomari, Isobe, Roui, Nagisa, Tsukuda, Minato];

    public static readonly Member Nagino = new("nagino", "凪野 ゆかり", "なぎの ゆかり", Role.Tier2Coordinator, ["凪原圏域"], null);
    public static readonly Member Mizumori = new("mizumori", "水守 久美", "みずもり くみ", Role.Tier2Coordinator, ["川継圏域"], null);
    public static readonly Member Somada = new("somada", "杣田 章", "そまだ あきら", Role.Tier2Coordinator, ["山根木圏域"], null);

    /// <summary>On leave for two months; 汐屋 さとみ stands in for 灯見圏域.</summary>
    public static readonly Member Irie = new("irie", "入江 徹", "いりえ とおる", Role.Tier2Coordinator, ["灯見圏域"], null);
    public static readonly Member Watatsu = new("watatsu", "渡津 恵", "わたつ めぐみ", Role.CareCenterStaff, ["砂見圏域"], "砂見地域包括支援センター");
    public static readonly Member Oki = new("oki", "沖 千夏", "おき ちなつ", Role.CareCenterStaff, ["凪原圏域", "川継圏域"], "凪原・川継地域包括支援センター");
    public static readonly Member Funaki = new("funaki", "船木 亮", "ふなき りょう", Role.CareCenterStaff, ["灯見圏域"], "灯見地域包括支援センター");
    public static readonly Member Shibayama = new("shibayama", "柴山 結", "しばやま ゆい", Role.CareCenterStaff, ["山根木圏域"], "山根木地域包括支援センター");
    public static readonly Member Hori = new("hori", "堀 洋介", "ほり ようすけ", Role.CareManager, [], "ケアプラン三本松");

    /// <summary>Those who work beside them.</summary>
    public static readonly IReadOnlyList<Member> Colleagues = [Nagino, Mizumori, Somada, Irie, Watatsu, Oki, Funaki, Shibayama, Hori];

    /// <summary>Refused twice, found nothing, and now waits for the answer of a round that her own worry brought about.</summary>
    public static readonly Resident Nagimoto = new("渚本 トミ", "買い物に行けなくなってきた");

    /// <summary>Heard nine days ago, looked at, nobody asked yet.</summary>
    public static readonly Resident Urase = new("浦瀬 きよ", "ごみ出しがつらくなった");

    /// <summary>Said yes to, and waits to be told so.</summary>
    public static readonly Resident Hatae = new("波多江 みつ", "体操をのぞいてみたい");

    /// <summary>Meals came two weeks ago: time to ask how it goes.</summary>
    public static readonly Resident Shishime = new("志々目 ハル", "夕ごはんを一人で作れない");

    /// <summary>Rides every Tuesday; followed up once.</summary>
    public static readonly Resident Misakigawa = new("岬川 より", "坂の石段の下まで歩けない");

    /// <summary>Helped, ended, closed; and runs a chess table himself.</summary>
    public static readonly Resident Hato = new("波止 金次", "牛乳とパンが切れる");

    /// <summary>Does not know that a neighbour spoke of him.</summary>
    public static readonly Resident Araiso = new("荒磯 剛", "姿が見えんようになった");

    /// <summary>The legal basis is danger to life, not consent.</summary>
    public static readonly Resident Shioura = new("汐浦 チヨ", "夜中に家を出てしまう");

    /// <summary>Cares for his wife; what he said is read by few.</summary>
    public static readonly Resident Nadao = new("灘尾 茂", "だれにも言えん夜がある");

    /// <summary>Unmet, and taken up again.</summary>
    public static readonly Resident Tomoshino = new("灯野 重吉", "灯台の石段がこわい");

    /// <summary>Closed and reopened.</summary>
    public static readonly Resident Kushiura = new("櫛浦 まさ", "一緒に行く人がいないと言う");

    /// <summary>Consent was withdrawn.</summary>
    public static readonly Resident Sawanobori = new("沢登 静", "母が火の元を忘れる");

    public static readonly IReadOnlyList<Resident> Residents =
        [Nagimoto, Urase, Hatae, Shishime, Misakigawa, Hato, Araiso, Shioura, Nadao, Tomoshino, Kushiura, Sawanobori];
}
