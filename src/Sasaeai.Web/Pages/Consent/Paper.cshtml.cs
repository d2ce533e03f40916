using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Data;
using Sasaeai.Needs;
using Sasaeai.Resources;
using Sasaeai.Web.Pages.Needs;

namespace Sasaeai.Web.Pages.Consent;

/// <summary>同意の用紙. For a signature, in large letters with the readings beside them. Nothing of the worry stands on it.</summary>
[OpenToListeners]
public sealed class PaperModel(SasaeaiDb db, CurrentUser me) : NeedPage(db, me)
{
    /// <summary>The fields of a basis, as one reads them aloud.</summary>
    public static readonly string[] Readings =
        ["お｜名前《なまえ》", "｜住所《じゅうしょ》・｜場所《ばしょ》", "｜電話《でんわ》", "｜困《こま》りごとの｜中身《なかみ》", "｜暮《く》らしのようす", "からだのこと・｜認定《にんてい》"];

    public Resource? Resource { get; private set; }
    public DateOnly Until => ConsentYear.End(Me.Today);
    public string From => string.Join('　', new[] { Me.Municipality?.Name, Me.User.Place, Me.User.Name }.Where(s => !string.IsNullOrEmpty(s)));

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? resource)
    {
        if (!await FindAsync(id) || !Need.IsPersonal)
            return NotFound();
        await Me.LooksAtAsync(nameof(Need), Need.Id, Need.PersonId, Showing.Print);
        Resource = await Db.Resources.AsNoTracking().VisibleTo(Me.User).SingleOrDefaultAsync(r => r.Id == resource);
        return Page();
    }
}
