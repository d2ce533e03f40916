using System.Collections.Concurrent;
using Sasaeai.Accounts;

namespace Sasaeai.Web.Components;

/// <summary>The loop as each role may walk it: pages that are there and open to the role. Worked out once, for there are some two thousand endpoints.</summary>
public sealed class Menu(EndpointDataSource endpoints)
{
    private readonly ConcurrentDictionary<Role, List<Loop>> loops = new();

    public List<Loop> For(Role role) => loops.GetOrAdd(role, Walkable);

    private List<Loop> Walkable(Role role)
    {
        var open = endpoints.Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<OpenToAttribute>()?.Includes(role) == true)
            .Select(e => "/" + e.RoutePattern.RawText?.Trim('/')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. Loop.Knots.Select(knot => knot with { Pages = [.. knot.Pages.Where(page => open.Contains(page.Href))] }).Where(knot => knot.Pages.Length > 0)];
    }
}
