using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Resources;
using Sasaeai.Slips;

namespace Sasaeai.Web.Pages.Slips;

/// <summary>One paper for each of the chosen resources, printed together.</summary>
[OpenToKeepers]
public sealed class NewModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    private const int Most = 100;

    [BindProperty(SupportsGet = true, Name = "resource")]
    public List<Guid> Chosen { get; set; } = [];

    public IReadOnlyList<Resource> Resources { get; private set; } = [];
    public IReadOnlyList<Paper> Papers { get; private set; } = [];

    public Task OnGetAsync() => LoadAsync();

    public async Task OnPostAsync()
    {
        await LoadAsync();
        Papers = [.. Resources.Select(resource =>
        {
            var key = SlipKey.New();
            db.Add(Slip.ForResource(me.User, resource, key, me.Today));
            return Paper.Of(resource, key, this, me);
        })];
        await db.SaveChangesAsync();
    }

    private async Task LoadAsync() =>
        Resources = await db.Resources.VisibleTo(me.User).Standing().Where(r => r.State != ResourceState.Ended && Chosen.Contains(r.Id)).OrderBy(r => r.Kana ?? r.Name).Take(Most).ToListAsync();
}
