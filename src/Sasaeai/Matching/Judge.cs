using Sasaeai.Areas;
using Sasaeai.CodeLists;
using Sasaeai.Resources;

namespace Sasaeai.Matching;

/// <summary>An earlier no of this resource.</summary>
/// <param name="SameNeed">It was this worry; its words may be shown to those who see the worry.</param>
public sealed record EarlierDecline(DateOnly On, string Reason, bool SameNeed, string? Words, string? IfOnly);

/// <summary>
/// Weighs one resource for one who asks. Every condition that is known is said in words; what nobody knows is to be asked (△),
/// and never excludes.
/// </summary>
public static partial class Judge
{
    public static Candidate Weigh(Asker asker, Resource resource, AreaTree areas, EarlierDecline? earlier)
    {
        var walk = asker.Home is { } home && resource is { Latitude: { } north, Longitude: { } east } ? Walk(home, (north, east)) : (double?)null;
        Finding?[] findings =
        [
            Category(asker, resource),
            Openness.WhyNot(resource),
            SameNeedDeclined(earlier),
            Served(asker, resource, areas),
            OnFoot(asker, resource, walk),
            Day(asker, resource),
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

    private static Finding? Category(Asker asker, Resource resource)
    {
        var direct = resource.Categories.FindAll(c => asker.Wanted.TryGetValue(c, out var close) && close is Closeness.Direct);
        if (direct.Count > 0)
            return Finding.Fits(string.Join('、', direct.Select(CodeList.ResourceCategory.Label)),
                (direct[0] == resource.Categories[0] ? Weights.MainCategory : Weights.OtherCategory) + (direct.Count - 1) * Weights.AlsoMeets);
        var near = resource.Categories.Find(asker.Wanted.ContainsKey);
        return near is null ? null : Finding.Mind($"近い分野（{CodeList.ResourceCategory.Label(near)}）", Weights.NearCategory);
    }
}
