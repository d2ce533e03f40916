using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sasaeai.AccessLog;
using Sasaeai.Accounts;
using Sasaeai.Data;

namespace Sasaeai.Web.Pages.AccessLog.Leaks;

/// <summary>Which account or which person, and between which times; the log then says how far it goes.</summary>
[OpenTo(Role.Auditor, Role.MunicipalOfficer)]
public sealed class NewModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    [BindProperty]
    public ScopeForm Form { get; set; } = new();
    public IReadOnlyList<SelectListItem> Accounts { get; private set; } = [];

    public async Task OnGetAsync(LookAsk ask)
    {
        ModelState.Clear();
        Form = new()
        {
            KnownOn = me.Today,
            Account = ask.Account,
            Person = ask.Record,
            From = ask.From ?? me.Today.AddDays(-30),
            FromTime = ask.FromTime,
            Until = ask.Until ?? me.Today,
            UntilTime = ask.UntilTime,
        };
        await LoadAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        Form.Check(ModelState, me.Today);
        if (!ModelState.IsValid)
            return Page();
        var period = new Period(Form.From!.Value, Form.FromTime, Form.Until!.Value, Form.UntilTime);
        var account = Accounts.FirstOrDefault(a => a.Value == Form.Account?.ToString());
        var records = await Scope.OfAsync(db, me, Form.Account, Form.Person, period.Start, period.End);
        var report = new LeakReport
        {
            Municipality = me.User.Municipality,
            KnownOn = Form.KnownOn!.Value,
            AccountId = Form.Account,
            AccountName = account?.Text,
            PersonId = Form.Person,
            From = period.Start,
            Until = period.End,
            People = records.People(),
            Records = records.Count,
            ByName = me.User.Name,
        };
        report.Found(records.Exists(r => r.SensitiveTimes > 0));
        db.Add(report);
        await db.SaveChangesAsync();
        return RedirectToPage("Details", new { id = report.Id });
    }

    private async Task LoadAsync() => Accounts = [.. (await LookList.AccountsAsync(db, me)).Select(a => new SelectListItem(a.Name, a.Id.ToString())).Prepend(new("だれとは決めない", ""))];
}

public sealed class ScopeForm
{
    [Display(Name = "知った日")]
    public DateOnly? KnownOn { get; set; }

    [Display(Name = "だれが見たものか")]
    public Guid? Account { get; set; }
    public Guid? Person { get; set; }

    [Display(Name = "いつから")]
    public DateOnly? From { get; set; }

    [Display(Name = "時刻")]
    public string? FromTime { get; set; }

    [Display(Name = "いつまで")]
    public DateOnly? Until { get; set; }

    [Display(Name = "時刻")]
    public string? UntilTime { get; set; }

    public void Check(Microsoft.AspNetCore.Mvc.ModelBinding.ModelStateDictionary state, DateOnly today)
    {
        if (KnownOn is null && state.IsValid || KnownOn > today)
            state.AddModelError("Form.KnownOn", KnownOn is null ? "知った日を書いてください" : "今日より後の日になっています");
        if (From is null || Until is null)
            state.AddModelError("Form.From", "いつからいつまでに見られたものかを書いてください");
        if (!Period.IsTime(FromTime))
            state.AddModelError("Form.FromTime", "「9:00」「午後2時」のように書いてください");
        if (!Period.IsTime(UntilTime))
            state.AddModelError("Form.UntilTime", "「17:00」「午後5時」のように書いてください");
        if (Account is null && Person is null)
            state.AddModelError("Form.Account", "だれが見たものかを選んでください。ひとりの方について調べるときは、その方の記録の「だれが見たか」から始めます");
        if (state.IsValid && new Period(From!.Value, FromTime, Until!.Value, UntilTime) is var period && period.End <= period.Start)
            state.AddModelError("Form.Until", "終わりが、始まりより前になっています");
    }
}
