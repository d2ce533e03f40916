using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Sasaeai.Web.Components;

/// <summary>How something stands: a shape and a word. <c>&lt;state is="Waiting"&gt;9日待ち&lt;/state&gt;</c></summary>
/// <remarks>○ New, ◐ Half (looked at, not finished), ● Moving, ✓ Done, × Stopped, ▲ Waiting (too long).</remarks>
[HtmlTargetElement("state")]
public class StateTagHelper : TagHelper
{
    public Shape Is { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var word = await output.GetChildContentAsync();
        output.Become($"""<span class="state {Is.ToString().ToLowerInvariant()}">{Is.Svg()}<span>{word}</span></span>""");
    }
}
