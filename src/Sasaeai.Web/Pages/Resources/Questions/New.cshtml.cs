using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.CodeLists;
using Sasaeai.Data;
using Sasaeai.Needs;
using Sasaeai.Resources;

namespace Sasaeai.Web.Pages.Resources.Questions;

/// <summary>The first question. Its answer opens the draft that the others are kept in.</summary>
[OpenToKeepers]
public sealed class NewModel(SasaeaiDb db, CurrentUser me, TimeProvider clock) : PageModel
{
    [BindProperty]
    public NameAnswers Form { get; set; } = new();

    /// <summary>The worry that something was missing for, where the way here leads from one.</summary>
    public Need? For { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid? need)
    {
        For = await FindAsync(need);
        if (For is not null)
            Form.Category = Crosswalk.From(For.Categories.Count > 0 ? For.Categories : NeedKeywords.Guess(For.Words)).Where(c => c.Value is Closeness.Direct).Select(c => c.Key).FirstOrDefault() ?? "";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromQuery] Guid? need)
    {
        For = await FindAsync(need);
        CheckState(ModelState, Form, me.Today);
        if (!ModelState.IsValid)
            return Page();
        var draft = new Draft(new ResourceDraft { Municipality = me.User.Municipality, AccountId = me.User.AccountId, Name = Form.Name }) { Need = For?.Id };
        draft.Put("name", Form, clock.GetUtcNow().UtcDateTime);
        db.Add(draft.Row);
        await db.SaveChangesAsync();
        return Redirect($"/resources/{draft.Row.Id}/edit/{draft.Next}");
    }

    private async Task<Need?> FindAsync(Guid? id) =>
        id is null ? null : await db.Needs.AsNoTracking().VisibleTo(me.User).SingleOrDefaultAsync(n => n.Id == id);

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
