using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Sasaeai.Web.Components;

/// <summary>Short HTML in C#: the literal text is markup, every hole is encoded unless it is markup itself.</summary>
public static class Markup
{
    public static IHtmlContent Of(FormattableString text) => new HtmlFormattableString(text.Format, text.GetArguments());

    public static IHtmlContent When(bool shown, FormattableString text) => shown ? Of(text) : HtmlString.Empty;

    /// <summary>An attribute of a tag that Razor fills with null arrives as an empty string; both mean that it was left out.</summary>
    public static IHtmlContent When(string? given, FormattableString text) => When(!string.IsNullOrEmpty(given), text);

    public static IHtmlContent Link(string? href, string words) => Link(href, Of($"{words}"));

    public static IHtmlContent Link(string? href, IHtmlContent words) => string.IsNullOrEmpty(href) ? words : Of($"""<a href="{href}">{words}</a>""");

    public static IHtmlContent Join(IEnumerable<IHtmlContent> parts) =>
        parts.Aggregate(new HtmlContentBuilder(), (all, part) => (HtmlContentBuilder)all.AppendHtml(part));

    /// <summary>Replaces the tag and everything in it.</summary>
    public static void Become(this TagHelperOutput output, FormattableString text)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Of(text));
    }
}
