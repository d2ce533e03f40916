using Sasaeai.CodeLists;

namespace Sasaeai.Rules;

public enum RuleSide { Residents, Professionals, Limits, Helped, Talking, Contacts }

/// <summary>The lines of one side, for every kind of help or for one.</summary>
/// <param name="Category">A key of <c>need-category</c>; null where they hold for all.</param>
public sealed record RuleSection(string? Category, RuleSide Side, IReadOnlyList<string> Lines)
{
    public string Title => Category is null ? Side.Label() : $"{CodeList.NeedCategory.Label(Category)}　{Side.Label()}";
}

public static class RuleSides
{
    public static string Label(this RuleSide side) => side switch
    {
        RuleSide.Residents => "住民がすること",
        RuleSide.Professionals => "専門職がすること",
        RuleSide.Limits => "住民の活動ではしないこと",
        RuleSide.Helped => "お願いする方にしてほしいこと",
        RuleSide.Talking => "ようすが変わったとき、迷ったとき",
        RuleSide.Contacts => "困ったときの連絡先",
        _ => throw new ArgumentOutOfRangeException(nameof(side), side, null),
    };
}

public sealed partial class RuleSet
{
    /// <summary>All that it says, in reading order; sides of which it says nothing are left out.</summary>
    public IReadOnlyList<RuleSection> Sections =>
    [
        .. new RuleSection[]
        {
            new(null, RuleSide.Residents, RuleLines.Of(Residents)),
            new(null, RuleSide.Professionals, RuleLines.Of(Professionals)),
            new(null, RuleSide.Limits, RuleLines.Of(Limits)),
        }.Concat(Parts.SelectMany(SectionsOf)).Concat(
        [
            new(null, RuleSide.Helped, RuleLines.Of(Helped)),
            new(null, RuleSide.Talking, RuleLines.Of(Talking)),
            new(null, RuleSide.Contacts, RuleLines.Of(Contacts)),
        ]).Where(s => s.Lines.Count > 0),
    ];

    /// <summary>
    /// The parts that concern what a resource does. They are chosen by the resource and not by the worry, so that what its people read on
    /// a slip of paper says nothing of anyone's.
    /// </summary>
    public IEnumerable<RulePart> PartsFor(IEnumerable<string> resourceCategories)
    {
        var does = resourceCategories.ToHashSet();
        return Parts.Where(p => Crosswalk.From([p.Category]).Any(r => r.Value is Closeness.Direct && does.Contains(r.Key)));
    }

    private static RuleSection[] SectionsOf(RulePart part) =>
    [
        new(part.Category, RuleSide.Residents, RuleLines.Of(part.Residents)),
        new(part.Category, RuleSide.Professionals, RuleLines.Of(part.Professionals)),
        new(part.Category, RuleSide.Limits, RuleLines.Of(part.Limits)),
    ];
}
