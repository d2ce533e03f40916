using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Resources;
using Sasaeai.Time;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Resources;

[OpenTo]
public sealed class IndexModel(SasaeaiDb db, CurrentUser me, SealedWords words, TimeProvider clock) : PageModel
{
    public ResourceAsk Ask { get; private set; } = null!;
    public ResourceList List { get; private set; } = null!;
    public IReadOnlyList<ResourceDraft> Drafts { get; private set; } = [];
    public bool MayWrite => me.User.KeepsRegistry;
    public DateOnly LongAgo => ResourceAsk.LongAgo(me.Today);

    public async Task OnGetAsync(ResourceAsk ask)
    {
        List = await ResourceList.LoadAsync(db, me, Ask = ask);
        Drafts = await db.ResourceDrafts.AsNoTracking().VisibleTo(me.User).OrderByDescending(d => d.TouchedAt).ToListAsync();
    }

    public IActionResult OnPost() => words.Ask(Request);

    [AsksAgain]
    public async Task<IActionResult> OnGetSheetAsync(ResourceAsk ask)
    {
        await ResourceSheet.NoteAsync(db, me, ask);
        return new CsvFile($"地域の資源 {JapaneseDate.Full(me.Today)}.csv", ResourceSheet.Headings(me), ResourceSheet.RowsAsync(db, me, ask, clock.GetUtcNow().UtcDateTime));
    }
}
