using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sasaeai.Data;
using Sasaeai.Time;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Organizations;

[OpenTo]
public sealed class IndexModel(SasaeaiDb db, CurrentUser me, SealedWords words) : PageModel
{
    public OrganizationAsk Ask { get; private set; } = null!;
    public OrganizationList List { get; private set; } = null!;
    public bool MayWrite => me.User.KeepsRegistry;

    public async Task OnGetAsync(OrganizationAsk ask) => List = await OrganizationList.LoadAsync(db, me, Ask = ask);

    public IActionResult OnPost() => words.Ask(Request);

    [AsksAgain]
    public async Task<IActionResult> OnGetSheetAsync(OrganizationAsk ask)
    {
        await OrganizationList.NoteAsync(db, me, ask);
        return new CsvFile($"団体 {JapaneseDate.Full(me.Today)}.csv", OrganizationList.Headings, OrganizationList.SheetAsync(db, me, ask));
    }
}
