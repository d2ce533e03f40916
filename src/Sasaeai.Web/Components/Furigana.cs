using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;

namespace Sasaeai.Web.Components;

/// <summary>ふりがな. <c>｜同意《どうい》します</c> as ruby, with the reading in brackets where ruby is not drawn.</summary>
public static partial class Furigana
{
    public static IHtmlContent Of(string text) => new HtmlString(Marked().Replace(HtmlEncoder.Default.Encode(text),
        "<ruby>$1<rp>（</rp><rt>$2</rt><rp>）</rp></ruby>"));

    /// <summary>A name with its reading, where somebody asked for it.</summary>
    public static IHtmlContent Name(string name, string? kana) => kana is null ? Of(name) : Of($"｜{name}《{kana}》");

    // The encoder writes the marks as entities or leaves them, as its settings say.
    [GeneratedRegex("(?:｜|&#xFF5C;)(.+?)(?:《|&#x300A;)(.+?)(?:》|&#x300B;)")]
    private static partial Regex Marked();
}
