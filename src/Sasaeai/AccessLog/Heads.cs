using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;

namespace Sasaeai.AccessLog;

public static class Heads
{
    /// <summary>Where the chain of one municipality stands; null before its first link.</summary>
    public static async Task<AccessHead?> HeadAsync(this SasaeaiDb db, string municipality, DateTime at, CancellationToken stop = default) =>
        await db.AccessLinks.AsNoTracking().Where(l => l.Municipality == municipality).OrderByDescending(l => l.Number).FirstOrDefaultAsync(stop) is { } last
            ? new(municipality, last.Number, Convert.ToHexString(last.Link), at) : null;

    public static async Task<List<AccessHead>> HeadsAsync(this SasaeaiDb db, DateTime at, CancellationToken stop = default)
    {
        var heads = new List<AccessHead>();
        foreach (var municipality in await db.Municipalities.OrderBy(m => m.Code).Select(m => m.Code).ToListAsync(stop))
            if (await db.HeadAsync(municipality, at, stop) is { } head)
                heads.Add(head);
        return heads;
    }
}
