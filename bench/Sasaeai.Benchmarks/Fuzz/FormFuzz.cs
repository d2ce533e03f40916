using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Sasaeai.Benchmarks.Browsing;

namespace Sasaeai.Benchmarks.Fuzz;

/// <summary>Goes from link to link and sends every form that it meets with fields that are wrong.</summary>
internal sealed partial class FormFuzz(Browser browser, RowCounts counts, Random random)
{
    /// <summary>Of pages of one kind, with other ids in the address.</summary>
    private const int OfOneKind = 4;
    private static readonly string[] LeftAlone = ["/sign-out", "/sign-in", "/account"];

    /// <summary>An import goes on after its answer, and a slip's key is shown once, by the answer itself.</summary>
    private static readonly string[] WriteOtherwise = ["/imports", "/slips/new", "/slip"];
    private readonly Odd odd = new(random);
    private readonly Dictionary<string, int> seen = [];
    private List<string> open = [];

    public List<string> Faults { get; } = [];
    public int Tried { get; private set; }
    public int Taken { get; private set; }
    public HashSet<string> Forms { get; } = [];
    public int Pages => seen.Count;

    public async Task StepAsync()
    {
        if (open.Count == 0)
        {
            seen.Clear();
            open = ["/", "/needs/new", "/people/new", "/resources/new", "/organizations/new", "/imports/new", "/areas/new", "/appointments/new", "/rules/new", "/matching/weights", "/publishing"];
        }
        var at = random.Next(open.Count);
        var path = open[at];
        open.RemoveAt(at);
        if (await browser.ReadAsync(path) is not { } page)
            return;
        foreach (var link in page.QuerySelectorAll<IHtmlAnchorElement>("a[href^='/']").Select(a => a.GetAttribute("href")!.Split('#')[0]).Distinct())
            if (!LeftAlone.Any(l => link.StartsWith(l, StringComparison.Ordinal)) && seen.GetValueOrDefault(Shape(link)) < OfOneKind)
            {
                seen[Shape(link)] = seen.GetValueOrDefault(Shape(link)) + 1;
                open.Add(link);
            }
        foreach (var form in PageForm.Of(page, path).Where(f => !LeftAlone.Any(l => f.Action.StartsWith(l, StringComparison.Ordinal))))
            for (var times = 0; times < 4; times++)
                await SendAsync(form);
        foreach (var form in page.QuerySelectorAll<IHtmlFormElement>("form:not([method=post])").Where(f => f.QuerySelector("input[name]") is not null))
            await AskAsync(form, path);
    }

    private async Task SendAsync(PageForm form)
    {
        var fields = Mutate(form.Fields);
        var action = random.Next(8) == 0 ? Ids().Replace(form.Action, found => random.Next(2) == 0 ? Guid.CreateVersion7().ToString() : found.Value[..^1]) : form.Action;
        var before = counts.Take();
        using HttpContent content = form.Files.Count > 0 ? Parts(fields, form.Files) : new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Key, Whole(f.Value))));
        using var answer = await browser.PostAsync(action, content);
        Note(form.Action, fields, before, (int)answer.StatusCode);
    }

    private async Task AskAsync(IHtmlFormElement form, string path)
    {
        var query = string.Join('&', form.QuerySelectorAll("input[name], select[name]").Select(c => $"{c.GetAttribute("name")}={Uri.EscapeDataString(Whole(odd.Value()))}"));
        if (query.Length > 6_000)
            return;
        var before = counts.Take();
        using var answer = await browser.GetAsync($"{(form.GetAttribute("action") is { Length: > 0 } a ? a : path).Split('?')[0]}?{query}");
        Note($"GET {path}", [KeyValuePair.Create("query", query)], before, (int)answer.StatusCode);
    }

    private void Note(string action, List<KeyValuePair<string, string>> fields, long[] before, int status)
    {
        Tried++;
        Forms.Add(Shape(action));
        var wrote = WriteOtherwise.Any(w => action.StartsWith(w, StringComparison.Ordinal) || action.EndsWith(w, StringComparison.Ordinal)) ? null : counts.Difference(before);
        if (status is >= 300 and < 400)
            Taken++;
        else if (status >= 500 || wrote is not null)
            Faults.Add($"{Shape(action)} answered {status}{(wrote is null ? "" : $" and wrote {wrote}")}: {string.Join(" & ", fields.Where(f => f.Key != PageForm.Token).Select(f => $"{f.Key}={Short(f.Value)}"))}");
    }

    private List<KeyValuePair<string, string>> Mutate(List<KeyValuePair<string, string>> fields)
    {
        List<KeyValuePair<string, string>> mutated = [.. fields];
        for (var times = random.Next(1, 4); times > 0 && mutated.Count > 0; times--)
        {
            var at = random.Next(mutated.Count);
            if (mutated[at].Key == PageForm.Token && random.Next(10) > 0)
                continue;
            switch (random.Next(6))
            {
                case 0: mutated.RemoveAt(at); break;
                case 1: mutated.Add(KeyValuePair.Create(mutated[at].Key, odd.Value())); break;
                case 2: mutated[at] = KeyValuePair.Create(mutated[at].Key + (random.Next(2) == 0 ? "[0]" : ".Id"), odd.Value()); break;
                default: mutated[at] = KeyValuePair.Create(mutated[at].Key, odd.Value()); break;
            }
        }
        return mutated;
    }

    private MultipartFormDataContent Parts(List<KeyValuePair<string, string>> fields, IReadOnlyList<string> files)
    {
        var parts = new MultipartFormDataContent();
        foreach (var field in fields)
            parts.Add(new StringContent(Whole(field.Value)), field.Key);
        foreach (var file in files)
        {
            var noise = new byte[random.Next(2_000)];
            random.NextBytes(noise);
            parts.Add(new ByteArrayContent(noise), file, "a.csv");
        }
        return parts;
    }

    /// <summary>Half a letter cannot be sent; that is for the files.</summary>
    private static string Whole(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));

    private static string Short(string text) => text.Length > 60 ? $"{text[..60]}… ({text.Length})" : text;

    private static string Shape(string path) => Ids().Replace(path.Split('?')[0], "{id}");

    [GeneratedRegex("[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}")]
    private static partial Regex Ids();
}
