using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using Sasaeai.CodeLists;
using Sasaeai.Rules;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Rules;

/// <summary>What of the rules stands beside an asking: what holds for all, and for the kinds of help that the resource gives.</summary>
/// <param name="Rules">With their area loaded.</param>
/// <param name="ResourceCategories">What the resource does; nothing of whose worry it is.</param>
/// <param name="Linked">Whether the reader may open the whole version.</param>
public sealed partial record RulesInShort(RuleSet Rules, IReadOnlyCollection<string> ResourceCategories, bool Linked)
{
    public string Title => $"{Rules.Area!.Name} {Rules.Label}（{Time.JapaneseDate.Full(Rules.ValidFrom!.Value)}から）";

    public IEnumerable<(string Title, IReadOnlyList<string> Lines)> Sides =>
        new (RuleSide Side, string All, Func<RulePart, string> Part)[]
        {
            (RuleSide.Residents, Rules.Residents, p => p.Residents),
            (RuleSide.Professionals, Rules.Professionals, p => p.Professionals),
            (RuleSide.Limits, Rules.Limits, p => p.Limits),
            (RuleSide.Contacts, Rules.Contacts, _ => ""),
        }
        .Select(s => (s.Side.Label(), (IReadOnlyList<string>)[.. RuleLines.Of(s.All), .. Rules.PartsFor(ResourceCategories)
            .SelectMany(p => RuleLines.Of(s.Part(p)).Select(line => $"{CodeList.NeedCategory.Label(p.Category)}：{line}"))]))
        .Where(s => s.Item2.Count > 0);

    /// <summary>A line whose telephone numbers are called by a touch.</summary>
    public static IHtmlContent Line(string line)
    {
        var (whole, at) = (new HtmlContentBuilder(), 0);
        foreach (Match number in Number().Matches(line))
        {
            whole.Append(line[at..number.Index]).AppendHtml(Markup.Of($"""<a class="number" href="tel:{number.Value}">{number.Value}</a>"""));
            at = number.Index + number.Length;
        }
        return whole.Append(line[at..]);
    }

    [GeneratedRegex(@"\b0\d{1,4}-\d{1,4}-\d{3,4}\b")]
    private static partial Regex Number();
}
