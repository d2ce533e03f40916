using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.Retention;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Retention;

/// <summary>Proposes one record for deletion before or after its time, or has it kept longer.</summary>
public abstract class ProposalPage(SasaeaiDb db, CurrentUser me, DeletionDesk desk) : PageModel
{
    [BindProperty]
    public ProposalForm Form { get; set; } = new();
    public Record Subject { get; private set; } = null!;
    public string About { get; protected set; } = "";
    public string Here => $"{Folder}/{Subject.Id}";
    public string? Standing { get; private set; }
    public Deletion? Waiting { get; private set; }
    public Hold? Hold { get; private set; }
    protected SasaeaiDb Db => db;
    protected CurrentUser Me => me;
    protected abstract string Folder { get; }

    /// <summary>The record within the reader's sight, and what it is called.</summary>
    protected abstract Task<Record?> FindAsync(Guid id);

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (Form.Ground is not { } ground)
            throw new RefusedException("どうして消すのかを選んでください。", "Form.Ground");
        if (!ModelState.IsValid)
            return Page();
        var deletion = await desk.ProposeAsync(me.User, Subject, ground, Form.Reason, me.Today);
        await db.SaveChangesAsync();
        this.Tell("申し出ました。別の人が確かめて認めると、消えます。");
        return RedirectToPage("/Retention/Details", new { id = deletion.Id });
    }

    public async Task<IActionResult> OnPostHoldAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        Hold?.Lift(me.Today);
        db.Add(Hold.On(me.User, Subject, Form.Until, Form.HoldReason, me.Today));
        await db.SaveChangesAsync();
        this.Tell("残しておくことにしました。期限が来ても、一覧に出ません。");
        return Redirect($"{Here}/deletion");
    }

    public async Task<IActionResult> OnPostLiftAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        Hold?.Lift(me.Today);
        await db.SaveChangesAsync();
        this.Tell("残しておくことを、やめました。");
        return Redirect($"{Here}/deletion");
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await FindAsync(id) is not { } found)
            return false;
        Subject = found;
        Standing = await DeletionDesk.WhyNotAsync(db, await Extent.OfAsync(db, found.Municipality, found.GetType().Name, id), me.Today);
        Waiting = await db.Deletions.VisibleTo(me.User).SingleOrDefaultAsync(d => d.SubjectId == id && d.State == DeletionState.Proposed);
        Hold = await db.Holds.VisibleTo(me.User).InForce(me.Today).Where(h => h.SubjectId == id).OrderByDescending(h => h.Until).FirstOrDefaultAsync();
        return true;
    }
}

public sealed class ProposalForm
{
    [Display(Name = "どうして消すのか")]
    public DeletionGround? Ground { get; set; }

    [Display(Name = "くわしいわけ"), StringLength(500, ErrorMessage = "500文字までにしてください")]
    public string? Reason { get; set; }

    [Display(Name = "いつまで残しておくか")]
    public DateOnly? Until { get; set; }

    [Display(Name = "残しておくわけ"), StringLength(500, ErrorMessage = "500文字までにしてください")]
    public string? HoldReason { get; set; }
}
