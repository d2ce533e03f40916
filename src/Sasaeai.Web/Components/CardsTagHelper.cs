using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Sasaeai.Web.Components;

/// <summary>
/// Options to weigh, or things found, one a card: <c>&lt;cards&gt;&lt;card …&gt;…&lt;/card&gt;&lt;/cards&gt;</c>.
/// <c>level="2"</c> where the list stands right under the page's title.
/// </summary>
[HtmlTargetElement("cards")]
public class CardsTagHelper : TagHelper
{
    public int Level { get; set; } = 3;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        context.Items[typeof(CardsTagHelper)] = Level;
        output.TagName = "ol";
        output.Attributes.SetAttribute("class", "cards");
    }
}

/// <summary>
/// <c>&lt;card title="買い物おとも便" href="…" rank="1" note="10月12日（月）に電話で確認"&gt;&lt;p&gt;…&lt;/p&gt;&lt;reasons … /&gt;&lt;card-act&gt;…&lt;/card-act&gt;&lt;/card&gt;</c>:
/// rank, note (when it was last confirmed) and the act at the right may be left out; <c>chosen</c> draws the strong edge.
/// </summary>
[HtmlTargetElement("card", ParentTag = "cards")]
public class CardTagHelper : TagHelper
{
    public required string Title { get; set; }
    public string? Href { get; set; }
    public int? Rank { get; set; }
    public string? Note { get; set; }
    public bool Chosen { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var act = new HtmlContentBuilder();
        context.Items[typeof(CardActTagHelper)] = act;
        var body = await output.GetChildContentAsync();
        var level = context.Items[typeof(CardsTagHelper)];
        output.Become($"""
            <li class="card{(Chosen ? " chosen" : "")}">{Markup.When(Rank is not null, $"""<p class="rank">候補<b>{Rank}</b></p>""")}
            <div class="body"><h{level}>{Markup.Link(Href, Title)}</h{level}>{body}{Markup.When(Note, $"""<p class="note">{Note}</p>""")}</div>
            {Markup.When(act.Count > 0, $"""<div class="act">{act}</div>""")}</li>
            """);
    }
}

[HtmlTargetElement("card-act", ParentTag = "card")]
public class CardActTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ((HtmlContentBuilder)context.Items[typeof(CardActTagHelper)]).AppendHtml(await output.GetChildContentAsync());
        output.SuppressOutput();
    }
}
