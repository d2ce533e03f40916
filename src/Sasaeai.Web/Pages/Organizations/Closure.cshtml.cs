using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Organizations;
using Sasaeai.Resources;
using Sasaeai.Web.Pages.History;

namespace Sasaeai.Web.Pages.Organizations;

[OpenToKeepers]
public sealed class ClosureModel(SasaeaiDb db, CurrentUser me) : RecordPage<Organization>(db, me)
{
    [BindProperty, Display(Name = "いつ終えましたか")]
    public DateOnly ClosedOn { get; set; } = me.Today;

    [BindProperty, Display(Name = "終えたわけ"), StringLength(500, ErrorMessage = "500文字までにしてください")]
    public string? ClosedReason { get; set; }
    public IReadOnlyList<Resource> StillRunning { get; private set; } = [];

    protected override IQueryable<Organization> Visible => Db.Organizations.VisibleTo(Me.User);

    public Task<IActionResult> OnPostAsync(Guid id) =>
        ChangeAsync(id, o => o.Close(ClosedOn, ClosedReason ?? "", Me.Today), _ => "活動を終えたと記録しました", ("取り消す", "Closure"));

    public Task<IActionResult> OnPostUndoAsync(Guid id) => ChangeAsync(id, o => o.Reopen(), _ => "終えたという記録を取り消しました");

    protected override async Task LoadAsync() => StillRunning = await Db.Resources.AsNoTracking().VisibleTo(Me.User).Standing()
        .Where(r => r.OrganizationId == Record.Id && r.State != ResourceState.Ended).OrderBy(r => r.Kana ?? r.Name).ToListAsync();
}
