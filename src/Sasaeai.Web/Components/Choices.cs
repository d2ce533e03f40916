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

    /// <summary>The groups in force, and what the record lies in if that is another area.</summary>
    public static IEnumerable<SelectListItem> Options(this AreaGroups areas, string? none = null, Guid? kept = null)
    {
        var options = areas.All.Where(a => a.InForce).Select(a => new SelectListItem(a.Name, a.Id.ToString())).ToList();
        if (areas.Name(kept) is { } name && options.TrueForAll(o => o.Value != kept.ToString()))
            options.Add(new SelectListItem(name, kept.ToString()));
        return With(none, options);
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
