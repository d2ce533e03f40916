using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Sasaeai.Web.Components;

/// <summary>
/// Someone's own words, with who heard them and when.
/// <c>&lt;voice on="need.HeardOn" by="よりあい帆で、汐屋が聞く"&gt;重い物だけでも…&lt;/voice&gt;</c>
/// </summary>
[HtmlTargetElement("voice")]
public class VoiceTagHelper : TagHelper
{
    public DateOnly? On { get; set; }
    public string? By { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        var heard = On is { } day ? Markup.Of($"{WarekiTagHelper.Time(day)}　") : HtmlString.Empty;
        output.Become($"""<figure class="voice"><blockquote>{words}</blockquote><figcaption>{heard}{By}</figcaption></figure>""");
    }
}
