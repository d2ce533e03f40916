using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Data;
using Sasaeai.Emergencies;

namespace Sasaeai.Web.Pages.Emergencies;

/// <summary>緊急の一枚, while the opening lasts and for whoever opened it. All that it shows is in the access log, each time.</summary>
[OpenToEmergency]
public sealed class SheetModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    public EmergencyOpening Opening { get; private set; } = null!;
    public EmergencySheet Sheet { get; private set; } = null!;
    public DateOnly Today => me.Today;
    public int MinutesLeft => (int)Math.Ceiling((Opening.Until - me.Now).TotalMinutes);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await db.EmergencyOpenings.AsNoTracking().OpenTo(me.User, me.Now).SingleOrDefaultAsync(o => o.Id == id) is not { } found)
            return NotFound();
        if (await EmergencySheet.LoadAsync(db, found, me.Today) is not { } sheet)
            return NotFound();
        (Opening, Sheet) = (found, sheet);
        await me.TakesOutAsync(Sheet.Shown, Showing.Emergency);
        return Page();
    }
}
