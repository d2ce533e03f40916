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

namespace Sasaeai.Web.Pages.Appointments;

/// <summary>One more post, and a way in for whoever has none yet.</summary>
[OpenTo(Role.MunicipalOfficer)]
public sealed class NewModel(SasaeaiDb db, CurrentUser me) : PageModel
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

    public string? Password { get; private set; }
    public bool Done { get; private set; }
    public IEnumerable<SelectListItem> AreaChoices => offered.Select(area => new SelectListItem(area.Name, area.Id.ToString()));
    public IEnumerable<SelectListItem> RoleChoices => Enum.GetValues<Role>().Where(r => r is not Role.PrefectureOfficer).Select(r => new SelectListItem(r.Label(), r.ToString()));

    public async Task OnGetAsync()
    {
        From ??= me.Today;
        offered = await db.Areas.VisibleTo(me.User).Where(a => a.Kind == AreaKind.DailyLiving || a.Kind == AreaKind.ThirdTier)
            .OrderBy(a => a.Kind).ThenBy(a => a.Code).ThenBy(a => a.Name).ToListAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await OnGetAsync();
        if (!ModelState.IsValid)
            return Page();
        try
        {
            // Only areas that were offered: an id of another municipality is not there.
            Areas.RemoveAll(id => !offered.Exists(area => area.Id == id));
            Password = await Invitation.AddAsync(db, new(SignIn?.Trim() ?? "", Name?.Trim() ?? "", Role, me.User.Municipality, From!.Value)
            {
                Kana = Kana,
                Until = Until,
                Areas = Areas,
                OrganizationId = await OrganizationAsync(),
            });
            Done = true;
        }
        catch (RefusedException refused)
        {
            ModelState.AddModelError(refused.Field, refused.Message);
        }
        return Page();
    }

    private async Task<Guid?> OrganizationAsync()
    {
        if (string.IsNullOrWhiteSpace(OrganizationId))
            return null;
        var name = OrganizationId.Trim();
        var found = await db.Organizations.VisibleTo(me.User).Where(o => o.Name == name && o.ClosedOn == null && o.MergedIntoId == null).Select(o => o.Id).Take(2).ToListAsync();
        return found is [var only] ? only : throw new RefusedException(
            found.Count == 0 ? $"「{name}」という団体は名簿にありません。先に名簿に書いてください。" : $"「{name}」が二つ以上あります。名簿で一つにまとめてください。", nameof(OrganizationId));
    }
}
