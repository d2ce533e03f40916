using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.AccessLog;

/// <summary>つながりを確かめる. Whether anything was taken away or changed, and the number and value to note on paper.</summary>
[OpenTo(Role.Auditor, Role.MunicipalOfficer)]
public sealed class ChainModel(SasaeaiDb db, CurrentUser me, ChainRoom room) : PageModel
{
    private const int Shown = 10;

    [BindProperty, Display(Name = "控えておいた番号と値"), StringLength(100, ErrorMessage = "100文字までにしてください")]
    public string? Told { get; set; }
    public AccessHead? Head { get; private set; }
    public IReadOnlyList<AuditCheck> Checks { get; private set; } = [];
    public long Waiting { get; private set; }
    public bool Walks => room.Walks(me.User.Municipality);

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var told = string.IsNullOrWhiteSpace(Told) ? null : AccessHead.Parse(me.User.Municipality, Told);
        if (told is null && !string.IsNullOrWhiteSpace(Told))
            ModelState.AddModelError(nameof(Told), "控えとして読めません。「12345:3F2A-91BC-0D4E-77A1-5C20-8B64-E0F7-1D39」のように書いてください");
        if (!ModelState.IsValid)
        {
            await LoadAsync();
            return Page();
        }
        await room.StartAsync(me.User.Municipality, me.User.Name, told);
        if (!Walks)
            this.Tell("確かめました。");
        return RedirectToPage();
    }

    private async Task LoadAsync()
    {
        Head = await db.HeadAsync(me.User.Municipality, me.Now);
        Waiting = await db.AccessWaiting.CountAsync(w => w.Municipality == me.User.Municipality);
        Checks = await db.AuditChecks.AsNoTracking().Where(c => c.Municipality == me.User.Municipality).OrderByDescending(c => c.At).ThenByDescending(c => c.Id).Take(Shown).ToListAsync();
    }
}
