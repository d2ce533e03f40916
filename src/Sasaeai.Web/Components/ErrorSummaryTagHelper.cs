using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Sasaeai.Web.Components;

/// <summary>
/// <c>&lt;error-summary /&gt;</c>, first on a page with a form. Says what has to be mended, links to each field and takes the focus;
/// draws nothing when all is well; <c>lost="パスワードは、もう一度書いてください。"</c> on a page with a field that a browser never gets back. Messages come from the model state, the page's own among them (<c>AddModelError("", …)</c>).
/// </summary>
/// <remarks>The framework's own writes an inline style, which our content security policy refuses.</remarks>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public class ErrorSummaryTagHelper : TagHelper
{
    /// <summary>What has to be given again, where not all that was typed is kept.</summary>
    public string? Lost { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = View.ModelState.SelectMany(entry => entry.Value!.Errors.Select(error => (entry.Key, error.ErrorMessage))).Distinct().ToList();
        if (errors.Count == 0) output.SuppressOutput();
        else output.Become($"""
            <section class="errors" role="alert" tabindex="-1" autofocus><h2>{(errors.Count == 1 ? "1つ" : $"{errors.Count}つ")}、直してください</h2>
            <ul>{Markup.Join(errors.Select(error => Line(error.Key, error.ErrorMessage)))}</ul><p>{(string.IsNullOrEmpty(Lost) ? "書いたことは、そのまま残っています。" : Lost)}</p></section>
            """);
    }

    private static IHtmlContent Line(string key, string message) => key == ""
        ? Markup.Of($"<li>{message}</li>")
        : Markup.Of($"""<li><a href="#{TagBuilder.CreateSanitizedId(key, "_")}">{message}</a></li>""");
}
