using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.Needs;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Needs;

/// <summary>担当. Who follows one worry: taken over oneself, or given to a colleague who reaches it.</summary>
[OpenToListeners]
public sealed class ChargeModel(SasaeaiDb db, CurrentUser me) : NeedPage(db, me)
{
    [BindProperty, Display(Name = "だれが担当しますか")]
    public Guid? To { get; set; }

    [BindProperty, Display(Name = "引き継ぎメモ"), StringLength(Takeover.LongestNote, ErrorMessage = "1000文字までにしてください")]
    public string? Note { get; set; }

    private Hands hands = null!;

    /// <summary>Given to the reader, who has not said yet to have read it.</summary>
    public Takeover? Given { get; private set; }
    public bool Held => hands.Hold(Need);
    public bool Mine => Need.HeldById == Me.User.AccountId;
    public Guid Post => Me.User.AppointmentId;

    public IReadOnlyList<SelectListItem> Choices =>
        [.. hands.WhoReach(Need).Where(c => c.User.AccountId != Need.HeldById).OrderByDescending(c => c.User.AccountId == Me.User.AccountId)
            .Select(c => new SelectListItem(c.User.AccountId == Me.User.AccountId ? "わたしが担当する" : c.InWords(Me.Today), $"{c.User.AccountId}"))];

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var successor = hands.WhoReach(Need).FirstOrDefault(c => c.User.AccountId == To) ?? throw new RefusedException("だれが担当するかを選んでください。", nameof(To));
        Db.Add(Need.PassTo(successor.User, Me.User, Note, Me.Today));
        await Db.SaveChangesAsync();
        this.Tell(To == Me.User.AccountId ? "担当になりました。" : $"{successor.User.Name}さんに引き継ぎました。");
        return RedirectToPage("Details", new { id });
    }

    public async Task<IActionResult> OnPostSeenAsync(Guid id)
    {
        if (!await LoadAsync(id) || Given is null)
            return NotFound();
        Given.Acknowledge(Me.User, Me.Today);
        await Db.SaveChangesAsync();
        this.Tell("引き継いだことを確かめました。");
        return RedirectToPage("Details", new { id });
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (!await FindAsync(id))
            return false;
        hands = await Hands.LoadAsync(Db, Me.User.Municipality, Me.Today);
        Given = await Db.Takeovers.ToAcknowledge(Me.User).Where(t => t.NeedId == id).OrderByDescending(t => t.Id).FirstOrDefaultAsync();
        return true;
    }
}
