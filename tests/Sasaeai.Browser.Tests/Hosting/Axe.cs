using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Sasaeai.Browser.Tests.Hosting;

/// <summary>What is wrong with a page for those who do not see it as it was drawn: axe's findings, and scrolling sideways.</summary>
internal static class Axe
{
    private static readonly AxeRunOptions Options = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        // Of what is right one node is enough: to gather and send them all takes most of the time on a long list.
        ResultTypes = [ResultType.Violations],
    };

    public static async Task<List<string>> FindingsAsync(this IPage page, string path)
    {
        var width = page.ViewportSize!.Width;
        var findings = (await page.RunAxe(Options)).Violations.SelectMany(v => v.Nodes.Select(n => $"{width} {path} {v.Id}: {n.Html}")).ToList();
        if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") > width)
            findings.Add($"{width} {path} scrolls sideways");
        return findings;
    }

    /// <summary>Adds what the browser complains of: the CSP, a missing file, a script's error.</summary>
    public static void Overhear(this IPage page, List<string> findings) => page.Console += (_, message) =>
    {
        if (message.Type == "error" && !message.Text.Contains("status of 404", StringComparison.Ordinal))
            findings.Add($"{page.Url} console: {message.Text}");
    };
}
