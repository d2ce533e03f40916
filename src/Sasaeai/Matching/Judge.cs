using Sasaeai.Areas;
using Sasaeai.CodeLists;
using Sasaeai.Resources;

namespace Sasaeai.Matching;

/// <summary>An earlier no of this resource.</summary>
/// <param name="SameNeed">It was this worry; its words may be shown to those who see the worry.</param>
public sealed record EarlierDecline(DateOnly On, string Reason, bool SameNeed, string? Words, string? IfOnly)
{
    /// <summary>人どうしの事情.</summary>
    internal const string Relation = "relation";

    /// <summary>It was another worry of the same person, and declined for something between people.</summary>
    public bool Estranged { get; init; }
}

/// <summary>
/// Weighs one resource for one who asks. Every condition that is known is said in words; what nobody knows is to be asked (△),
/// and never excludes.
/// </summary>
public static partial class Judge
{
    /// <summary>Shares of the weight on the kind of help: what it also does, what is only near, and each further thing that was asked for (one who does two of them is one person fewer to get used to).</summary>
    private const double SideLine = 24d / 30, NearBy = 12d / 30, EachFurther = 6d / 30;

    public static Candidate Weigh(Asker asker, Resource resource, AreaTree areas, EarlierDecline? earlier)
    {
        var walk = asker.Home is { } home && resource is { Latitude: { } north, Longitude: { } east } ? Walk(home, (north, east)) : (double?)null;
        Finding?[] findings =
        [
            Category(asker, resource),
            Named(asker, resource),
            Openness.WhyNot(resource),
            Avoided(asker, resource),
            NotToHear(asker, resource),
            SameNeedDeclined(earlier),
            Estranged(earlier),
            Served(asker, resource, areas),
            OnFoot(asker, resource, walk),
            Known(asker, resource),
            Family(asker, resource),
            Familiar(asker, resource),
            Part(asker, resource),
            Day(asker, resource),
            Kept(asker, resource),
            Age(asker, resource),
            Certificate(asker, resource),
            OtherCondition(resource),
            Price(asker, resource),
            Room(resource),
            Confirmed(asker, resource),
            Load(resource),
            Succession(resource),
            DeclinedLately(earlier),
        ];
        return new Candidate(resource, [.. findings.OfType<Finding>()], walk);
    }

    /// <summary>Adds what earlier askings of the resource teach; only for those that stand in front, so that their number is bounded.</summary>
    public static Candidate Recall(Candidate candidate, Replies replies) =>
        candidate with { Findings = [.. candidate.Findings, .. new[] { Accepting(replies), Replying(replies), Asked(replies) }.OfType<Finding>()] };

    private static Finding? Category(Asker asker, Resource resource)
    {
        var direct = resource.Categories.FindAll(c => asker.Wanted.TryGetValue(c, out var close) && close is Closeness.Direct);
        if (direct.Count > 0 && OtherTask(asker, resource) is { } other && direct.TrueForAll(c => Crosswalk.Meets(c, other)))
            return Finding.Mind($"書いてあるのは「{CodeList.NeedCategory.Label(other)}」のこと。頼みたいことも引き受けるか確かめる", Reason.Kind, NearBy, "頼みたいことまでしてもらえれば");
        if (direct.Count > 0)
            return Finding.Fits(string.Join('、', direct.Select(CodeList.ResourceCategory.Label)),
                Reason.Kind, (direct[0] == resource.Categories[0] ? 1 : SideLine) + (direct.Count - 1) * EachFurther);
        var near = resource.Categories.Find(asker.Wanted.ContainsKey);
        return near is null ? null : Finding.Mind($"近い分野（{CodeList.ResourceCategory.Label(near)}）", Reason.Kind, NearBy, "頼みたいことまでしてもらえれば");
    }

    /// <summary>Of a wide kind of help, the one task that the group's own words name, where it is another than the one asked for.</summary>
    private static string? OtherTask(Asker asker, Resource resource) =>
        asker.Words.Count == 0 || asker.Words.Any(word => Speaks(resource.Name, word) || Speaks(resource.Summary, word)) ? null : NeedKeywords.Sole($"{resource.Name} {resource.Summary}");

    /// <summary>家事援助 is a wide word; what is done stands in the group's own words. A word that the kind of help holds already tells nothing more.</summary>
    private static Finding? Named(Asker asker, Resource resource) =>
        asker.Words.FirstOrDefault(word => (Speaks(resource.Name, word) || Speaks(resource.Summary, word)) && !resource.Categories.Exists(c => Speaks(CodeList.ResourceCategory.Label(c), word))) is { } word
            ? Finding.Fits($"「{word}」のことをしている", Reason.Named)
            : null;
}
