using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Sasaeai.Web.Components;

/// <summary>
/// The act that this page waits for; at most one a page.
/// <c>&lt;next-step title="返事を記録する" act="返事を書く" href="…"&gt;返事は11月20日（金）まで。&lt;/next-step&gt;</c>
/// </summary>
[HtmlTargetElement("next-step")]
public class NextStepTagHelper : TagHelper
{
    public required string Title { get; set; }
    public required string Act { get; set; }
    public required string Href { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var why = await output.GetChildContentAsync();
        output.Become($"""
            <section class="next" aria-label="つぎにすること"><div><h2>つぎにすること：{Title}</h2><p>{why}</p></div>
            <a class="button" href="{Href}">{Act}</a></section>
            """);
    }
}
