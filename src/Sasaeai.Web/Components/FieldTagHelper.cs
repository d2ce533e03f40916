using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Sasaeai.Web.Components;

/// <summary>
/// One question: label, hint, error and the control, which keeps what was typed.
/// <c>&lt;field asp-for="Where" label="どこのこと" hint="町名でも、目印でも。" optional="true" /&gt;</c>
/// </summary>
/// <remarks>
/// The label may come from <c>[Display(Name)]</c>. The control follows the property: text, number, date (typed freely), yes / no, file.
/// <c>rows="4"</c> makes a text area, <c>options</c> (<c>SelectListItem</c>) a select, with <c>as="radios"</c> or <c>as="checkboxes"</c> tiles
/// (<c>in-row="true"</c>: side by side; <c>brief="true"</c>: also on a phone, for labels of two or three letters). Other attributes (autocomplete, inputmode, size, maxlength, accept …) go to the control as they are.
/// </remarks>
[HtmlTargetElement("field", TagStructure = TagStructure.NormalOrSelfClosing)]
public class FieldTagHelper : TagHelper
{
    [HtmlAttributeName("asp-for")]
    public required ModelExpression For { get; set; }
    public string? Label { get; set; }
    public string? Hint { get; set; }
    public bool Optional { get; set; }
    public string? Type { get; set; }
    public int Rows { get; set; }
    public string? As { get; set; }
    public bool InRow { get; set; }
    public bool Brief { get; set; }
    public IEnumerable<SelectListItem>? Options { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = View.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var errors = View.ModelState.TryGetValue(name, out var entry) ? entry.Errors.Select(e => e.ErrorMessage).ToList() : [];
        var control = new FieldControl(this, name, entry, output.Attributes) { Described = Described(name, errors.Count > 0), Wrong = errors.Count > 0 };
        var label = string.IsNullOrEmpty(Label) ? For.Metadata.GetDisplayName() : Label;
        var words = Markup.Of($"{label}{Markup.When(Optional, $"""<span class="free">空けてもかまいません</span>""")}");
        var notes = Markup.Of($"""
            {Markup.When(Hint, $"""<p class="hint" id="{control.Id}-hint">{Hint}</p>""")}{Markup.When(errors.Count > 0,
                $"""<p class="error" id="{control.Id}-error"><span class="unseen">直してください：</span>{string.Join(' ', errors)}</p>""")}
            """);
        var wrong = errors.Count > 0 ? " wrong" : "";
        if (control.IsTick)
            output.Become($"""<div class="field{wrong}">{notes}<div class="choices">{control.Tick(words)}</div></div>""");
        else if (control.IsGroup)
            output.Become($"""<fieldset class="field{wrong}"{Markup.When(control.Described, $" aria-describedby=\"{control.Described}\"")}><legend>{words}</legend>{notes}<div class="choices{(InRow ? " row" : "")}{(Brief ? " brief" : "")}">{control.Tiles()}</div></fieldset>""");
        else
            output.Become($"""<div class="field{wrong}"><label for="{control.Id}">{words}</label>{notes}{control.Single()}</div>""");
    }

    private string? Described(string name, bool wrong)
    {
        var id = TagBuilder.CreateSanitizedId(name, "_");
        return string.Join(' ', new[] { string.IsNullOrEmpty(Hint) ? "" : $"{id}-hint", wrong ? $"{id}-error" : "" }.Where(part => part != "")) is { Length: > 0 } ids ? ids : null;
    }
}
