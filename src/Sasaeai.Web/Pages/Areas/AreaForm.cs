using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Areas;
using Sasaeai.Data;

namespace Sasaeai.Web.Pages.Areas;

/// <summary>What the form of an area asks.</summary>
public sealed class AreaForm
{
    [Display(Name = "名前")] public string? Name { get; set; }
    [Display(Name = "読み")] public string? Kana { get; set; }
    [Display(Name = "コード")] public string? Code { get; set; }
    [Display(Name = "種類")] public string? Kind { get; set; }
    [Display(Name = "上の圏域")] public Guid? ParentId { get; set; }
    [Display(Name = "いつから")] public DateOnly? ValidFrom { get; set; }
    [Display(Name = "いつまで")] public DateOnly? ValidUntil { get; set; }
    [Display(Name = "届く範囲")] public List<Guid> Covers { get; set; } = [];

    public static AreaForm Of(Area area) => new()
    {
        Name = area.Name,
        Kana = area.Kana,
        Code = area.Code,
        Kind = AreaKindChoice.Of(area.Kind, area.NeighbourhoodKind).Key,
        ParentId = area.ParentId,
        ValidFrom = area.ValidFrom,
        ValidUntil = area.ValidUntil,
        Covers = [.. area.Covers.Select(c => c.CoveredAreaId)],
    };

    public AreaDescription Given(IReadOnlySet<Guid> coverable) => new()
    {
        Name = Name,
        Kana = Kana,
        Code = Code,
        Kind = Kind,
        ParentId = ParentId,
        ValidFrom = ValidFrom,
        ValidUntil = ValidUntil,
        Covers = [.. Covers.Where(coverable.Contains)],
    };
}

/// <summary>What the form of an area offers, out of what its user may see.</summary>
public sealed record AreaChoices(IReadOnlyList<Area> Own, IReadOnlyList<Area> Neighbours)
{
    public IEnumerable<SelectListItem> Kinds => AreaKindChoice.All.Where(k => k.Kind is AreaKind.DailyLiving or AreaKind.Neighbourhood).Select(k => new SelectListItem(k.Label, k.Key));

    public IEnumerable<SelectListItem> Parents => Own.Where(a => a.Kind is AreaKind.Municipality or AreaKind.DailyLiving).Select(a => new SelectListItem(a.Name, a.Id.ToString()));

    public IEnumerable<SelectListItem> Coverable => Own.Where(a => a.Kind != AreaKind.ThirdTier)
        .Select(a => new SelectListItem(a.Kind == AreaKind.Neighbourhood ? $"{a.Name}（{a.KindLabel}）" : a.Name, a.Id.ToString()))
        .Concat(Neighbours.Select(a => new SelectListItem($"{a.Name}（市外）", a.Id.ToString())));

    public HashSet<Guid> CoverableIds => [.. Own.Where(a => a.Kind != AreaKind.ThirdTier).Concat(Neighbours).Select(a => a.Id)];

    public static async Task<AreaChoices> LoadAsync(SasaeaiDb db, User user, DateOnly day) => new(
        // Kinds are stored as words; their order is the tree's.
        [.. (await db.Areas.VisibleTo(user).InForceOn(day).OrderBy(a => a.Code).ThenBy(a => a.Name).ToListAsync()).OrderBy(a => a.Kind)],
        await NeighboursAsync(db, user, day));

    private static async Task<List<Area>> NeighboursAsync(SasaeaiDb db, User user, DateOnly day)
    {
        using var everywhere = db.ReachEveryMunicipality();
        return await db.Areas.AsNoTracking().NeighboursOf(user).InForceOn(day).OrderBy(a => a.Municipality).ThenBy(a => a.Name).ToListAsync();
    }
}

/// <param name="Form">What was typed.</param>
/// <param name="Choices">What is offered.</param>
/// <param name="Kind">The kind, where it is settled; null where it is asked.</param>
/// <param name="IsThere">Whether the area is there already.</param>
public sealed record AreaFormView(AreaForm Form, AreaChoices Choices, AreaKind? Kind, bool IsThere)
{
    public bool Asks => Kind is null;
}
