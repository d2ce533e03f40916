using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Sasaeai.Web.Components;

/// <summary>
/// What happened (newest first) or a day (earliest first).
/// <c>&lt;timeline&gt;&lt;moment at="11月16日（月）" title="打診した" now="true"&gt;代表へ電話。&lt;/moment&gt;&lt;/timeline&gt;</c>
/// </summary>
[HtmlTargetElement("timeline")]
public class TimelineTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.Attributes.SetAttribute("class", "timeline");
    }
}

[HtmlTargetElement("moment", ParentTag = "timeline")]
public class MomentTagHelper : TagHelper
{
    public string? At { get; set; }
    public DateOnly? On { get; set; }
    public required string Title { get; set; }
    public string? Href { get; set; }
    public bool Now { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var more = await output.GetChildContentAsync();
        var at = On is { } day ? WarekiTagHelper.Time(day, brief: true) : Markup.Of($"{At}");
        output.Become($"""
            <li{Markup.When(Now, $" class=\"now\"")}><p class="at">{at}</p><p><b>{Markup.Link(Href, Title)}</b></p>{Markup.When(!more.IsEmptyOrWhiteSpace, $"<div>{more}</div>")}</li>
            """);
    }
}
