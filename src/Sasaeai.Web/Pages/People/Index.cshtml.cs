using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sasaeai.Data;

namespace Sasaeai.Web.Pages.People;

[OpenToListeners]
public sealed class IndexModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    /// <summary>Names and telephone numbers stand in no address: what was asked for waits in a sealed cookie, for the one who asked.</summary>
    private const string Asked = "people-asked";

    public PersonAsk Ask { get; private set; } = null!;
    public PersonList List { get; private set; } = null!;
    public string? Words { get; private set; }
    public DateOnly Today => me.Today;

    public async Task OnGetAsync(PersonAsk ask)
    {
        ModelState.Clear();
        Ask = ask;
        Words = ask.Found && TempData.Peek(Asked) is string kept && kept.StartsWith(Mark, StringComparison.Ordinal) ? kept[Mark.Length..] : null;
        List = await PersonList.LoadAsync(db, me, ask, Words);
        await me.LooksThroughAsync(List.Rows);
    }

    public IActionResult OnPost(string? q)
    {
        if (string.IsNullOrWhiteSpace(q))
            return Redirect("/people");
        TempData[Asked] = Mark + q.Trim()[..Math.Min(100, q.Trim().Length)];
        return Redirect("/people?found=true");
    }

    private string Mark => $"{me.User.AccountId:N}:";
}
