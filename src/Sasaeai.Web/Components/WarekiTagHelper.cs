using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Sasaeai.Time;

namespace Sasaeai.Web.Components;

/// <summary>
/// A date in 和暦 with its weekday: <c>&lt;wareki date="need.HeardOn" /&gt;</c> 令和8年11月17日（火）; with <c>short="true"</c> 11月17日（火）;
/// <c>at</c> in place of <c>date</c> takes a stored instant (UTC) and adds the time in Japan. Writes nothing when there is none.
/// </summary>
[HtmlTargetElement("wareki", TagStructure = TagStructure.NormalOrSelfClosing)]
public class WarekiTagHelper : TagHelper
{
    public DateOnly? Date { get; set; }
    public DateTime? At { get; set; }
    public bool Short { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (Date is { } date) output.Content.SetHtmlContent(Time(date, Short));
        else if (At?.InJapan() is { } at)
            output.Content.SetHtmlContent(Markup.Of(
                $"""<time datetime="{at:yyyy-MM-dd'T'HH:mm}+09:00">{Words(DateOnly.FromDateTime(at), Short)} {at:H:mm}</time>"""));
    }

    public static IHtmlContent Time(DateOnly date, bool brief = false) =>
        Markup.Of($"""<time datetime="{date:yyyy-MM-dd}">{Words(date, brief)}</time>""");

    private static string Words(DateOnly date, bool brief) => brief ? JapaneseDate.Short(date) : JapaneseDate.Long(date);
}
