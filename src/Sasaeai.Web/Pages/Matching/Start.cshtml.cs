using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sasaeai.Data;

namespace Sasaeai.Web.Pages.Matching;

[OpenToListeners]
public sealed class StartModel(SasaeaiDb db, CurrentUser me) : ReferralPage(db, me)
{
    [BindProperty, Display(Name = "いつ始まりましたか")]
    public DateOnly? StartedOn { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        StartedOn = Today;
        return await LoadAsync(id) ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostAsync(Guid id) => ChangeAsync(id, r => r.Start(Me.User, StartedOn ?? Today, Today), "つながりました。2週間ほどしたら、ようすを聞いてみてください。");
}
