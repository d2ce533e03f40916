using Microsoft.AspNetCore.Mvc.RazorPages;
using Sasaeai.Data;

namespace Sasaeai.Web.Pages.Journal;

/// <summary>活動の記録 of one month. The work writes it; nobody types it twice.</summary>
[OpenTo]
public sealed class IndexModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    public JournalMonth Month { get; private set; } = null!;
    public DateOnly Today => me.Today;

    public async Task OnGetAsync(JournalAsk ask)
    {
        // A value in the address that means nothing does not narrow.
        ModelState.Clear();
        Month = await JournalMonth.LoadAsync(db, me, ask);
    }
}
