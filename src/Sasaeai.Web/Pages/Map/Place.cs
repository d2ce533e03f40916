using Sasaeai.CodeLists;

namespace Sasaeai.Web.Pages.Map;

/// <summary>A place that can be gone to or asked: a resource or an organisation. What a list shows of it.</summary>
/// <param name="Where">Name or address of the place.</param>
public sealed record Place(PlaceSpot Spot, string Name, string? Where)
{
    public string Href => Spot.IsResource ? $"/resources/{Spot.Id}" : $"/organizations/{Spot.Id}";
    public string SortLabels => string.Join("、", Spot.Sorts.Select(Label));
    public bool OnMap => Spot.OnMap;

    /// <summary>What stands under the name in a list.</summary>
    public string Line => string.Join("　", new[] { SortLabels, Where, OnMap ? null : Spot.Comes ? "訪ねる・届けるので、決まった所はありません" : "所が分からず、地図に出ていません" }.Where(part => !string.IsNullOrEmpty(part)));

    /// <param name="sort">A key of <c>resource-category</c> or <c>organization-kind</c>, with r: or o: before it.</param>
    public static string Label(string sort) =>
        sort.StartsWith("o:", StringComparison.Ordinal) ? CodeList.OrganizationKind.Label(sort[2..]) : CodeList.ResourceCategory.Label(sort[2..]);
}
