using Microsoft.AspNetCore.Mvc;
using Sasaeai.AccessLog;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.SubjectRequests;

namespace Sasaeai.Web.Pages.SubjectRequests;

/// <summary>渡す書類. Everything that is kept of the person on paper, third parties blacked out.</summary>
[OpenTo(Role.MunicipalOfficer), AsksAgain, CountedAs(Use.File)]
public sealed class BundleModel(SasaeaiDb db, CurrentUser me) : RequestPage(db, me)
{
    public IReadOnlyList<BundleSection> Sections { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id, Showing.Print))
            return NotFound();
        Sections = Bundle.Covered(Asked);
        return Page();
    }
}
