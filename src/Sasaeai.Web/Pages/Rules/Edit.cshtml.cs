using Microsoft.AspNetCore.Mvc;
using Sasaeai.Data;
using Sasaeai.Rules;
using Sasaeai.Web.Components;
using Sasaeai.Web.Pages.History;

namespace Sasaeai.Web.Pages.Rules;

/// <summary>案を書きなおす.</summary>
[OpenToRuleKeepers]
public sealed class EditModel(SasaeaiDb db, CurrentUser me) : RuleSetPage(db, me)
{
    [BindProperty]
    public RuleForm Form { get; set; } = new();

    /// <summary>The last change that the writer saw; a later one by someone else is not written over unseen.</summary>
    [BindProperty]
    public Guid? Seen { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        if (Rules.State is not RuleState.Draft)
            return RedirectToPage("Details", new { id });
        Form = RuleForm.Of(Rules);
        Seen = await Db.LastSeenAsync(Rules);
        return Page();
    }

    /// <param name="id">Of the draft.</param>
    /// <param name="more">Comes back to the form, where another kind of help can be written.</param>
    public async Task<IActionResult> OnPostAsync(Guid id, bool more)
    {
        if (!await FindAsync(id))
            return NotFound();
        Seen = await this.TellOfLaterChangeAsync(Db, Rules, Seen);
        if (!ModelState.IsValid)
            return Page();
        Rules.Write(Me.User, Form.Text);
        await Db.SaveChangesAsync();
        this.Tell("案を書きとめました。");
        return more ? RedirectToPage(null, null, new { id }, "more") : RedirectToPage("Details", new { id });
    }
}
