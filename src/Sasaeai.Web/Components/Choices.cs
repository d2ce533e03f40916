using Microsoft.AspNetCore.Mvc.Rendering;
using Sasaeai.Areas;
using Sasaeai.CodeLists;

namespace Sasaeai.Web.Components;

/// <summary>Code lists and areas as the options of a <see cref="FieldTagHelper"/>, and as the choices of a <see cref="FacetTagHelper"/>.</summary>
public static class Choices
{
    /// <summary>The codes on offer, and retired ones that the record still has; first an empty option with these words, if any.</summary>
    public static IEnumerable<SelectListItem> Options(this CodeList codes, string? none = null, params IEnumerable<string?> kept) =>
        With(none, codes.All.Where(c => !c.Retired || kept.Contains(c.Key)).Select(c => new SelectListItem(c.Label, c.Key)));

    /// <summary>The groups in force, and other areas that the record still names.</summary>
    public static IEnumerable<SelectListItem> Options(this AreaGroups areas, string? none = null, params IEnumerable<Guid?> kept)
    {
        var offered = areas.All.Where(a => a.InForce).ToList();
        return With(none, offered.Select(a => (a.Name, a.Id))
            .Concat(kept.OfType<Guid>().Where(id => offered.TrueForAll(a => a.Id != id) && areas.Name(id) is not null).Select(id => (areas.Name(id)!, id)))
            .Select(a => new SelectListItem(a.Item1, a.Item2.ToString())));
    }

    public static IReadOnlyList<Choice> Facet(this CodeList codes, Func<string, int> count, string? chosen) =>
        [.. codes.All.Select(c => new Choice(c.Key, c.Label, count(c.Key))).Where(c => c.Count > 0 || c.Value == chosen)];

    public static IReadOnlyList<Choice> Facet(this AreaGroups areas, Func<string, int> count) =>
    [
        .. areas.All.Select(a => (a.InForce, Choice: new Choice(a.Id.ToString(), a.Name, count(a.Id.ToString())))).Where(a => a.InForce || a.Choice.Count > 0).Select(a => a.Choice),
        new Choice(AreaGroups.Nowhere, "場所が決まっていない", count(AreaGroups.Nowhere)),
    ];

    private static IEnumerable<SelectListItem> With(string? none, IEnumerable<SelectListItem> options) =>
        none is null ? options : options.Prepend(new SelectListItem(none, ""));
}
