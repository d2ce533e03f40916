using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Sasaeai.Web.Components;

/// <summary>
/// The way back, without the page itself.
/// <c>&lt;crumbs&gt;&lt;crumb href="/"&gt;きょうの仕事&lt;/crumb&gt;&lt;crumb href="/needs"&gt;困りごと&lt;/crumb&gt;&lt;/crumbs&gt;</c>
/// </summary>
[HtmlTargetElement("crumbs")]
public class CrumbsTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.Become($"""<nav class="crumbs" aria-label="今いる所"><ol>{await output.GetChildContentAsync()}</ol></nav>""");
}

[HtmlTargetElement("crumb", ParentTag = "crumbs")]
public class CrumbTagHelper : TagHelper
{
    public required string Href { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.Become($"""<li><a href="{Href}">{await output.GetChildContentAsync()}</a></li>""");
}
