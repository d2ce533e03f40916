using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Xunit;

namespace Sasaeai.Web.Tests.Hosting;

/// <summary>Somebody without script who knows no address: they follow the links and fill in the forms that the page before them offers.</summary>
public sealed class Wayfarer(Visitor visitor)
{
    public IHtmlDocument Page { get; private set; } = null!;
    public string Path { get; private set; } = "";
    public string Words => Page.QuerySelector("main")!.TextContent;

    public async Task ArriveAsync(string path)
    {
        using var answer = await visitor.GetAsync(path);
        await LandAsync(path, answer);
    }

    /// <summary>Follows the first link that says this.</summary>
    public Task FollowAsync(string words, string within = "body")
    {
        var link = Page.QuerySelectorAll<IHtmlAnchorElement>($"{within} a[href]").FirstOrDefault(a => a.TextContent.Contains(words, StringComparison.Ordinal));
        Assert.True(link is not null, $"{Path} has no link that says 「{words}」");
        return ArriveAsync(Whole(link.GetAttribute("href")!));
    }

    /// <summary>Fills in the form that has this button, as it stands but for the fields named, and presses it; options go by value or by what they say.</summary>
    public async Task SendAsync(string button, params (string Field, string Value)[] filled)
    {
        var pressed = Page.QuerySelectorAll<IHtmlButtonElement>("main form button").FirstOrDefault(b => b.TextContent.Contains(button, StringComparison.Ordinal));
        Assert.True(pressed is not null, $"{Path} has no button that says 「{button}」");
        var form = pressed.Closest("form")!;
        foreach (var (field, value) in filled)
            Fill(form, field, value);
        using var content = new FormUrlEncodedContent(Controls(form));
        var to = Whole(pressed.GetAttribute("formaction") ?? form.GetAttribute("action") ?? Path);
        using var answer = await visitor.Client.PostAsync(to, content);
        await LandAsync(to, answer);
    }

    /// <summary>The same where nothing is to be mended afterwards.</summary>
    public async Task SucceedAsync(string button, params (string Field, string Value)[] filled)
    {
        await SendAsync(button, filled);
        Assert.Null(Page.QuerySelector(".errors")?.TextContent);
    }

    private async Task LandAsync(string path, HttpResponseMessage answer)
    {
        if ((int)answer.StatusCode is >= 300 and < 400)
        {
            await ArriveAsync(Whole(answer.Headers.Location!.ToString()));
            return;
        }
        Assert.True(answer.IsSuccessStatusCode, $"{path} answered {(int)answer.StatusCode}");
        (Page, Path) = (await Visitor.PageAsync(answer), path);
    }

    private string Whole(string address) => new Uri(new Uri(visitor.Client.BaseAddress!, Path), address).PathAndQuery;

    private void Fill(IElement form, string field, string value)
    {
        var controls = form.QuerySelectorAll($"[name='{field}']").Where(c => c is not IHtmlInputElement { Type: "hidden" }).ToList();
        Assert.True(controls.Count > 0, $"{Path} does not ask for {field}");
        var choice = controls.OfType<IHtmlInputElement>().FirstOrDefault(c => c.Value == value || Label(c) == value);
        if (controls[0] is IHtmlInputElement { Type: "radio" or "checkbox" })
        {
            Assert.True(choice is not null, $"{field} on {Path} has no choice {value}");
            foreach (var other in controls.OfType<IHtmlInputElement>().Where(c => c.Type == "radio"))
                other.IsChecked = false;
            choice.IsChecked = true;
        }
        else if (controls[0] is IHtmlSelectElement select)
        {
            var option = select.Options.FirstOrDefault(o => o.Value == value || o.Text == value);
            Assert.True(option is not null, $"{field} on {Path} has no choice {value}");
            select.Value = option.Value;
        }
        else if (controls[0] is IHtmlTextAreaElement area)
            area.Value = value;
        else
            ((IHtmlInputElement)controls[0]).Value = value;
    }

    private static string Label(IElement control) => control.Closest("label")?.TextContent.Trim() ?? "";

    private static IEnumerable<KeyValuePair<string, string>> Controls(IElement form) => form.QuerySelectorAll("input[name], select[name], textarea[name]")
        .Where(c => c is not IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false })
        .Select(c => KeyValuePair.Create(c.GetAttribute("name")!, c switch { IHtmlInputElement i => i.Value, IHtmlSelectElement s => s.Value ?? "", IHtmlTextAreaElement t => t.Value, _ => "" }));
}
