using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Sasaeai.Web.Components;

/// <summary>The other pages of a list: <c>&lt;pages at="Model.P" of="Model.PageCount" /&gt;</c>. The number is <c>?p=</c>; one page draws nothing.</summary>
[HtmlTargetElement("pages", TagStructure = TagStructure.NormalOrSelfClosing)]
public class PagesTagHelper : TagHelper
{
    public int At { get; set; } = 1;
    public int Of { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Of < 2) output.SuppressOutput();
        else output.Become($"""
            <p class="print-only">一覧{Of}ページのうち、{At}ページ目の印刷です。</p><nav aria-label="ページ"><ol class="pages">{Markup.When(At > 1, $"<li>{Link(At - 1, "前へ")}</li>")}
            {Markup.Join(Shown().Select(Place))}{Markup.When(At < Of, $"<li>{Link(At + 1, "次へ")}</li>")}</ol></nav>
            """);
    }

    /// <summary>The first, the last and the neighbours; zero stands for a gap.</summary>
    private List<int> Shown() => Enumerable.Range(1, Of)
        .Where(n => n == 1 || n == Of || Math.Abs(n - At) <= 1 || Of <= 7)
        .Aggregate(new List<int>(), (shown, n) => { if (shown.Count > 0 && shown[^1] != n - 1) shown.Add(0); shown.Add(n); return shown; });

    private IHtmlContent Place(int n) => n switch
    {
        0 => Markup.Of($"<li>…</li>"),
        _ when n == At => Markup.Of($"""<li><span aria-current="page"><span class="unseen">いまのページ</span>{n}</span></li>"""),
        _ => Markup.Of($"<li>{Link(n, $"{n}")}</li>"),
    };

    private IHtmlContent Link(int n, string words) =>
        Markup.Of($"""<a href="{QueryLink.With(View.HttpContext.Request, QueryLink.Page, $"{n}")}">{words}</a>""");
}
