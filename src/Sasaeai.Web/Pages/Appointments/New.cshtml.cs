using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Appointments;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.Organizations;
using Sasaeai.Web.Pages.Accounts;

namespace Sasaeai.Web.Pages.Appointments;

/// <summary>One more post, and a way in for whoever has none yet.</summary>
[OpenTo(Role.MunicipalOfficer), Whole]
public sealed class NewModel(SasaeaiDb db, CurrentUser me, AccountBook book) : PageModel
{
    [BindProperty, Display(Name = "氏名")] public string? Name { get; set; }
    [BindProperty, Display(Name = "読み")] public string? Kana { get; set; }
    [BindProperty, Display(Name = "入るときの名前")] public new string? SignIn { get; set; }
    [BindProperty, Display(Name = "役割")] public Role Role { get; set; } = Role.Tier2Coordinator;
    [BindProperty, Display(Name = "担当する圏域")] public List<Guid> Areas { get; set; } = [];
    [BindProperty, Display(Name = "はたらく団体・事業所")] public string? OrganizationId { get; set; }
    [BindProperty, Display(Name = "いつから")] public DateOnly? From { get; set; }
    [BindProperty, Display(Name = "いつまで")] public DateOnly? Until { get; set; }

    private List<Area> offered = [];

    public OneTimePaper? Paper { get; private set; }
    public bool Done { get; private set; }
    public IEnumerable<SelectListItem> AreaChoices => offered.Select(area => new SelectListItem(area.Name, area.Id.ToString()));
    public IEnumerable<SelectListItem> RoleChoices => Enum.GetValues<Role>().Where(r => r is not Role.PrefectureOfficer).Select(r => new SelectListItem(r.Label(), r.ToString()));

    public async Task OnGetAsync()
    {
        From ??= me.Today;
        offered = await db.Areas.VisibleTo(me.User).ToAppointFor(me.Municipality!.SingleTier)
            .OrderBy(a => a.Kind).ThenBy(a => a.Code).ThenBy(a => a.Name).ToListAsync();
        if (offered.Count == 0 && HttpMethods.IsGet(Request.Method))
            Role = Role.Tier1Coordinator;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await OnGetAsync();
        AskForAll();
        if (!ModelState.IsValid)
            return Page();
        try
        {
            // Only areas that were offered: an id of another municipality is not there.
            Areas.RemoveAll(id => !offered.Exists(area => area.Id == id));
            var key = await Invitation.InviteAsync(db, new(SignIn?.Trim() ?? "", Name?.Trim() ?? "", Role, me.User.Municipality, From!.Value)
            {
                Kana = Kana,
                Until = Until,
                Areas = Areas,
                OrganizationId = await OrganizationAsync(),
            }, me.User, me.Now);
            Done = true;
            if (key is null)
                return Page();
            var account = await db.Users.SingleAsync(a => a.UserName == SignIn!.Trim());
            await book.NoteNowAsync(account, AccountHappening.Invited);
            Paper = OneTimePaper.Of(account, LinkPurpose.Invitation, key, this, me);
        }
        catch (RefusedException refused)
        {
            ModelState.AddModelError(refused.Field, refused.Message);
        }
        return Page();
    }

    /// <summary>Everything that is missing at once; the invitation itself refuses one by one.</summary>
    private void AskForAll()
    {
        if (string.IsNullOrWhiteSpace(Name))
            ModelState.AddModelError(nameof(Name), "氏名を書いてください。");
        if (string.IsNullOrWhiteSpace(SignIn))
            ModelState.AddModelError(nameof(SignIn), "入るときの名前を書いてください。");
        if (Role.WorksByArea() && !Areas.Exists(id => offered.Exists(area => area.Id == id)))
            ModelState.AddModelError(offered.Count == 0 ? nameof(Role) : nameof(Areas), offered.Count == 0
                ? $"{Role.Label()}は、担当する圏域がまだないので、えらべません。先に圏域を書いてください。"
                : $"{Role.Label()}は、担当する圏域を一つ以上えらんでください。");
        if (Role is Role.Tier3Coordinator && string.IsNullOrWhiteSpace(OrganizationId))
            ModelState.AddModelError(nameof(OrganizationId), "第3層コーディネーターは、はたらく団体を書いてください。");
    }

    private async Task<Guid?> OrganizationAsync()
    {
        if (string.IsNullOrWhiteSpace(OrganizationId))
            return null;
        var name = OrganizationId.Trim();
        var found = await db.Organizations.VisibleTo(me.User).Where(o => o.Name == name && o.ClosedOn == null && o.MergedIntoId == null).Select(o => o.Id).Order().Take(2).ToListAsync();
        return found is [var only] ? only : throw new RefusedException(
            found.Count == 0 ? $"「{name}」という団体は名簿にありません。先に名簿に書いてください。" : $"「{name}」が二つ以上あります。名簿で一つにまとめてください。", nameof(OrganizationId));
    }
}
