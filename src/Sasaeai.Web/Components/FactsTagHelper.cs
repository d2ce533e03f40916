using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Sasaeai.Web.Components;

/// <summary>
/// What is known of one thing; not for actions.
/// <c>&lt;facts&gt;&lt;fact label="分野"&gt;買い物&lt;/fact&gt;&lt;/facts&gt;</c>. A fact without content is left out.
/// When answers are checked before saving, <c>change="/…"</c> leads back to the question; such a fact is shown even when empty.
/// </summary>
[HtmlTargetElement("facts")]
public class FactsTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.Attributes.SetAttribute("class", "facts");
    }
}

[HtmlTargetElement("fact", ParentTag = "facts")]
public class FactTagHelper : TagHelper
{
    public required string Label { get; set; }
    public string? Change { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        if (content.IsEmptyOrWhiteSpace && string.IsNullOrEmpty(Change)) output.SuppressOutput();
        else output.Become($"""
            <div><dt>{Label}</dt><dd>{(content.IsEmptyOrWhiteSpace ? Markup.Of($"""<span class="soft">書いていません</span>""") : content)}</dd>{Markup.When(Change,
                $"""<dd class="change"><a href="{Change}"><span class="unseen">{Label}を</span>直す</a></dd>""")}</div>
            """);
    }
}
