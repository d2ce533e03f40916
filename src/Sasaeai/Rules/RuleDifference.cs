namespace Sasaeai.Rules;

/// <summary>前の版とのちがい, one side at a time. Lines that only changed their place are not told.</summary>
public sealed record RuleDifference(string Title, IReadOnlyList<string> Added, IReadOnlyList<string> Removed)
{
    public static IReadOnlyList<RuleDifference> Between(RuleSet before, RuleSet after)
    {
        var (old, now) = (before.Sections.ToDictionary(Key), after.Sections.ToDictionary(Key));
        return [.. after.Sections.Concat(before.Sections).DistinctBy(Key).OrderBy(s => s.Category is not null)
            .Select(s => Of(s.Title, Lines(old, Key(s)), Lines(now, Key(s)))).Where(d => d.Added.Count + d.Removed.Count > 0)];
    }

    private static RuleDifference Of(string title, IReadOnlyList<string> old, IReadOnlyList<string> now) => new(title, [.. now.Except(old)], [.. old.Except(now)]);

    private static (string?, RuleSide) Key(RuleSection section) => (section.Category, section.Side);

    private static IReadOnlyList<string> Lines(Dictionary<(string?, RuleSide), RuleSection> sections, (string?, RuleSide) key) =>
        sections.TryGetValue(key, out var section) ? section.Lines : [];
}
