using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Appointments;
using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.Needs;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Accounts;

/// <summary>One account as the officer and the auditor see it: what happened, what is signed in; the officer lets people back in, ends and closes.</summary>
[OpenTo(Role.MunicipalOfficer, Role.Auditor), Whole]
public sealed class DetailsModel(SasaeaiDb db, CurrentUser me, SignInDesk desk, StayDesk stays, AccountBook book, Settings settings, IServiceScopeFactory scopes) : PageModel
{
    private const int EventsShown = 200;

    public Account Account { get; private set; } = null!;
    public SecondWays Ways { get; private set; } = null!;
    public List<StayRow> Stays { get; private set; } = [];
    public List<AccountEvent> Events { get; private set; } = [];
    public OneTimePaper? Paper { get; private set; }
    public bool Elsewhere { get; private set; }

    /// <summary>Posts through which there is work in charge, for the officer.</summary>
    public IReadOnlyList<(Appointment Post, int Count)> Work { get; private set; } = [];

    [BindProperty, Display(Name = "共通認証での番号"), StringLength(255, ErrorMessage = "255文字までにしてください")]
    public string? Subject { get; set; }

    /// <summary>Whom the provider knows the account's owner as; null where it is not linked.</summary>
    public string? Linked { get; private set; }

    /// <summary>The provider's name; null where none is set.</summary>
    public string? Outside => settings.Outside?.Name;

    /// <summary>Nobody opens or closes their own way in: a second person sees it.</summary>
    public bool MayAct => me.User.Role is Role.MunicipalOfficer && !Elsewhere && Account.Id != me.User.AccountId;

    public string WaysInWords => string.Join('、', new[] { Ways.Passkeys > 0 ? "パスキー" : null, Ways.App ? "認証アプリ" : null, Ways.PaperCodes ? $"紙のコード（残り{Ways.CodesLeft}枚）" : null }
        .Where(way => way is not null)) is { Length: > 0 } words ? words : "まだありません";

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    [AsksAgain]
    public async Task<IActionResult> OnPostRecoverAsync(Guid id)
    {
        if (!await LoadAsync(id) || !MayAct || Account.ClosedOn is not null)
            return NotFound();
        var purpose = Account.PasswordHash is null ? LinkPurpose.Invitation : LinkPurpose.Recovery;
        var key = await OneTimeLinks.MakeAsync(db, id, purpose, me.User, me.Now);
        await book.NoteNowAsync(Account, purpose is LinkPurpose.Recovery ? AccountHappening.RecoveryBegun : AccountHappening.Invited);
        Paper = OneTimePaper.Of(Account, purpose, key, this, me);
        return Page();
    }

    [AsksAgain]
    public async Task<IActionResult> OnPostCloseAsync(Guid id)
    {
        if (!await LoadAsync(id) || !MayAct || Account.ClosedOn is not null)
            return NotFound();
        Account.ClosedOn = me.Today;
        await book.NoteNowAsync(Account, AccountHappening.Closed);
        await stays.EndAsync(db.Stays.Where(s => s.AccountId == id), StayEnd.AccountClosed);
        this.Tell($"入り口を閉じました。{(Work.Count > 0 ? "続いている仕事があります。だれが受け継ぐかを決めてください。" : "")}");
        return Work is [var (post, _)] ? RedirectToPage("/Appointments/HandOver", new { post.Id }) : RedirectToPage(new { id });
    }

    [AsksAgain]
    public async Task<IActionResult> OnPostReopenAsync(Guid id)
    {
        if (!await LoadAsync(id) || !MayAct || Account.ClosedOn is null)
            return NotFound();
        (Account.ClosedOn, Account.WarnedOn, Account.UsedOn) = (null, null, me.Today);
        await book.NoteNowAsync(Account, AccountHappening.Reopened);
        this.Tell("入り口をまた開きました。");
        return RedirectToPage(new { id });
    }

    [AsksAgain]
    public async Task<IActionResult> OnPostLinkAsync(Guid id)
    {
        if (settings.Outside is not { } provider || !await LoadAsync(id) || !MayAct || Account.ClosedOn is not null)
            return NotFound();
        if (Subject?.Trim() is not { Length: > 0 and <= 255 } subject)
            throw new RefusedException("番号を、255文字までで書いてください", nameof(Subject));
        await desk.LinkAsync(Account, provider, subject);
        this.Tell($"{provider.Name}とつなぎました。");
        return RedirectToPage(new { id });
    }

    [AsksAgain]
    public async Task<IActionResult> OnPostUnlinkAsync(Guid id)
    {
        if (!await LoadAsync(id) || !MayAct)
            return NotFound();
        await desk.UnlinkAsync(Account);
        this.Tell("つながりをはずしました。");
        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id, Guid stay)
    {
        if (!await LoadAsync(id) || me.User.Role is not Role.MunicipalOfficer || Stays.Find(s => s.Stay.Id == stay) is not { Here: false } row)
            return NotFound();
        await stays.EndAsync(db.Stays.Where(s => s.Id == stay), StayEnd.EndedByOfficer);
        await book.NoteNowAsync(Account, AccountHappening.StayEnded, row.Stay.Device);
        this.Tell($"{row.Stay.Device}を終わらせました。");
        return RedirectToPage(new { id });
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await db.AccountsOf(me.User).SingleOrDefaultAsync(a => a.Id == id) is not { } account)
            return false;
        Account = account;
        // In a context of its own: a transaction keeps the reach with which it began.
        await using (var scope = scopes.CreateAsyncScope())
        {
            var towns = scope.ServiceProvider.GetRequiredService<SasaeaiDb>();
            using var everywhere = towns.ReachEveryMunicipality();
            Elsewhere = await towns.AlsoElsewhere(me.User, me.Today).AnyAsync(a => a.Id == id);
        }
        Work = me.User.Role is Role.MunicipalOfficer ? await WorkAsync(id) : [];
        Ways = await desk.WaysAsync(account);
        Linked = await desk.SubjectAsync(account);
        // The auditor reads, and ends nothing: to them every device is one that has no button.
        Stays = [.. (await stays.Open(id).AsNoTracking().OrderByDescending(s => s.LastSeenAt).ToListAsync()).Select(s => new StayRow(s, s.Id == stays.Here?.Id, me.User.Role is Role.MunicipalOfficer))];
        Events = await db.AccountEvents.AsNoTracking().Where(e => e.AccountId == id).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(EventsShown).ToListAsync();
        return true;
    }

    /// <summary>The latest post first: what an ended one left belongs to no other, and is then counted once.</summary>
    private async Task<IReadOnlyList<(Appointment, int)>> WorkAsync(Guid account)
    {
        var (work, seen) = (new List<(Appointment, int)>(), new HashSet<Guid>());
        foreach (var post in await db.Appointments.AsNoTracking().VisibleTo(me.User).Where(a => a.AccountId == account).Include(a => a.Areas).ThenInclude(a => a.Area).OrderByDescending(a => a.ValidFrom).ThenByDescending(a => a.Id).ToListAsync())
        {
            var left = await Succession.LoadAsync(db, post, me.User, me.Today);
            if (left.Work.Concat(left.Hidden).Count(n => seen.Add(n.Id)) is var count and > 0)
                work.Add((post, count));
        }
        return work;
    }
}
