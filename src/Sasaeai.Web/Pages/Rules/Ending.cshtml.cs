using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sasaeai.Data;
using Sasaeai.Rules;

namespace Sasaeai.Web.Pages.Rules;

/// <summary>An area gives up rules of its own, or thinks better of it.</summary>
[OpenToRuleKeepers]
public sealed class EndingModel(SasaeaiDb db, CurrentUser me) : RuleSetPage(db, me)
{
    [BindProperty, Display(Name = "いつまで使いますか")]
    public DateOnly? ValidUntil { get; set; }

    [BindProperty, Display(Name = "やめるわけ"), StringLength(500, ErrorMessage = "500文字までにしてください")]
    public string? EndReason { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id) => await FindAsync(id) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(Guid id) =>
        ChangeAsync(id, () => new RuleDesk(Db).EndAsync(Me.User, Rules, ValidUntil, EndReason, Today), "やめることを書きとめました。取り消すこともできます。");

    public Task<IActionResult> OnPostUndoAsync(Guid id) =>
        ChangeAsync(id, () => new RuleDesk(Db).GoOnAsync(Me.User, Rules), "続けることにしました。");
}
