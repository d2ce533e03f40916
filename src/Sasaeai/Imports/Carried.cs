using Sasaeai.CodeLists;
using Sasaeai.Imports.Formats;
using Sasaeai.Resources;

namespace Sasaeai.Imports;

/// <summary>What a listing puts into a resource, column by column. What the list does not say is not among it: a blank cell erases nothing.</summary>
internal static class Carried
{
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
        (nameof(Resource.Categories), ListedService.Categories(listing)),
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
        (nameof(Resource.ComesToYou), ListedService.ComesToYou(listing)),
        (nameof(Resource.Sessions), listing.Sessions.Count > 0 ? listing.Sessions.ToList() : null),
        (nameof(Resource.ScheduleNote), listing.ScheduleNote),
        (nameof(Resource.Capacity), listing.Capacity),
        (nameof(Resource.PriceYen), listing.PriceYen),
        (nameof(Resource.PriceNote), listing.PriceNote),
        (nameof(Resource.NeedsCertification), ListedService.NeedsCertification(listing)),
        (nameof(Resource.Eligibility), listing.Eligibility),
    ];

    private static string? Summary(Listing listing) =>
        string.Join("\n", new[] { listing.KindText, listing.Summary }.OfType<string>().Distinct()) is { Length: > 0 } words ? words : null;

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
