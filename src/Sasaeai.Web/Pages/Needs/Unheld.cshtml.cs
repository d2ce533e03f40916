using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Needs;

namespace Sasaeai.Web.Pages.Needs;

/// <summary>担当のいない困りごと. What nobody has in charge who reaches it, the longest wait first.</summary>
[OpenToListeners]
public sealed class UnheldModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    private const int Size = 30;

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public int Total { get; private set; }
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);
    public IReadOnlyList<Need> Rows { get; private set; } = [];
    public DateOnly Today => me.Today;

    public async Task OnGetAsync()
    {
        var hands = await Hands.LoadAsync(db, me.User.Municipality, me.Today);
        var unheld = await hands.UnheldAsync(db.Needs.AsNoTracking().VisibleTo(me.User));
        Total = await unheld.CountAsync();
        P = Math.Clamp(P, 1, Pages);
        Rows = await unheld.InOrder(NeedOrder.LongestWait).Include(n => n.Person).Skip((P - 1) * Size).Take(Size).ToListAsync();
        await db.TellApartAsync(me.User, Rows);
        await me.LooksThroughAsync(Rows.Sightings());
    }
}
