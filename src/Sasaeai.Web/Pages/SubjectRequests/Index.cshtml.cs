using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.People;
using Sasaeai.SubjectRequests;

namespace Sasaeai.Web.Pages.SubjectRequests;

/// <summary>開示などの請求. Open ones by their last day, then those that were answered.</summary>
[OpenTo(Role.MunicipalOfficer)]
public sealed class IndexModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    private const int MostEnded = 50;

    public IReadOnlyList<SubjectRequest> Waiting { get; private set; } = [];
    public IReadOnlyList<SubjectRequest> Ended { get; private set; } = [];
    public DateOnly Today => me.Today;

    public async Task OnGetAsync()
    {
        var all = db.SubjectRequests.AsNoTracking().Include(r => r.Person).VisibleTo(me.User);
        Waiting = [.. (await all.Where(r => r.DecidedOn == null || r.GivenOn == null).ToListAsync()).OrderBy(r => r.DueOn(Today)).ThenBy(r => r.Id)];
        Ended = await all.Where(r => r.GivenOn != null).OrderByDescending(r => r.GivenOn).ThenByDescending(r => r.Id).Take(MostEnded).ToListAsync();
        await me.LooksThroughAsync([.. Waiting.Concat(Ended).Select(r => new Sighting(nameof(Person), r.PersonId, r.PersonId, FieldClass.Personal))]);
    }
}
