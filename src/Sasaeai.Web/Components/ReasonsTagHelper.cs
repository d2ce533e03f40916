using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Sasaeai.Web.Components;

/// <summary>
/// Why an option fits (○) and what to mind (△), as short chips. What excludes an option is a sentence: see <see cref="ExcludedTagHelper"/>.
/// <c>&lt;reasons fits="c.Fits" mind="c.Mind" /&gt;</c>, each a list of strings.
/// </summary>
[HtmlTargetElement("reasons")]
public class ReasonsTagHelper : TagHelper
{
    public IEnumerable<string> Fits { get; set; } = [];
    public IEnumerable<string> Mind { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become($"""
        <ul class="reasons" aria-label="理由">
        {Markup.Join(Fits.Select(fit => Markup.Of($"<li>{Shape.Fits.Svg()}<span>{fit}</span></li>")))}
        {Markup.Join(Mind.Select(mind => Markup.Of($"""<li class="mind">{Shape.Mind.Svg()}<span><span class="unseen">気をつけること：</span>{mind}</span></li>""")))}
        </ul>
        """);
}

/// <summary>
/// Options left out, each with the reason as a sentence (×).
/// <c>&lt;excluded&gt;&lt;left-out name="灯見お買い物リレー"&gt;届ける範囲が灯見圏域だけ。&lt;/left-out&gt;&lt;/excluded&gt;</c>
/// </summary>
[HtmlTargetElement("excluded")]
public class ExcludedTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ul";
        output.Attributes.SetAttribute("class", "excluded");
    }
}

[HtmlTargetElement("left-out", ParentTag = "excluded")]
public class LeftOutTagHelper : TagHelper
{
    public required string Name { get; set; }
    public string? Href { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var reason = await output.GetChildContentAsync();
        output.Become($"<li>{Shape.Not.Svg()}<span><b>{Markup.Link(Href, Name)}</b>　{reason}</span></li>");
    }
}
