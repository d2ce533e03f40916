using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Appointments;
using Sasaeai.Data;
using Sasaeai.Needs;
using Sasaeai.Web.Components;
using Sasaeai.Web.Pages.Needs;

namespace Sasaeai.Web.Pages.Appointments;

/// <summary>仕事を引き継ぐ. Who takes over what somebody has in charge through one post: chosen by the officer, or by themselves in the post they are in.</summary>
[OpenToListeners]
public sealed class HandOverModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    /// <summary>Stands in a choice for: not this one.</summary>
    public const string Stay = "stay";

    /// <summary>More rows than anybody decides at one sitting would also be more fields than a form may have.</summary>
    private const int Most = 60;

    [BindProperty, Display(Name = "だれに引き継ぎますか")]
    public Guid? Rest { get; set; }

    [BindProperty, Display(Name = "みなに付ける引き継ぎメモ"), StringLength(Takeover.LongestNote, ErrorMessage = "1000文字までにしてください")]
    public string? RestNote { get; set; }

    [BindProperty, Display(Name = "ご本人がまだ知らない困りごとは、だれに")]
    public Guid? Unseen { get; set; }

    /// <summary>By worry an account, <see cref="Stay"/>, or nothing: with the rest.</summary>
    [BindProperty(Name = nameof(To))]
    public Dictionary<Guid, string?> To { get; set; } = [];

    [BindProperty(Name = nameof(Notes))]
    public Dictionary<Guid, string?> Notes { get; set; } = [];

    public Appointment Post { get; private set; } = null!;
    public Succession Succession { get; private set; } = null!;
    public DateOnly Today => me.Today;
    public bool Mine => Post.AccountId == me.User.AccountId;
    public bool Officer => me.User.Role is Role.MunicipalOfficer;
    public IReadOnlyList<Need> Shown => [.. Succession.Work.Take(Most)];

    public IEnumerable<SelectListItem> RestChoices => Succession.Successors
        .Select(s => new SelectListItem($"{s.Colleague.InWords(me.Today)}　{s.Reached}件が見えます", $"{s.Colleague.User.AccountId}")).Append(new("まとめては選ばない", "", Rest is null));

    public IReadOnlyList<SelectListItem> UnseenChoices => [new("引き継がない（このまま）", ""), .. Succession.ForHidden.Select(c => new SelectListItem(c.InWords(me.Today), $"{c.User.AccountId}"))];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        await db.TellApartAsync(me.User, Shown);
        await me.LooksThroughAsync(Shown.Sightings());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        var each = Each();
        if (Rest is null && Unseen is null && !each.Values.Any(p => p.To is not null) && ModelState.IsValid)
            ModelState.AddModelError(nameof(Rest), "だれに引き継ぐかを選んでください。");
        if (!ModelState.IsValid)
            return Page();
        var (passed, kept) = Succession.HandOver(me.User, each, new(Rest, RestNote), new(Unseen, RestNote), me.Today);
        await db.SaveChangesAsync();
        this.Tell($"{passed}件を引き継ぎました。{(kept > 0 ? $"{kept}件は、選んだ方には見えないので、残っています。" : "")}");
        return RedirectToPage(new { id });
    }

    private Dictionary<Guid, Passing> Each()
    {
        var each = new Dictionary<Guid, Passing>();
        foreach (var need in Shown)
        {
            var note = string.IsNullOrWhiteSpace(Notes.GetValueOrDefault(need.Id)) ? null : Notes[need.Id];
            var chosen = To.GetValueOrDefault(need.Id);
            if (note?.Length > Takeover.LongestNote)
                ModelState.AddModelError("", $"「{need.Title}」のメモは、{Takeover.LongestNote}文字までにしてください。");
            if (Guid.TryParse(chosen, out var one))
                each[need.Id] = new(one, note ?? RestNote);
            else if (chosen == Stay)
                each[need.Id] = new(null, null);
            else if (note is not null && Succession.For(need).Any(c => c.User.AccountId == Rest))
                each[need.Id] = new(Rest, note);
            // A note goes with somebody: alone it would be lost.
            if (note is not null && each.GetValueOrDefault(need.Id)?.To is null)
                ModelState.AddModelError("", $"「{need.Title}」にメモがあります。だれに引き継ぐかを選んでください。");
        }
        return each;
    }

    /// <summary>A colleague's own post, and only the one they are in: of another they would not see all that is in it.</summary>
    private async Task<bool> LoadAsync(Guid id)
    {
        if (await db.Appointments.AsNoTracking().VisibleTo(me.User).Include(a => a.Account).Include(a => a.Areas).ThenInclude(a => a.Area).SingleOrDefaultAsync(a => a.Id == id) is not { } post
            || (!Officer && id != me.User.AppointmentId))
            return false;
        Post = post;
        Succession = await Succession.LoadAsync(db, post, me.User, me.Today);
        return true;
    }
}
