using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Sasaeai.Benchmarks.Browsing;

/// <summary>A form as the page offers it, with what a browser would send of it.</summary>
internal sealed record PageForm(string Path, string Action, List<KeyValuePair<string, string>> Fields, IReadOnlyList<string> Files)
{
    public const string Token = "__RequestVerificationToken";

    public static IEnumerable<PageForm> Of(IHtmlDocument page, string path) =>
        page.QuerySelectorAll<IHtmlFormElement>("form").Where(f => (f.GetAttribute("method") ?? "").Equals("post", StringComparison.OrdinalIgnoreCase))
            .Select(f => new PageForm(path, f.GetAttribute("action") is { Length: > 0 } action ? action : path, [.. Sent(f)], [.. f.QuerySelectorAll<IHtmlInputElement>("input[type=file][name]").Select(i => i.Name!)]));

    public PageForm With(string name, string value) => this with { Fields = [.. Fields.Where(f => f.Key != name), KeyValuePair.Create(name, value)] };

    private static IEnumerable<KeyValuePair<string, string>> Sent(IHtmlFormElement form)
    {
        foreach (var control in form.QuerySelectorAll("input[name], select[name], textarea[name]"))
            switch (control)
            {
                case IHtmlInputElement { Type: "file" }: break;
                case IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false }: break;
                case IHtmlInputElement input: yield return new(input.Name!, input.Value); break;
                case IHtmlSelectElement select: yield return new(select.Name!, select.Value ?? ""); break;
                case IHtmlTextAreaElement area: yield return new(area.Name!, area.Value); break;
            }
    }
}
