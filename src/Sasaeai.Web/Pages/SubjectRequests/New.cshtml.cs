using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.SubjectRequests;
using Sasaeai.Web.Components;
using Sasaeai.Web.Pages.People;

namespace Sasaeai.Web.Pages.SubjectRequests;

[OpenTo(Role.MunicipalOfficer)]
public sealed class NewModel(SasaeaiDb db, CurrentUser me) : PersonPage(db, me)
{
    [BindProperty]
    public RequestForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        Form = new() { Kind = RequestKind.Disclosure, Requester = Requester.Self, ReceivedOn = Today };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var request = SubjectRequest.Take(Me.User, Person, Form.Kind!.Value, Form.Requester!.Value, Form.RequesterName, Form.Words, Form.ReceivedOn!.Value, Today);
        Db.Add(request);
        await Db.SaveChangesAsync();
        this.Tell("請求を書きとめました。");
        return RedirectToPage("Details", new { id = request.Id });
    }
}

public sealed class RequestForm
{
    [Display(Name = "どの請求か"), Required(ErrorMessage = "どの請求かを選んでください")]
    public RequestKind? Kind { get; set; }

    [Display(Name = "だれからか"), Required(ErrorMessage = "だれからの請求かを選んでください")]
    public Requester? Requester { get; set; }

    [Display(Name = "代理の方のお名前"), StringLength(100, ErrorMessage = "100文字までにしてください")]
    public string? RequesterName { get; set; }

    [Display(Name = "なにを求めているか"), StringLength(2000, ErrorMessage = "2000文字までにしてください")]
    public string? Words { get; set; }

    [Display(Name = "請求のあった日"), Required(ErrorMessage = "請求のあった日を書いてください")]
    public DateOnly? ReceivedOn { get; set; }
}
