using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sasaeai.Data;
using Sasaeai.Resources;

namespace Sasaeai.Web.Pages.Resources.Questions;

/// <summary>The first question. Its answer opens the draft that the others are kept in.</summary>
[OpenToKeepers]
public sealed class NewModel(SasaeaiDb db, CurrentUser me, TimeProvider clock) : PageModel
{
    [BindProperty]
    public NameAnswers Form { get; set; } = new();

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        CheckState(ModelState, Form, me.Today);
        if (!ModelState.IsValid)
            return Page();
        var draft = new Draft(new ResourceDraft { Municipality = me.User.Municipality, AccountId = me.User.AccountId, Name = Form.Name });
        draft.Put("name", Form, clock.GetUtcNow().UtcDateTime);
        db.Add(draft.Row);
        await db.SaveChangesAsync();
        return Redirect($"/resources/{draft.Row.Id}/edit/{draft.Next}");
    }

    internal static void CheckState(ModelStateDictionary state, NameAnswers form, DateOnly today)
    {
        if (form.State is null)
            state.AddModelError("Form.State", "いまどうなっているかを選んでください");
        if (form.State is ResourceState.Ended or ResourceState.Approached)
            state.AddModelError("Form.State", "いまどうなっているかを選びなおしてください");
        if (form.StateSince > today)
            state.AddModelError("Form.StateSince", "まだ来ていない日です。日を確かめてください");
    }
}
