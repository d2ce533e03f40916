using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Sasaeai.Web.Components;

/// <summary>
/// Nothing here, and that is fine: the title says so, the content says what comes next.
/// <c>&lt;empty-state title="今週が期限の合意はありません。"&gt;次は12月10日（木）です。&lt;/empty-state&gt;</c>
/// </summary>
[HtmlTargetElement("empty-state")]
public class EmptyStateTagHelper : TagHelper
{
    public required string Title { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var next = await output.GetChildContentAsync();
        output.Become($"""<div class="empty"><p>{Title}</p>{Markup.When(!next.IsEmptyOrWhiteSpace, $"<p>{next}</p>")}</div>""");
    }
}
