namespace Sasaeai.Web.Pages.Map;

/// <summary>As much of a place as it takes to narrow by, to count and to order.</summary>
/// <param name="IsResource">Whether it is a resource; else an organisation.</param>
/// <param name="Id">Its id in the registry.</param>
/// <param name="Reading">By which it is ordered.</param>
/// <param name="Sorts">Keys of <c>resource-category</c> or <c>organization-kind</c>, with r: or o: before them; the same list for the same keys.</param>
/// <param name="Latitude">Null where its place is not known.</param>
/// <param name="Longitude">Null where its place is not known.</param>
/// <param name="AreaId">The area it is filed under.</param>
/// <param name="Comes">It comes to people, so having no place is no fault.</param>
public sealed record PlaceSpot(bool IsResource, Guid Id, string Reading, IReadOnlyList<string> Sorts, double? Latitude, double? Longitude, Guid? AreaId, bool Comes)
{
    public bool OnMap => Latitude is not null && Longitude is not null;
}
