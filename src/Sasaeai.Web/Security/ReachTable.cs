using Microsoft.AspNetCore.StaticAssets;
using Sasaeai.Accounts;

namespace Sasaeai.Web.Security;

/// <summary>How far a role reaches on a page; the words are explained at the head of <c>reach.txt</c>.</summary>
public enum ReachWord { Closed, Open, None, Town, Known, Area, AreaKnown, Own, Asked, Opened }

public enum ReadWord { No, Yes, Told }

/// <summary>Where a field can stand.</summary>
public enum Surface { Page, List, Search, Suggestion, Print, Csv, Excel, Pdf, Api }

/// <summary>A line of <c>reach.txt</c>.</summary>
/// <param name="Posts">It speaks of what is posted to the page, where that differs from reading it.</param>
/// <param name="Record">What kind of record the address names; null where it names none.</param>
/// <param name="ByState">The page is there only while the record is in a certain state.</param>
/// <param name="Anyone">No sign-in is asked for.</param>
public sealed record ReachLine(string Route, bool Posts, string? Record, bool ByState, bool Anyone, IReadOnlyDictionary<Role, ReachWord> Words);

/// <summary>
/// だれが何に届くか. What is said in <c>reach.txt</c>, apart from the code that makes it so: each page's <see cref="OpenToAttribute"/>, the
/// <c>VisibleTo</c> of each record, and <see cref="FieldClasses.Reads"/>. The build holds the pages against it, a test tries it out.
/// </summary>
public static class ReachTable
{
    private static readonly Role[] Columns =
    [
        Role.PrefectureOfficer, Role.MunicipalOfficer, Role.Tier1Coordinator, Role.Tier2Coordinator, Role.Tier3Coordinator,
        Role.CareCenterStaff, Role.CareManager, Role.CouncilMember, Role.Auditor,
    ];

    private static readonly Surface[] Surfaces = Enum.GetValues<Surface>();
    private static readonly Dictionary<(FieldClass, Role), ReadWord> Readers = [];
    private static readonly HashSet<(FieldClass, Surface)> Shown = [];

    public static IReadOnlyList<ReachLine> Lines { get; } = Read();

    /// <summary>How a role reads a class of field in a record within its reach.</summary>
    public static ReadWord Reads(Role role, FieldClass field) => Readers[(field, role)];

    /// <summary>Whether a class of field may stand there for anyone.</summary>
    public static bool MayStand(FieldClass field, Surface surface) => Shown.Contains((field, surface));

    public static ReachLine? Of(string route, bool posts) =>
        Lines.FirstOrDefault(l => l.Posts && posts && l.Route == route) ?? Lines.FirstOrDefault(l => !l.Posts && l.Route == route);

    /// <summary>In sentences, where the pages and the table disagree; empty when they agree.</summary>
    public static IEnumerable<string> Against(IReadOnlyCollection<RouteEndpoint> pages)
    {
        var routes = pages.ToDictionary(RouteOf);
        foreach (var (route, page) in routes)
        {
            if (Of(route, posts: false) is not { } line)
                yield return $"{route} has no line in reach.txt: who may reach it?";
            else if (page.Metadata.GetMetadata<OpenToAttribute>() is not { } open)
            {
                if (!line.Anyone)
                    yield return $"{route} is open to anyone; reach.txt says otherwise.";
            }
            else if (line.Anyone)
                yield return $"{route} is not open to anyone, as reach.txt says it is.";
            else
                foreach (var role in Columns.Where(r => open.Includes(r) != line.Words[r] is not ReachWord.Closed))
                    yield return $"{route}: the page and reach.txt disagree on {role}.";
        }
        foreach (var line in Lines.Where(l => !routes.ContainsKey(l.Route)))
            yield return $"{line.Route} is in reach.txt, but there is no such page.";
    }

    /// <summary>Every endpoint once: no files, and none of the doubles that only help to make links.</summary>
    public static List<RouteEndpoint> Pages(IEnumerable<EndpointDataSource> sources) =>
        [.. sources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null && e.Metadata.GetMetadata<ISuppressLinkGenerationMetadata>() is null)
            // MapStaticAssets adds this while developing, for files not in its list; the gate answers it with 404.
            .Where(e => e.RoutePattern.RawText != "{**path:file}")];

    public static string RouteOf(RouteEndpoint page) => "/" + page.RoutePattern.RawText!.TrimStart('/');

    private static List<ReachLine> Read()
    {
        using var reader = new StreamReader(typeof(ReachTable).Assembly.GetManifestResourceStream("reach.txt")!);
        var rules = new Dictionary<string, IReadOnlyDictionary<Role, ReachWord>>();
        var lines = new List<ReachLine>();
        while (reader.ReadLine() is { } text)
        {
            var cells = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (cells.Length == 0 || text.StartsWith('#'))
                continue;
            if (cells[0] == "rule")
                rules.Add(cells[1], Columns.Zip(cells[2..], (role, word) => (role, word)).ToDictionary(c => c.role, c => WordOf(c.word)));
            else if (cells[0] == "read")
                foreach (var (role, word) in Columns.Zip(cells[2..]))
                    Readers.Add((ClassOf(cells[1]), role), Enum.Parse<ReadWord>(word, ignoreCase: true));
            else if (cells[0] == "show")
                Shown.UnionWith(Surfaces.Zip(cells[2..]).Where(c => c.Second == "yes").Select(c => (ClassOf(cells[1]), c.First)));
            else
                lines.Add(new(cells[1], cells[0] == "post", cells.ElementAtOrDefault(3)?.TrimEnd('?'), cells[^1].EndsWith('?'), cells[2] == "anyone",
                    cells[2] == "anyone" ? Columns.ToDictionary(r => r, _ => ReachWord.Open) : rules[cells[2]]));
        }
        return lines;
    }

    private static FieldClass ClassOf(string word) => Enum.Parse<FieldClass>(word, ignoreCase: true);

    private static ReachWord WordOf(string word) => word == "-" ? ReachWord.Closed : Enum.Parse<ReachWord>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
}
