using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Seeding;

namespace Sasaeai.Browser.Tests;

/// <summary>A real address for each route with parameters. A route that is missing here fails the walk.</summary>
internal static class Samples
{
    private static readonly Dictionary<string, Func<SasaeaiDb, Task<string?>>> ByRoute = new()
    {
        ["/error/{status:int}"] = _ => Task.FromResult<string?>("/error/404"),
    };

    public static bool Knows(string route) => ByRoute.ContainsKey(route);

    public static async Task<string?> PathAsync(SasaeaiDb db, string route) => await ByRoute[route](db);

    private static async Task<string?> WithIdAsync(string route, IQueryable<Guid> ids)
    {
        var id = await ids.FirstOrDefaultAsync();
        return id == Guid.Empty ? null : route.Replace("{id:guid}", id.ToString(), StringComparison.Ordinal);
    }

    private static void Add(string route, Func<SasaeaiDb, IQueryable<Guid>> ids) => ByRoute[route] = db => WithIdAsync(route, ids(db));

    static Samples()
    {
        Add("/appointments/{id:guid}", db => db.Appointments.Where(a => a.Municipality == EmptyTown.Code).OrderBy(a => a.Id).Select(a => a.Id));
        foreach (var page in new[] { "", "/edit", "/closure", "/merger", "/history" })
            Add("/organizations/{id:guid}" + page, db => db.Organizations.Where(o => o.Municipality == EmptyTown.Code && o.MergedIntoId == null && o.ClosedOn == null).OrderBy(o => o.Id).Select(o => o.Id));
        Add("/areas/{id:guid}", db => db.Areas.OrderBy(a => a.Id).Select(a => a.Id));
    }
}
