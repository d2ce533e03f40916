using System.Globalization;
using System.Text.Json;
using Sasaeai.Accounts;
using Sasaeai.CodeLists;
using Sasaeai.History;
using Sasaeai.Time;

namespace Sasaeai.Resources;

/// <summary>The columns of a resource as its history says them. A column that is not here is not shown (days, which follow the timetable).</summary>
public static class ResourceWords
{
    public static readonly IReadOnlyDictionary<string, FieldWords> Fields = new Dictionary<string, FieldWords>
    {
        [nameof(Resource.Name)] = new("名前", FieldClass.Public),
        [nameof(Resource.Kana)] = new("読み", FieldClass.Public),
        [nameof(Resource.OtherNames)] = new("別の呼び名", FieldClass.Public),
        [nameof(Resource.Summary)] = new("なにをするか", FieldClass.Public),
        [nameof(Resource.Categories)] = new("分野", FieldClass.Public) { Say = keys => string.Join('、', keys.Split(' ').Select(CodeList.ResourceCategory.Label)) },
        [nameof(Resource.Funding)] = new("財源のながれ", FieldClass.Public) { Say = CodeList.FundingStream.Label },
        [nameof(Resource.State)] = new("いま", FieldClass.Public) { Say = State },
        [nameof(Resource.StateSince)] = new("いまの状態になった日", FieldClass.Public) { Say = Day },
        [nameof(Resource.EndedReason)] = new("終わったわけ", FieldClass.Public),
        [nameof(Resource.OrganizationId)] = new("団体", FieldClass.Public) { PointsAt = Pointer.Organization },
        [nameof(Resource.RunBy)] = new("担い手", FieldClass.Public),
        [nameof(Resource.Phone)] = new("電話", FieldClass.Public),
        [nameof(Resource.Website)] = new("ホームページ", FieldClass.Public),
        [nameof(Resource.PlaceName)] = new("場所", FieldClass.Public),
        [nameof(Resource.PlaceKind)] = new("場所の種類", FieldClass.Public) { Say = CodeList.BasePlace.Label },
        [nameof(Resource.Address)] = new("住所", FieldClass.Public),
        [nameof(Resource.Latitude)] = new("緯度", FieldClass.Public) { Say = Degrees },
        [nameof(Resource.Longitude)] = new("経度", FieldClass.Public) { Say = Degrees },
        [nameof(Resource.AreaId)] = new("圏域", FieldClass.Public) { PointsAt = Pointer.Area },
        [nameof(Resource.ComesToYou)] = FieldWords.YesNo("来てくれる", FieldClass.Public),
        [nameof(Resource.ServedAreas)] = new("届ける範囲", FieldClass.Public) { PointsAt = Pointer.Area },
        [nameof(Resource.Sessions)] = new("いつ", FieldClass.Public) { Say = Timetable },
        [nameof(Resource.ScheduleNote)] = new("いつ（ことわり）", FieldClass.Public),
        [nameof(Resource.Capacity)] = new("定員", FieldClass.Public) { Say = People },
        [nameof(Resource.Attendance)] = new("いま来ている人", FieldClass.Public) { Say = People },
        [nameof(Resource.Full)] = FieldWords.YesNo("新しい人", FieldClass.Public, "いまは受けていない", "受けている"),
        [nameof(Resource.PriceYen)] = new("料金", FieldClass.Public) { Say = Yen },
        [nameof(Resource.LowIncomePriceYen)] = new("収入の少ない人の料金", FieldClass.Public) { Say = Yen },
        [nameof(Resource.PriceNote)] = new("料金（ことわり）", FieldClass.Public),
        [nameof(Resource.MinimumAge)] = new("年齢", FieldClass.Public) { Say = age => $"{age}歳から" },
        [nameof(Resource.NeedsCertification)] = FieldWords.YesNo("認定や事業対象者の確認", FieldClass.Public, "いる", "いらない"),
        [nameof(Resource.Eligibility)] = new("使える人", FieldClass.Public),
        [nameof(Resource.BeforeAsking)] = new("お願いする前に", FieldClass.Public),
        [nameof(Resource.Load)] = new("運営の負担", FieldClass.Internal) { Say = load => Enum.TryParse<Load>(load, out var known) ? known.Label() : load },
        [nameof(Resource.SuccessionWorry)] = FieldWords.YesNo("後継ぎの心配", FieldClass.Internal, "ある", "ない"),
        [nameof(Resource.Hopes)] = new("担い手の思い", FieldClass.Internal),
        [nameof(Resource.ConfirmedOn)] = new("確かめた日", FieldClass.Public) { Say = Day },
        [nameof(Resource.ConfirmedBy)] = new("確かめた人", FieldClass.Public),
        [nameof(Resource.ConfirmedByKind)] = new("確かめ方", FieldClass.Public) { Say = kind => Enum.TryParse<Confirmer>(kind, out var known) ? known.Label() : kind },
        [nameof(Resource.Published)] = FieldWords.YesNo("公開の一覧", FieldClass.Public, "のせる", "のせない"),
        [nameof(Resource.PhoneIsPublic)] = FieldWords.YesNo("電話の公開", FieldClass.Public, "のせる", "のせない"),
        [nameof(Resource.MergedIntoId)] = new("まとめた先", FieldClass.Public) { PointsAt = Pointer.Resource },
    };

    /// <summary>無料, 300円.</summary>
    public static string Yen(int yen) => yen == 0 ? "無料" : $"{yen:N0}円";

    private static string Yen(string stored) => int.TryParse(stored, CultureInfo.InvariantCulture, out var yen) ? Yen(yen) : stored;

    // Five decimals are a metre.
    private static string Degrees(string stored) => double.TryParse(stored, CultureInfo.InvariantCulture, out var degrees) ? degrees.ToString("0.#####", CultureInfo.InvariantCulture) : stored;

    private static string People(string stored) => $"{stored}人";

    private static string State(string stored) => Enum.TryParse<ResourceState>(stored, out var state) ? state.Label() : stored;

    private static string Day(string stored) => DateOnly.TryParse(stored, CultureInfo.InvariantCulture, out var day) ? JapaneseDate.Long(day) : stored;

    private static string Timetable(string stored) => string.Join('、', JsonSerializer.Deserialize<List<Session>>(stored) ?? []);
}
