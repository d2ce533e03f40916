using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sasaeai.AccessLog;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.AccessLog.Leaks;

[OpenTo(Role.Auditor, Role.MunicipalOfficer)]
public sealed class EditModel(SasaeaiDb db, CurrentUser me) : LeakPage(db, me)
{
    [BindProperty]
    public LeakForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        Form = LeakForm.Of(Report);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        Report.Write(Form.Words, Today);
        await Db.SaveChangesAsync();
        this.Tell("書きとめました。");
        return RedirectToPage("Details", new { id });
    }
}

public sealed class LeakForm
{
    private const string TooLong = "4000文字までにしてください";

    [Display(Name = "要配慮個人情報が含まれる（またはそのおそれがある）")]
    public bool Sensitive { get; set; }

    [Display(Name = "不正に使われて、財産の被害が出るおそれがある")]
    public bool Property { get; set; }

    [Display(Name = "不正の目的で行われたおそれがある")]
    public bool Wrongful { get; set; }

    [Display(Name = "概要"), StringLength(4000, ErrorMessage = TooLong)]
    public string? Overview { get; set; }

    [Display(Name = "個人情報の項目"), StringLength(4000, ErrorMessage = TooLong)]
    public string? Items { get; set; }

    [Display(Name = "原因"), StringLength(4000, ErrorMessage = TooLong)]
    public string? Cause { get; set; }

    [Display(Name = "二次被害、またはそのおそれ"), StringLength(4000, ErrorMessage = TooLong)]
    public string? FurtherHarm { get; set; }

    [Display(Name = "本人への対応"), StringLength(4000, ErrorMessage = TooLong)]
    public string? ToThePeople { get; set; }

    [Display(Name = "公表"), StringLength(4000, ErrorMessage = TooLong)]
    public string? Announced { get; set; }

    [Display(Name = "再発を防ぐための措置"), StringLength(4000, ErrorMessage = TooLong)]
    public string? Prevention { get; set; }

    [Display(Name = "そのほか参考になること"), StringLength(4000, ErrorMessage = TooLong)]
    public string? Remarks { get; set; }

    [Display(Name = "速報した日")]
    public DateOnly? FirstToldOn { get; set; }

    [Display(Name = "確報した日")]
    public DateOnly? ToldInFullOn { get; set; }

    public LeakWords Words => new(Sensitive, Property, Wrongful, Overview, Items, Cause, FurtherHarm, ToThePeople, Announced, Prevention, Remarks, FirstToldOn, ToldInFullOn);

    public static LeakForm Of(LeakReport report) => new()
    {
        Sensitive = report.Sensitive,
        Property = report.Property,
        Wrongful = report.Wrongful,
        Overview = report.Overview,
        Items = report.Items,
        Cause = report.Cause,
        FurtherHarm = report.FurtherHarm,
        ToThePeople = report.ToThePeople,
        Announced = report.Announced,
        Prevention = report.Prevention,
        Remarks = report.Remarks,
        FirstToldOn = report.FirstToldOn,
        ToldInFullOn = report.ToldInFullOn,
    };
}
