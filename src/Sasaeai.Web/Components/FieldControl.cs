using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Sasaeai.Time;

namespace Sasaeai.Web.Components;

/// <summary>The control inside a <see cref="FieldTagHelper"/>.</summary>
internal sealed class FieldControl(FieldTagHelper asked, string name, ModelStateEntry? entry, TagHelperAttributeList attributes)
{
    private readonly Type type = asked.For.Metadata.UnderlyingOrModelType;

    public string Id { get; } = TagBuilder.CreateSanitizedId(name, "_");
    public required string? Described { get; init; }
    public required bool Wrong { get; init; }
    public bool IsTick => type == typeof(bool) && asked.Options is null;
    public bool IsGroup => asked.As is "radios" or "checkboxes";

    public IHtmlContent Single()
    {
        if (asked.Options is { } options)
            return Tag("select", Markup.Join(options.Select(o => Markup.Of($"""<option value="{o.Value}"{Mark("selected", o)}>{o.Text}</option>"""))));
        if (asked.Rows > 0)
            return Tag("textarea", Markup.Of($"\n{Values().FirstOrDefault()}"), ("rows", $"{asked.Rows}"), ("maxlength", Most));
        var kind = asked.Type ?? (typeof(IFormFile).IsAssignableFrom(type) ? "file" : "text");
        return Tag("input", null, ("type", kind), ("inputmode", InputMode), ("value", kind is "file" or "password" ? null : Values().FirstOrDefault()), ("maxlength", kind is "file" or "password" ? null : Most));
    }

    public IHtmlContent Tick(IHtmlContent words) => Markup.Of(
        $"""<label class="choice">{Tag("input", null, ("type", "checkbox"), ("value", "true"), ("checked", Values().Any(v => v is "true" or "True") ? "" : null))}<span>{words}</span></label>""");

    public IHtmlContent Tiles() => Markup.Join(asked.Options!.Select((option, n) => Markup.Of($"""
        <label class="choice"><input type="{(asked.As == "radios" ? "radio" : "checkbox")}" id="{Id}{(n == 0 ? "" : $"-{n + 1}")}" name="{name}" value="{option.Value}"{Mark("checked", option)}><span>{option.Text}</span></label>
        """)));

    /// <summary>Not of passwords: a browser would cut off without a word what is pasted, and nobody sees the dots.</summary>
    private string? Most => asked.For.Metadata.ValidatorMetadata.OfType<StringLengthAttribute>().FirstOrDefault() is { MaximumLength: var most } && type == typeof(string) ? $"{most}" : null;

    private string? InputMode => type == typeof(int) || type == typeof(long) ? "numeric" : type == typeof(decimal) || type == typeof(double) ? "decimal" : null;

    private TagBuilder Tag(string tag, IHtmlContent? content, params (string Key, string? Value)[] own)
    {
        var built = new TagBuilder(tag) { TagRenderMode = tag == "input" ? TagRenderMode.SelfClosing : TagRenderMode.Normal };
        foreach (var (key, value) in own.Prepend(("name", name)).Prepend(("id", Id)).Append(("aria-describedby", Described)).Append(("aria-invalid", Wrong ? "true" : null)))
            if (value is not null) built.Attributes[key] = value;
        foreach (var attribute in attributes) built.Attributes[attribute.Name] = attribute.Value?.ToString();
        if (content is not null) built.InnerHtml.AppendHtml(content);
        return built;
    }

    private IHtmlContent Mark(string attribute, SelectListItem option) =>
        Markup.When(Values() is { Count: > 0 } chosen ? chosen.Contains(option.Value) : option.Selected, $" {attribute}");

    /// <summary>What was typed, readable or not; before that, what the model holds.</summary>
    private List<string> Values() => entry?.RawValue switch
    {
        string typed => [typed],
        string[] several => [.. several],
        _ => asked.For.Model switch
        {
            null => [],
            string text => [text],
            IEnumerable many => [.. many.Cast<object>().SelectMany(Texts)],
            var one => [.. Texts(one)],
        },
    };

    /// <summary>An option of an enum may be named by word or by number.</summary>
    private static string[] Texts(object value) => value switch
    {
        DateOnly date => [JapaneseDate.Full(date)],
        TimeOnly time => [time.ToString("H:mm", CultureInfo.InvariantCulture)],
        Enum word => [word.ToString(), word.ToString("D")],
        IFormattable formattable => [formattable.ToString(null, CultureInfo.InvariantCulture)],
        _ => [value.ToString() ?? ""],
    };
}
