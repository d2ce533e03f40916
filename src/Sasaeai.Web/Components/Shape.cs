using Microsoft.AspNetCore.Html;

namespace Sasaeai.Web.Components;

/// <summary>The shapes that stand before a word, so that colour is never the only sign.</summary>
public enum Shape { New, Half, Moving, Done, Stopped, Waiting, Fits, Mind, Not }

public static class Shapes
{
    private static readonly Dictionary<Shape, HtmlString> Drawn = new()
    {
        [Shape.New] = Draw("""<circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="2.2"/>"""),
        [Shape.Half] = Draw("""<circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="2.2"/><path d="M8 1.8a6.2 6.2 0 0 0 0 12.4z" fill="currentColor"/>"""),
        [Shape.Moving] = Draw("""<circle cx="8" cy="8" r="7.2" fill="currentColor"/>"""),
        [Shape.Done] = Draw("""<path d="M1.8 8.6l4.2 4.2L14.2 3" fill="none" stroke="currentColor" stroke-width="2.4"/>"""),
        [Shape.Stopped] = Draw("""<path d="M3 3l10 10M13 3L3 13" fill="none" stroke="currentColor" stroke-width="2.2"/>"""),
        [Shape.Waiting] = Draw("""<path d="M8 1.2L15.4 14.6H.6z" fill="currentColor"/><path d="M8 5.8v4.4M8 11.4v1.7" stroke="#fff" stroke-width="1.8"/>"""),
        [Shape.Fits] = Draw("""<circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="2.4"/>"""),
        [Shape.Mind] = Draw("""<path d="M8 2.2L14.6 14H1.4z" fill="none" stroke="currentColor" stroke-width="1.9"/>"""),
        [Shape.Not] = Draw("""<path d="M2 2l12 12M14 2L2 14" fill="none" stroke="currentColor" stroke-width="2.2"/>"""),
    };

    public static IHtmlContent Svg(this Shape shape) => Drawn[shape];

    private static HtmlString Draw(string body) => new($"""<svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">{body}</svg>""");
}
