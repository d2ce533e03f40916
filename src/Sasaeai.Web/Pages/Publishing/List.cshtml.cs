using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Publishing;
using Sasaeai.Search;
using Sasaeai.Time;

namespace Sasaeai.Web.Pages.Publishing;

/// <summary>地域の支え合い 一覧. What a municipality's keepers published, for anyone.</summary>
[OpenToPublic]
public sealed class ListModel(SasaeaiDb db, TimeProvider clock) : PageModel
{
    private const int Size = 30;

    /// <summary>As much as one prints at a time.</summary>
    private const int Whole = 1000;

    public Municipality Town { get; private set; } = null!;
    public PublicAsk Ask { get; private set; } = null!;
    public AreaGroups Groups { get; private set; } = null!;
    public PublicFacets Facets { get; private set; } = null!;
    public IReadOnlyList<PublicEntry> Rows { get; private set; } = [];
    public int At { get; private set; }
    public int Pages { get; private set; }
    public DateOnly Today => clock.Today();

    /// <summary>What of the words was kept as evidence, because nothing on the list holds them.</summary>
    public string? Kept { get; private set; }

    public async Task<IActionResult> OnGetAsync(string code, PublicAsk ask)
    {
        db.ReachOnly(code);
        if (await db.Municipalities.AsNoTracking().WithPublicList().SingleOrDefaultAsync(t => t.Code == code) is not { } town)
            return NotFound();
        (Town, Ask) = (town, ask);
        Groups = await AreaGroups.LoadAsync(db, town, Today);
        var found = db.Published().Where(r => r.Municipality == code).WithPublicWords(db, code, ask.Q);
        Facets = new(await found.PublicCells().ToListAsync(), ask, Groups);
        var size = ask.All is null ? Size : Whole;
        Pages = Math.Max(1, (Facets.Total + size - 1) / size);
        At = Math.Clamp(ask.P, 1, Pages);
        Rows = await found.Narrowed(Groups.Asked(ask.Area), ask.Category, ask.OnDay)
            .OrderBy(r => r.Kana ?? r.Name).ThenBy(r => r.Id).Skip((At - 1) * size).Take(size).Entries().ToListAsync();
        if (Facets.IsMissing && Wording.Of(ask.Q) is { } wording)
            Kept = await db.KeepOfAnyoneAsync(code, wording, Guid.TryParse(ask.Area, out var area) && Groups.Name(area) is not null ? area : null, Today);
        return Page();
    }
}
