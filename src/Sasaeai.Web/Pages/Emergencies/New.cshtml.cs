using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.Emergencies;
using Sasaeai.Needs;
using Sasaeai.People;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Emergencies;

/// <summary>緊急に開く. For somebody beyond one's reach whose life or body is at stake, by whoever knows exactly who it is and says why.</summary>
[OpenToEmergency]
public sealed class NewModel(SasaeaiDb db, CurrentUser me, Throttle throttle, AccountBook book) : PageModel
{
    private const int Shown = 5;

    [BindProperty, Display(Name = "お名前（名字と名前）"), Required(ErrorMessage = "お名前を書いてください"), StringLength(100, ErrorMessage = "お名前は100文字までにしてください")]
    public string Name { get; set; } = "";

    [BindProperty, Display(Name = "生年月日"), StringLength(40, ErrorMessage = "生年月日は40文字までにしてください")]
    public string? Born { get; set; }

    [BindProperty, Display(Name = "電話"), StringLength(40, ErrorMessage = "電話は40文字までにしてください")]
    public string? Phone { get; set; }

    [BindProperty, Display(Name = "住所"), StringLength(300, ErrorMessage = "住所は300文字までにしてください")]
    public string? Address { get; set; }

    [BindProperty, Display(Name = "だれから、なにを聞いて、なぜいま開きますか"), StringLength(1000, ErrorMessage = "1000文字までにしてください")]
    public string? Reason { get; set; }

    [BindProperty, Display(Name = "この方か、ほかの方の、命か体があぶない")]
    public bool AtStake { get; set; }

    /// <summary>One's own, the latest first; without names, which the sheet shows and logs.</summary>
    public IReadOnlyList<EmergencyOpening> Mine { get; private set; } = [];
    public DateTime Now => me.Now;

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (Sought() is not { } sought || !ModelState.IsValid)
            return Page();
        var plea = new Plea(Reason, AtStake);
        sought.Check();
        plea.Check();
        if (throttle.Enter(Try.OfAccount("emergency", me.AccountId)) is var wait && wait > TimeSpan.Zero)
            return Refused($"続けてさがしたので、{Math.Ceiling(wait.TotalMinutes):0}分ほど待ってから、もう一度お試しください。急ぐときは、第1層コーディネーターか市町村の担当に電話してください。");
        if (await db.ExactlyAsync(me.User, sought) is not { } person)
        {
            await book.NoteNowAsync(await db.Users.SingleAsync(a => a.Id == me.AccountId), AccountHappening.EmergencyMissed);
            return Refused("書かれたとおりの方を、ひとりに決められませんでした。お名前・生年月日・電話・住所を確かめてください。急ぐときは、第1層コーディネーターか市町村の担当に電話してください。");
        }
        if (await db.PeopleInSight(me.User, [person.Id]).AnyAsync())
        {
            this.Tell("担当の方なので、緊急に開かなくても見られます。");
            return Redirect($"/people/{person.Id}");
        }
        var opening = EmergencyOpening.Open(me.User, person, plea, me.Now);
        db.Add(opening);
        await db.SaveChangesAsync();
        return RedirectToPage("Sheet", new { id = opening.Id });
    }

    private Sought? Sought()
    {
        Birth? born = null;
        if (!string.IsNullOrWhiteSpace(Born))
        {
            if (!Birth.TryParse(Born, me.Today, out var read, out var wrong))
            {
                ModelState.AddModelError(nameof(Born), wrong);
                return null;
            }
            born = read;
        }
        return new(Name, null, Phone, Address, born);
    }

    private PageResult Refused(string why)
    {
        ModelState.AddModelError("", why);
        return Page();
    }

    private async Task LoadAsync() => Mine = await db.EmergencyOpenings.AsNoTracking().VisibleTo(me.User).OrderByDescending(o => o.OpenedAt).ThenByDescending(o => o.Id).Take(Shown).ToListAsync();
}
