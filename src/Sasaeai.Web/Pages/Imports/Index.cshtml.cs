using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.Duplicates;
using Sasaeai.Imports;

namespace Sasaeai.Web.Pages.Imports;

[OpenToKeepers]
public sealed class IndexModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    private const int Size = 30;

    public IReadOnlyList<ImportBatch> Batches { get; private set; } = [];
    public int Total { get; private set; }
    public int At { get; private set; }
    public int PageCount => (Total + Size - 1) / Size;
    public int Alike { get; private set; }
    public bool DrawsAreas => me.User.Role == Role.MunicipalOfficer;

    /// <summary>Those with which something is being done now.</summary>
    public IReadOnlySet<Guid> Running { get; private set; } = new HashSet<Guid>();

    public async Task OnGetAsync(int p = 1)
    {
        Running = await ImportWatch.RunningAsync(db, me.Now);
        var batches = db.ImportBatches.AsNoTracking().VisibleTo(me.User);
        Total = await batches.CountAsync();
        At = Math.Clamp(p, 1, Math.Max(1, PageCount));
        Batches = await batches.OrderByDescending(b => b.At).ThenByDescending(b => b.Id).Skip((At - 1) * Size).Take(Size).ToListAsync();
        Alike = await db.LookAlikes.VisibleTo(me.User).Standing(db).CountAsync();
    }
}
