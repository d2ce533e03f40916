using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Sasaeai.Web.Components;

/// <summary>
/// 糸. The same on every page of the chain: eight knots in one order, and いまここ at the page one is on.
/// <c>&lt;thread title="この困りごとの糸" knots="Model.Knots" here="Need"&gt;聞いてから217日&lt;/thread&gt;</c>.
/// Places without a knot are passed by (before the last one) or lie ahead, dashed.
/// </summary>
[HtmlTargetElement("thread")]
public class ThreadTagHelper : TagHelper
{
    private static readonly string[] Kinds = ["困りごと", "つなぎ先を探す", "地域の課題", "協議体の合意", "取り組み", "地域の資源", "打診", "こたえ"];

    public required string Title { get; set; }
    public required IEnumerable<Knot> Knots { get; set; }
    public KnotPlace Here { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var aside = await output.GetChildContentAsync();
        var knots = Knots.ToDictionary(knot => knot.Place);
        var last = knots.Keys.DefaultIfEmpty().Max();
        var places = Enum.GetValues<KnotPlace>().Select(place =>
            knots.TryGetValue(place, out var knot) ? Tied(knot, Since(knots.Values, knot)) : Untied(place, ahead: place > last));
        output.Become($"""
            <section class="thread" aria-label="{Title}"><header><h2>{Title}</h2><p class="soft">{aside}</p></header>
            <ol>{Markup.Join(places)}</ol></section>
            """);
    }

    /// <summary>How long after the dated knot before it; that they were on one day is seen from the dates.</summary>
    private static string? Since(IEnumerable<Knot> knots, Knot knot) =>
        knots.Where(k => k.Place < knot.Place && k.On is not null).MaxBy(k => k.Place)?.On is { } before && knot.On is { } on && on > before
            ? $"{on.DayNumber - before.DayNumber}日あと" : null;

    private IHtmlContent Tied(Knot knot, string? since)
    {
        var here = knot.Place == Here;
        var classes = string.Join(' ', new[] { here ? "here" : "", knot.Open ? "open" : "", knot.Spreads > 0 ? "spreads" : "" }.Where(c => c != ""));
        var title = knot.Href is null || here ? Markup.Of($"{knot.Title}") : Markup.Of($"""<a href="{knot.Href}">{knot.Title}</a>""");
        return Markup.Of($"""
            <li class="{classes}"{Markup.When(here, $" aria-current=\"true\"")}>{Strands(Math.Max(knot.Gathers, knot.Spreads))}
            <span class="kind">{knot.Kind ?? Kinds[(int)knot.Place]}{Markup.When(here, $"""<span class="flag">いまここ</span>""")}</span>
            <span class="title">{title}</span>{Line("when", knot.When)}{Line("since", since)}{Line("note", knot.Note)}</li>
            """);
    }

    private static IHtmlContent Untied(KnotPlace place, bool ahead) => Markup.Of($"""
        <li class="{(ahead ? "ahead" : "passed")}"><span class="kind">{Kinds[(int)place]}</span><span class="title">{(ahead ? "まだです" : "通らず")}</span></li>
        """);

    private static IHtmlContent Line(string name, string? words) => Markup.When(words, $"""<span class="{name}">{words}</span>""");

    /// <summary>Up to five threads that meet at the knot, whatever their number.</summary>
    private static IHtmlContent Strands(int count) => Markup.When(count > 0, $"""
        <svg class="strands" viewBox="0 0 44 32" aria-hidden="true" focusable="false"><path fill="none" stroke="currentColor" stroke-width="1.5" d="{string.Concat(
            Enumerable.Range(0, Math.Min(count, 5)).Select(n => string.Create(CultureInfo.InvariantCulture, $"M0 {1 + n * 6}C18 {2 + n * 6} 26 {18 + n * 2} 44 32")))}"/></svg>
        """);
}
