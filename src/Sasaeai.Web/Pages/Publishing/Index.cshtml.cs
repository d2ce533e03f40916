using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Areas;
using Sasaeai.CodeLists;
using Sasaeai.Data;
using Sasaeai.Journal;
using Sasaeai.Publishing;
using Sasaeai.Resources;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Publishing;

/// <summary>Whether the public list is open, and what runs without being on it.</summary>
[OpenToKeepers]
public sealed class IndexModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    private const int Size = 50;

    public Municipality Town { get; private set; } = null!;
    public int OnTheList { get; private set; }
    public IReadOnlyList<Resource> Rows { get; private set; } = [];
    public int Everything { get; private set; }
    public int Count { get; private set; }
    public int At { get; private set; }
    public int PageCount => (Count + Size - 1) / Size;

    /// <summary>Only what does this kind of thing: a registry made of published lists holds hundreds of offices beside the few that neighbours look for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Category { get; set; }

    /// <summary>How many of each kind wait; more than one kind may be said of one.</summary>
    public IReadOnlyList<(string Category, int Count)> Kinds { get; private set; } = [];

    /// <summary>When it was opened and closed, by whom and why, the latest first.</summary>
    public IReadOnlyList<JournalEntry> Trace { get; private set; } = [];

    [BindProperty, Display(Name = "わけ"), StringLength(200, ErrorMessage = "200文字までにしてください")]
    public string? Why { get; set; }

    public bool MayOpen => me.User.Role is Role.MunicipalOfficer;

    private IQueryable<Resource> Running => db.Resources.VisibleTo(me.User).Standing().Where(r => r.State == ResourceState.Active);

    public async Task OnGetAsync(int p = 1)
    {
        Town = await db.Municipalities.SingleAsync(m => m.Code == me.User.Municipality);
        Trace = await db.Journal.AsNoTracking().VisibleTo(me.User).Where(e => e.What == PublicListDesk.Opened || e.What == PublicListDesk.Closed)
            .OrderByDescending(e => e.At).Take(10).ToListAsync();
        OnTheList = await Running.CountAsync(r => r.Published);
        var waiting = Running.Where(r => !r.Published).InChargeOf(me.User);
        var mixes = await waiting.GroupBy(r => r.Categories).Select(g => new { Categories = g.Key, Count = g.Count() }).ToListAsync();
        Kinds = [.. CodeList.ResourceCategory.All.Select(c => c.Key).Select(key => (key, mixes.Where(m => m.Categories.Contains(key)).Sum(m => m.Count))).Where(kind => kind.Item2 > 0)];
        Everything = mixes.Sum(m => m.Count);
        if (Category is { } category)
            waiting = waiting.Where(r => r.Categories.Contains(category));
        Count = await waiting.CountAsync();
        At = Math.Clamp(p, 1, Math.Max(1, PageCount));
        Rows = await waiting.AsNoTracking().OrderBy(r => r.Kana ?? r.Name).ThenBy(r => r.Id).Skip((At - 1) * Size).Take(Size).ToListAsync();
    }

    public async Task<IActionResult> OnPostPublishAsync([FromForm(Name = "resource")] List<Guid> chosen)
    {
        await OnGetAsync();
        var resources = await Running.Where(r => !r.Published && chosen.Contains(r.Id)).ToListAsync();
        if (resources.Count == 0)
        {
            ModelState.AddModelError("", "のせるものに、しるしを付けてください。");
            return Page();
        }
        foreach (var resource in resources)
            resource.Publish(phoneToo: false);
        await db.SaveChangesAsync();
        this.Tell($"{resources.Count}件を公開の一覧にのせました");
        return RedirectToPage(new { category = Category });
    }

    public Task<IActionResult> OnPostOpenAsync() => DecideAsync((desk, town) => desk.Open(town, me.User, Why, me.Today, me.Now), "公開の一覧をひらきました");

    public Task<IActionResult> OnPostCloseAsync() => DecideAsync((desk, town) => desk.Close(town, me.User, Why, me.Now), "公開の一覧を閉じました。開いていた画面も、数分のうちに見えなくなります");

    private async Task<IActionResult> DecideAsync(Action<PublicListDesk, Municipality> decide, string told)
    {
        await OnGetAsync();
        if (!ModelState.IsValid)
            return Page();
        decide(new(db), Town);
        await db.SaveChangesAsync();
        this.Tell(told);
        return RedirectToPage();
    }
}
