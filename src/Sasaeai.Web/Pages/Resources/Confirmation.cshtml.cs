using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Publishing;
using Sasaeai.Resources;
using Sasaeai.Slips;

namespace Sasaeai.Web.Pages.Resources;

[OpenToKeepers]
public sealed class ConfirmationModel(SasaeaiDb db, CurrentUser me) : ResourcePage(db, me)
{
    [BindProperty, Display(Name = "いつ確かめましたか")]
    public DateOnly ConfirmedOn { get; set; } = me.Today;

    [BindProperty, Display(Name = "どなたに確かめましたか"), StringLength(200, ErrorMessage = "200文字までにしてください")]
    public string? ConfirmedBy { get; set; }
    public ResourceFacts Facts { get; private set; } = null!;
    public IReadOnlyList<Slip> Replies { get; private set; } = [];
    public IReadOnlyList<Remark> Remarks { get; private set; } = [];

    protected override IQueryable<Resource> Visible => base.Visible.Include(r => r.Organization).Include(r => r.ServedAreas);

    public Task<IActionResult> OnPostAsync(Guid id)
    {
        if (ConfirmedOn > Me.Today)
            ModelState.AddModelError(nameof(ConfirmedOn), "まだ来ていない日です。確かめた日を書いてください");
        return ChangeAsync(id, Confirm, _ => "まだ合っていると記録しました。ありがとうございます");
    }

    /// <summary>The record was put right, or what was written asked for nothing.</summary>
    public Task<IActionResult> OnPostSettledAsync(Guid id) => ChangeAsync(id, _ => Settle(), _ => "届いた返事に対応したと記録しました");

    private void Confirm(Resource resource)
    {
        resource.Confirm(Me.User, ConfirmedBy, ConfirmedOn);
        Settle();
    }

    private void Settle()
    {
        foreach (var slip in Replies)
            slip.SettleBy(Me.User, Me.Today);
        foreach (var remark in Remarks)
            remark.SettleBy(Me.User, Me.Today);
    }

    protected override async Task LoadAsync()
    {
        Facts = await ResourceFacts.LoadAsync(Db, Me, Record);
        Replies = await Db.Slips.VisibleTo(Me.User).ToSettle().Where(s => s.ResourceId == Record.Id).OrderBy(s => s.AnsweredOn).ToListAsync();
        Remarks = await Db.Remarks.VisibleTo(Me.User).ToSettle().Where(r => r.ResourceId == Record.Id).OrderBy(r => r.On).ToListAsync();
    }
}
