using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sasaeai.Accounts;
using Sasaeai.Data;

namespace Sasaeai.Web.Pages.AccessLog;

/// <summary>だれが見たか. Who has seen this person, and what this account has seen between two times.</summary>
[OpenTo]
public sealed class IndexModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    /// <summary>More than stands on any page.</summary>
    private const int MostPrinted = 2000;

    public LookAsk Ask { get; private set; } = null!;
    public LookList List { get; private set; } = null!;
    public bool SeesAll => me.User.Role is Role.MunicipalOfficer or Role.Auditor;

    public bool SeesEmergencies => me.User.Role is Role.MunicipalOfficer;

    public async Task OnGetAsync(LookAsk ask)
    {
        ModelState.Clear();
        List = await LookList.LoadAsync(db, me, Ask = ask);
    }

    /// <summary>A page that showed people is being printed; sent by the browser, with nobody waiting for an answer.</summary>
    public async Task<IActionResult> OnPostPrintedAsync(string? records)
    {
        await me.PrintsAsync([.. (records ?? "").Split(' ').Take(MostPrinted).Select(id => Guid.TryParse(id, out var one) ? one : Guid.Empty).Distinct()]);
        return new NoContentResult();
    }
}
