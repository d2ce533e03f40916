using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.Retention;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Retention;

[OpenTo(Role.MunicipalOfficer)]
public sealed class PeriodsModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    [BindProperty]
    public PeriodsForm Form { get; set; } = new();

    public async Task OnGetAsync()
    {
        var periods = await RetentionPeriods.OfAsync(db, me.User.Municipality);
        Form = new()
        {
            Need = periods[RetentionClass.Need],
            Person = periods[RetentionClass.Person],
            Original = periods[RetentionClass.Original],
            AccessLog = periods[RetentionClass.AccessLog],
            Backup = periods[RetentionClass.Backup],
            Ground = periods.All[RetentionClass.Need].Ground,
        };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
            return Page();
        var periods = await RetentionPeriods.OfAsync(db, me.User.Municipality);
        foreach (var (of, length) in new[] { (RetentionClass.Need, Form.Need!.Value), (RetentionClass.Person, Form.Person!.Value), (RetentionClass.Original, Form.Original!.Value), (RetentionClass.AccessLog, Form.AccessLog!.Value), (RetentionClass.Backup, Form.Backup!.Value) })
        {
            var period = periods.All[of];
            period.Set(me.User, length, Form.Ground);
            if (db.Entry(period).State is EntityState.Detached)
                db.Add(period);
        }
        await db.SaveChangesAsync();
        this.Tell("保存期間を決めました。");
        return RedirectToPage("Index");
    }
}

public sealed class PeriodsForm
{
    private const string Missing = "数を書いてください";

    [Display(Name = "終わった困りごと（年）"), Required(ErrorMessage = Missing)]
    public int? Need { get; set; }

    [Display(Name = "人（年）"), Required(ErrorMessage = Missing)]
    public int? Person { get; set; }

    [Display(Name = "取り込んだファイルの原本（年）"), Required(ErrorMessage = Missing)]
    public int? Original { get; set; }

    [Display(Name = "だれが見たかの記録（年）"), Required(ErrorMessage = Missing)]
    public int? AccessLog { get; set; }

    [Display(Name = "控え（日）"), Required(ErrorMessage = Missing)]
    public int? Backup { get; set; }

    [Display(Name = "もとになる決まり"), StringLength(200, ErrorMessage = "200文字までにしてください")]
    public string? Ground { get; set; }
}
