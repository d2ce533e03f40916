using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Accounts;

[OpenTo, BeforeEnrolment, Whole]
public sealed class IndexModel(SasaeaiDb db, UserManager<Account> users, SignInDesk desk, StayDesk stays, AccountBook book, Settings settings) : PageModel
{
    private const int EventsShown = 15;

    public Account Me { get; private set; } = null!;
    public SecondWays Ways { get; private set; } = null!;

    /// <summary>The provider's name, where the account is linked to it.</summary>
    public string? Outside { get; private set; }
    public List<StayRow> Stays { get; private set; } = [];
    public List<AccountEvent> Events { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Me = (await users.GetUserAsync(User))!;
        Ways = await desk.WaysAsync(Me);
        Outside = await desk.SubjectAsync(Me) is null ? null : settings.Outside!.Name;
        Stays = [.. (await stays.Open(Me.Id).AsNoTracking().OrderByDescending(s => s.LastSeenAt).ToListAsync()).Select(s => new StayRow(s, s.Id == stays.Here?.Id))];
        Events = await db.AccountEvents.AsNoTracking().Where(e => e.AccountId == Me.Id).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(EventsShown).ToListAsync();
    }

    [AsksAgain]
    public async Task<IActionResult> OnPostEndAsync(Guid stay)
    {
        await OnGetAsync();
        if (Stays.Find(s => s.Stay.Id == stay) is not { Here: false } row)
            return NotFound();
        await stays.EndAsync(db.Stays.Where(s => s.Id == stay), StayEnd.EndedByOwner);
        await book.NoteNowAsync(Me, AccountHappening.StayEnded, row.Stay.Device);
        this.Tell($"{row.Stay.Device}を終わらせました。");
        return RedirectToPage();
    }

    [AsksAgain]
    public async Task<IActionResult> OnPostEndOthersAsync()
    {
        await OnGetAsync();
        var ended = await stays.EndAsync(db.Stays.Where(s => s.AccountId == Me.Id && s.Id != stays.Here!.Id), StayEnd.EndedByOwner);
        await book.NoteNowAsync(Me, AccountHappening.StayEnded, $"ほかの端末、{ended}つ");
        this.Tell("ほかの端末をぜんぶ終わらせました。");
        return RedirectToPage();
    }
}

/// <param name="Here">This very browser: it is left by 「出る」.</param>
/// <param name="MayEnd">Whether whoever reads may end it.</param>
public sealed record StayRow(Stay Stay, bool Here, bool MayEnd = true);
