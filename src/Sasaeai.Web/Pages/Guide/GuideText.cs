using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace Sasaeai.Web.Pages.Guide;

/// <summary>One page of 使いかた: the same Markdown file that is read in the repository, with its links led to these pages.</summary>
public sealed record GuideText(string Title, IHtmlContent Html)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers(Markdig.Extensions.AutoIdentifiers.AutoIdentifierOptions.GitHub).DisableHtml().Build();

    /// <param name="name">The file's name without its ending; null is answered for one that is not there.</param>
    public static async Task<GuideText?> ReadAsync(string name)
    {
        if (Open($"guide/{name}.md") is not { } file)
            return null;
        using var reader = new StreamReader(file);
        var document = Markdown.Parse(await reader.ReadToEndAsync(), Pipeline);
        foreach (var link in document.Descendants<LinkInline>())
            link.Url = Led(link.Url ?? "");
        foreach (var table in document.Descendants<Markdig.Extensions.Tables.Table>())
            table.GetAttributes().AddClass("plain");
        var heading = document.OfType<HeadingBlock>().First(h => h.Level == 1);
        return new(string.Concat(heading.Inline!.Descendants<LiteralInline>().Select(l => l.Content.ToString())), new HtmlString(document.ToHtml(Pipeline)));
    }

    public static Stream? Picture(string name) => Open($"pictures/{name}");

    private static string Led(string url) =>
        url.StartsWith("../pictures/", StringComparison.Ordinal) ? $"/guide/{url["../pictures/".Length..]}?handler=picture"
        : url.Split('#') is [var file, .. var place] && file.EndsWith(".md", StringComparison.Ordinal)
            ? $"/guide/{(file == "README.md" ? "" : file[..^3])}{(place is [var id] ? $"#{id}" : "")}"
        : url;

    private static Stream? Open(string name) => typeof(GuideText).Assembly.GetManifestResourceStream(name);
}
