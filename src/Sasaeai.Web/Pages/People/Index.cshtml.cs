using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sasaeai.Data;
using Sasaeai.Emergencies;

namespace Sasaeai.Web.Pages.People;

[OpenToListeners]
public sealed class IndexModel(SasaeaiDb db, CurrentUser me, SealedWords words) : PageModel
{
    public PersonAsk Ask { get; private set; } = null!;
    public PersonList List { get; private set; } = null!;
    public bool OpensInEmergency => me.User.OpensInEmergency();
    public DateOnly Today => me.Today;

    public async Task OnGetAsync(PersonAsk ask)
    {
        ModelState.Clear();
        List = await PersonList.LoadAsync(db, me, Ask = ask);
        await me.LooksThroughAsync(List.Rows);
    }

    public IActionResult OnPost() => words.Ask(Request);
}
