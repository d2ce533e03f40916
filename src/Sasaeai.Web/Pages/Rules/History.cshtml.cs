using Microsoft.AspNetCore.Mvc;
using Sasaeai.Data;
using Sasaeai.Web.Pages.History;

namespace Sasaeai.Web.Pages.Rules;

/// <summary>How a version came to its words, for those who write them.</summary>
[OpenToRuleKeepers]
public sealed class HistoryModel(SasaeaiDb db, CurrentUser me, HistoryReader history) : RuleSetPage(db, me)
{
    public HistoryView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        View = new("役割分担のルール", $"{Rules.Area!.Name} {Rules.Label}", await history.ReadAsync(Rules));
        return Page();
    }
}
