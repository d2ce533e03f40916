using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Sasaeai.Web.Components;

/// <summary>One thing to narrow a list by, and how many it leaves.</summary>
public sealed record Choice(string Value, string Label, int Count);

/// <summary>
/// Narrowing a list by links: <c>&lt;facets&gt;&lt;facet name="area" label="圏域" choices="Model.Areas" /&gt;&lt;/facets&gt;</c>.
/// What is chosen comes from the query (<c>?area=…</c>), stands on top as chips and is taken off by one press. Folded on a phone.
/// Draws nothing where there is nothing to narrow.
/// </summary>
/// <remarks>Forty links may stand here before the list: a link that the keyboard finds first leads past them, to <c>id="results"</c> of the page.</remarks>
[HtmlTargetElement("facets")]
public class FacetsTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var drawn = new Drawn();
        context.Items[typeof(Drawn)] = drawn;
        var groups = await output.GetChildContentAsync();
        if (drawn.Narrows) output.Become($"""
            {Markup.When(drawn.Chips.Count > 0, $"""<p class="chips">{Markup.Join(drawn.Chips)}</p>""")}
            <a class="skip within" href="#results">結果へ進む</a>
            <details class="facets"><summary>しぼりこむ</summary><nav aria-label="しぼりこむ">{groups}</nav></details>
            """);
        else output.SuppressOutput();
    }

    /// <summary>What the groups found in their choices.</summary>
    internal sealed class Drawn
    {
        public List<IHtmlContent> Chips { get; } = [];
        public bool Narrows { get; set; }
    }
}

/// <summary>One group of <see cref="FacetsTagHelper"/>; with <c>many</c> several may be chosen at once.</summary>
[HtmlTargetElement("facet", ParentTag = "facets", TagStructure = TagStructure.NormalOrSelfClosing)]
public class FacetTagHelper : TagHelper
{
    public required string Name { get; set; }
    public required string Label { get; set; }
    public required IEnumerable<Choice> Choices { get; set; }
    public bool Many { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var request = View.HttpContext.Request;
        var drawn = (FacetsTagHelper.Drawn)context.Items[typeof(FacetsTagHelper.Drawn)];
        drawn.Narrows |= Choices.Any(choice => choice.Count > 0 || QueryLink.Has(request, Name, choice.Value));
        drawn.Chips.AddRange(Choices.Where(choice => QueryLink.Has(request, Name, choice.Value)).Select(choice => Markup.Of(
            $"""<a class="chip" href="{QueryLink.Without(request, Name, choice.Value)}"><span>{Label}：{choice.Label}<span class="unseen">をはずす</span></span></a>""")));
        output.Become($"""<p class="label" id="facet-{Name}">{Label}</p><ul aria-labelledby="facet-{Name}">{Markup.Join(Choices.Select(choice => Markup.Of($"<li>{Line(request, choice)}</li>")))}</ul>""");
    }

    private IHtmlContent Line(HttpRequest request, Choice choice)
    {
        var words = Markup.Of($"""<span>{choice.Label}</span> <span class="num">{choice.Count:N0}</span>""");
        if (QueryLink.Has(request, Name, choice.Value))
            return Markup.Of($"""<a aria-current="true" href="{QueryLink.Without(request, Name, choice.Value)}">{words}</a>""");
        return choice.Count == 0
            ? Markup.Of($"""<span class="none">{words}</span>""")
            : Markup.Of($"""<a href="{QueryLink.With(request, Name, choice.Value, Many)}">{words}</a>""");
    }
}
