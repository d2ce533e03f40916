using Sasaeai.CodeLists;
using Sasaeai.Imports.Formats;
using Sasaeai.Resources;

namespace Sasaeai.Imports;

/// <summary>What a listing puts into a resource, column by column. What the list does not say is not among it: a blank cell erases nothing.</summary>
internal static class Carried
{
    private static readonly string[] Visiting = ["訪問", "夜間対応型", "定期巡回", "福祉用具"];

    /// <summary>Columns that are written when the resource is new and belong to the people of the registry from then on.</summary>
    private static readonly HashSet<string> OnlyAtFirst =
        [nameof(Resource.Categories), nameof(Resource.PlaceKind), nameof(Resource.ComesToYou), nameof(Resource.NeedsCertification), nameof(Resource.Funding)];

    public static IEnumerable<(string Column, object Value)> Of(Listing listing, Guid? organization, Guid? area, bool isNew)
    {
        foreach (var (column, value) in All(listing, organization, area))
            if (value is not (null or false) && (isNew || !OnlyAtFirst.Contains(column)))
                yield return (column, value);
    }

    private static IEnumerable<(string, object?)> All(Listing listing, Guid? organization, Guid? area) =>
    [
        (nameof(Resource.Name), listing.Name),
        (nameof(Resource.Kana), listing.Kana),
        (nameof(Resource.Summary), Summary(listing)),
        (nameof(Resource.Categories), Categories(listing)),
        (nameof(Resource.Funding), listing.InProgramme ? "service" : null),
        (nameof(Resource.OrganizationId), organization),
        (nameof(Resource.RunBy), organization is null ? listing.OperatorName : null),
        (nameof(Resource.Phone), listing.Phone),
        (nameof(Resource.Website), listing.Url),
        (nameof(Resource.PlaceName), listing.PlaceName),
        (nameof(Resource.PlaceKind), PlaceKind(listing)),
        (nameof(Resource.Address), listing.Address),
        (nameof(Resource.Latitude), listing.Latitude),
        (nameof(Resource.Longitude), listing.Longitude),
        (nameof(Resource.AreaId), area),
        (nameof(Resource.ComesToYou), listing.Kind is ImportKind.CareOffices && Visiting.Any(word => listing.KindText?.StartsWith(word, StringComparison.Ordinal) == true)),
        (nameof(Resource.Sessions), listing.Sessions.Count > 0 ? listing.Sessions.ToList() : null),
        (nameof(Resource.ScheduleNote), listing.ScheduleNote),
        (nameof(Resource.Capacity), listing.Capacity),
        (nameof(Resource.PriceYen), listing.PriceYen),
        (nameof(Resource.PriceNote), listing.PriceNote),
        (nameof(Resource.NeedsCertification), listing.Kind is ImportKind.CareOffices),
        (nameof(Resource.Eligibility), listing.Eligibility),
    ];

    private static string? Summary(Listing listing) =>
        string.Join("\n", new[] { listing.KindText, listing.Summary }.OfType<string>().Distinct()) is { Length: > 0 } words ? words : null;

    private static List<string> Categories(Listing listing) => listing.Kind switch
    {
        ImportKind.CareOffices => ["care"],
        ImportKind.Gatherings => ["gathering"],
        ImportKind.Events => ["event"],
        ImportKind.PublicFacilities => ["facility"],
        _ => [Guess($"{listing.KindText} {listing.Name} {listing.Summary}")],
    };

    private static string Guess(string words) =>
        Rules.FirstOrDefault(rule => rule.Words.Any(words.Contains)).Category ?? "other";

    private static readonly (string Category, string[] Words)[] Rules =
    [
        ("salon", ["サロン", "茶話会", "お茶会"]),
        ("place", ["居場所", "いこいの家", "憩いの家"]),
        ("gathering", ["通いの場", "体操", "百歳"]),
        ("diner", ["地域食堂", "子ども食堂", "こども食堂"]),
        ("meal-watch", ["配食", "弁当"]),
        ("shopping", ["移動販売", "移動スーパー", "買い物", "買物"]),
        ("children", ["子育て", "保育", "幼稚園", "児童", "こども園", "学童"]),
        ("disability", ["障害", "障がい", "放課後等デイ"]),
        ("care", ["介護", "デイサービス", "グループホーム", "老人ホーム", "訪問看護", "小規模多機能"]),
        ("consultation", ["包括支援センター", "相談"]),
        ("facility", ["公民館", "コミュニティセンター", "交流センター", "会館", "図書館", "公園", "体育館", "福祉センター", "市民センター", "学校", "支所", "出張所"]),
        ("learning", ["教室", "講座", "サークル"]),
    ];

    private static string? PlaceKind(Listing listing) => PlaceKindKey(listing) is { } key && CodeList.BasePlace.Has(key) ? key : null;

    private static string? PlaceKindKey(Listing listing) => listing.Kind switch
    {
        ImportKind.CareOffices => "care-facility",
        ImportKind.PublicFacilities or ImportKind.Table when listing.Name.Contains("公民館", StringComparison.Ordinal) || listing.Name.Contains("集会所", StringComparison.Ordinal) => "hall",
        ImportKind.PublicFacilities or ImportKind.Table when listing.Name.Contains("公園", StringComparison.Ordinal) => "park",
        ImportKind.PublicFacilities => "public",
        _ => null,
    };
}
