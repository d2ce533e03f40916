using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sasaeai.Data;

namespace Sasaeai.Web.Pages.Needs;

[OpenToListeners]
public sealed class IndexModel(SasaeaiDb db, CurrentUser me, SealedWords words) : PageModel
{
    public NeedAsk Ask { get; private set; } = null!;
    public NeedList List { get; private set; } = null!;
    public DateOnly Today => me.Today;

    public async Task OnGetAsync(NeedAsk ask)
    {
        // A value in the address that means nothing does not narrow.
        ModelState.Clear();
        List = await NeedList.LoadAsync(db, me, Ask = ask);
    }

    public IActionResult OnPost() => words.Ask(Request);
}
