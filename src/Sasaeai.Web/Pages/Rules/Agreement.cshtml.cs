using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sasaeai.Data;
using Sasaeai.Rules;
using Sasaeai.Web.Pages.History;

namespace Sasaeai.Web.Pages.Rules;

/// <summary>合意を書きとめる. From here on the words of the version stay.</summary>
[OpenToRuleKeepers]
public sealed class AgreementModel(SasaeaiDb db, CurrentUser me) : RuleSetPage(db, me)
{
    [BindProperty, Display(Name = "合意した日")]
    public DateOnly? AgreedOn { get; set; }

    [BindProperty, Display(Name = "どこで、だれが合意しましたか"), StringLength(200, ErrorMessage = "200文字までにしてください")]
    public string? AgreedBy { get; set; }

    [BindProperty, Display(Name = "いつから使いますか")]
    public DateOnly? ValidFrom { get; set; }

    /// <summary>The last change to the words that were read before agreeing.</summary>
    [BindProperty]
    public Guid? Seen { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        if (Rules.State is not RuleState.Draft)
            return RedirectToPage("Details", new { id });
        Seen = await Db.LastSeenAsync(Rules);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await FindAsync(id))
            Seen = await this.TellOfLaterChangeAsync(Db, Rules, Seen);
        return await ChangeAsync(id, () => new RuleDesk(Db).AgreeAsync(Me.User, Rules, new(AgreedOn, AgreedBy, ValidFrom), Today), "合意を書きとめました。これからの打診で、この版が出ます。");
    }
}
