using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Sasaeai.Web.Components;

/// <summary>
/// Great figures: number, unit, what it counts; the content says the period and what is left out.
/// <c>&lt;tallies&gt;&lt;tally label="聞いてから、こたえるまで" value="12" unit="日"&gt;8月18日～11月17日の41件の、まん中の値。&lt;/tally&gt;&lt;/tallies&gt;</c>
/// </summary>
[HtmlTargetElement("tallies")]
public class TalliesTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.Attributes.SetAttribute("class", "tallies");
    }
}

[HtmlTargetElement("tally", ParentTag = "tallies")]
public class TallyTagHelper : TagHelper
{
    public required string Label { get; set; }
    public required string Value { get; set; }
    public string? Unit { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var what = await output.GetChildContentAsync();
        output.Become($"""
            <div class="tally"><dt>{Label}</dt><dd class="value">{Value}<small>{Unit}</small></dd><dd class="what">{what}</dd></div>
            """);
    }
}
