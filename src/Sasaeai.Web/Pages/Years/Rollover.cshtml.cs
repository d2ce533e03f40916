using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sasaeai.AccessLog;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.Needs;
using Sasaeai.Web.Components;
using Sasaeai.Years;

namespace Sasaeai.Web.Pages.Years;

/// <summary>What ends with the year, proposed to go on.</summary>
[OpenTo(Role.MunicipalOfficer)]
public sealed class RolloverModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    [BindProperty] public List<Guid> Posts { get; set; } = [];

    public Rollover Rollover { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        await LoadAsync();
        await me.LooksThroughAsync([.. Rollover.Bases.Select(b => new Sighting(nameof(Need), b.NeedId, b.PersonId))]);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        var chosen = Rollover.Posts.Where(p => Posts.Contains(p.Id)).ToList();
        if (chosen.Count == 0)
            throw new RefusedException("続ける配置に、しるしを付けてください。");
        foreach (var post in chosen)
            post.RenewUntil(Rollover.Ending.Next.Last);
        await db.SaveChangesAsync();
        this.Tell($"{chosen.Count}人分の配置を続けることにしました");
        return RedirectToPage();
    }

    private async Task LoadAsync() => Rollover = await Rollover.OfAsync(db, me.User, me.Today);
}
