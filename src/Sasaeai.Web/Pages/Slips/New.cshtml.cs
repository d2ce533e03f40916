using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Matching;
using Sasaeai.Resources;
using Sasaeai.Slips;
using Sasaeai.Web.Pages.Resources;

namespace Sasaeai.Web.Pages.Slips;

/// <summary>One paper for each of the chosen resources, printed together and kept as handed over.</summary>
[OpenToKeepers, CountedAs(Use.File)]
public sealed class NewModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    /// <summary>What one prints in one go.</summary>
    public const int Most = 100;

    [BindProperty(SupportsGet = true, Name = "resource")]
    public List<Guid> Chosen { get; set; } = [];

    /// <summary>All that are due and hold no paper yet, instead of those that are chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public bool All { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Whole { get; set; }

    [BindProperty, Display(Name = "いつ渡しますか")]
    public DateOnly? HandedOn { get; set; } = me.Today;

    [BindProperty, Display(Name = "紙の大きさ")]
    public int OnOneSheet { get; set; } = 1;

    public IReadOnlyList<Resource> Resources { get; private set; } = [];

    /// <summary>Already on its way: a second paper replaces nothing, so it is said beforehand.</summary>
    public IReadOnlyDictionary<Guid, DateOnly> Handed { get; private set; } = new Dictionary<Guid, DateOnly>();
    public int Left { get; private set; }

    /// <summary>As many as fit on one sheet, in turn.</summary>
    public IReadOnlyList<Paper[]> Sheets { get; private set; } = [];

    public async Task OnGetAsync()
    {
        if (All)
            await ChooseAllAsync();
        await LoadAsync();
    }

    public async Task OnPostAsync()
    {
        await LoadAsync();
        if (!ModelState.IsValid)
            return;
        var areas = await AreaGroups.LoadAsync(db, me.User, me.Today);
        var papers = Resources.Select(resource =>
        {
            var key = OneTimeKey.New();
            db.Add(Slip.ForResource(me.User, resource, key, me.Today, HandedOn));
            return Paper.Of(ResourceFacts.OnPaper(resource, areas), key, this, me);
        }).ToList();
        await db.SaveChangesAsync();
        Sheets = [.. papers.Chunk(OnOneSheet == 4 ? 4 : 1)];
    }

    private async Task ChooseAllAsync()
    {
        var due = Whole ? db.Resources.AsNoTracking().VisibleTo(me.User).Standing().DueForCheck(db.Referrals, me.Today) : db.DueForCheck(me.User, me.Today);
        var holding = db.Slips.VisibleTo(me.User).Holding(me.Today);
        due = due.Where(r => !holding.Contains(r.Id));
        Chosen = await due.MostPressingFirst(db.Referrals).Select(r => r.Id).Take(Most).ToListAsync();
        Left = await due.CountAsync() - Chosen.Count;
    }

    private async Task LoadAsync()
    {
        Resources = await db.Resources.Include(r => r.ServedAreas).VisibleTo(me.User).Standing().Where(r => r.State != ResourceState.Ended && Chosen.Contains(r.Id)).OrderBy(r => r.Kana ?? r.Name).Take(Most).ToListAsync();
        Handed = await db.Slips.VisibleTo(me.User).HandedAsync(Chosen);
    }
}
