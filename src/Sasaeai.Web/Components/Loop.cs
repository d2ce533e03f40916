using Sasaeai.Accounts;

namespace Sasaeai.Web.Components;

/// <summary>The loop of the work, which is the menu: seven knots on the thread, each with its pages.</summary>
public sealed record Loop(string Name, string About, params LoopPage[] Pages)
{
    private static readonly Loop[] Knots =
    [
        new("きょう", "わたしの仕事", new("きょうの仕事", "/"), new("配置", "/appointments")),
        new("聞く", "困りごと", new LoopPage("困りごと", "/needs")),
        new("見せる", "資源・地図", new("地域の資源", "/resources"), new("地図", "/map"), new("団体", "/organizations"), new("圏域", "/areas"), new("取りこみ", "/imports")),
        new("つなぐ", "打診", new LoopPage("打診", "/referrals")),
        new("話し合う", "課題・協議体", new("地域の課題", "/themes"), new("協議体", "/councils")),
        new("創る", "取り組み・研修", new LoopPage("取り組み", "/projects")),
        new("ふり返る", "記録", new("活動の記録", "/journal"), new("だれが見たか", "/access-log")),
    ];

    /// <summary>What is there and open to the role; a knot without such a page is left out.</summary>
    public static List<Loop> For(Role role, EndpointDataSource endpoints)
    {
        var open = endpoints.Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<OpenToAttribute>()?.Includes(role) == true)
            .Select(e => "/" + e.RoutePattern.RawText?.Trim('/')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. Knots.Select(knot => knot with { Pages = [.. knot.Pages.Where(page => open.Contains(page.Href))] }).Where(knot => knot.Pages.Length > 0)];
    }

    public bool Holds(PathString path) => Array.Exists(Pages, page => page.Holds(path));
}

public sealed record LoopPage(string Name, string Href)
{
    public bool Holds(PathString path) => Href == "/" ? path == "/" : path.StartsWithSegments(Href);
}
