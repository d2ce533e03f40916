using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Duplicates;
using Sasaeai.Resources;
using Sasaeai.Web.Pages.Resources;

namespace Sasaeai.Web.Pages.Duplicates;

/// <summary>Pairs of resources that may be one, the surest first.</summary>
[OpenToKeepers]
public sealed class IndexModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    private const int Size = 30;

    public sealed record Pair(Guid Id, string First, string Second, string? FirstDoes, string? SecondDoes, string? FirstAddress, string? SecondAddress, string Reasons)
    {
        public string FirstLine => Line(FirstDoes, FirstAddress);
        public string SecondLine => Line(SecondDoes, SecondAddress);

        private static string Line(string? does, string? address) => string.Join('　', new[] { ResourceText.InShort(does), address }.OfType<string>());
    }

    public IReadOnlyList<Pair> Pairs { get; private set; } = [];
    public int Total { get; private set; }
    public int At { get; private set; }
    public int PageCount => (Total + Size - 1) / Size;

    public async Task OnGetAsync(int p = 1)
    {
        var open = db.LookAlikes.AsNoTracking().VisibleTo(me.User).Standing(db);
        Total = await open.CountAsync();
        At = Math.Clamp(p, 1, Math.Max(1, PageCount));
        Pairs = await (from pair in open
                       join first in db.Resources.VisibleTo(me.User) on pair.FirstId equals first.Id
                       join second in db.Resources.VisibleTo(me.User) on pair.SecondId equals second.Id
                       orderby pair.Weight descending, pair.Id
                       select new Pair(pair.Id, first.Name, second.Name, first.Summary, second.Summary, first.Address, second.Address, pair.Reasons)).Skip((At - 1) * Size).Take(Size).ToListAsync();
    }
}
