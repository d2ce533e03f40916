using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Sasaeai.Accounts;
using Sasaeai.Browser.Tests;
using Sasaeai.Seeding;
using Sasaeai.Web.Security;
using Sasaeai.Web.Tests.Hosting;

namespace Sasaeai.Web.Tests.Security.Forms;

/// <summary>A field as its page shows it.</summary>
/// <param name="Typed">Whoever fills the form in writes it; else it is hidden, or one of several.</param>
internal sealed record Field(string Name, string Value, bool Typed);

/// <summary>One handler that takes a form, with the form that its page has for it; the fields that the page binds where the page shows none now.</summary>
internal sealed record Form(string Route, string? Handler, string To, IReadOnlyList<Field> Fields, bool Shown, CompiledPageActionDescriptor Page)
{
    public override string ToString() => $"{Route} {Handler}".TrimEnd();

    /// <summary>The ends of the names that mean something to the page: <c>Name</c> of <c>Form.Name</c>.</summary>
    public HashSet<string> Known { get; } = new(
        Fields.Select(f => f.Name).SelectMany(name => new[] { name, name.Split('.')[^1] })
            .Concat(Page.BoundProperties.Select(p => p.BindingInfo?.BinderModelName ?? p.Name))
            .Concat(Page.HandlerMethods.SelectMany(h => h.Parameters).Select(p => p.BindingInfo?.BinderModelName ?? p.Name))
            .Concat(FormWalk.Leaves(Page).Select(l => l.Split('.')[^1])), StringComparer.OrdinalIgnoreCase);
}

/// <summary>Every handler that takes what is posted, each by somebody to whom its page is open. Leaving and closing come last.</summary>
internal sealed class FormWalk(House house)
{
    private static readonly string[] Last = ["/appointments/{id:guid}", "/appointments/{id:guid}/open-work", "/accounts/{id:guid}", "/account", "/sign-out"];
    private readonly Dictionary<Role, Visitor> visitors = [];

    public async IAsyncEnumerable<(Form Form, Visitor Visitor, string Token)> FormsAsync()
    {
        var loader = house.Services.GetRequiredService<PageLoader>();
        foreach (var page in ReachTable.Pages(house.Services.GetServices<EndpointDataSource>()).Where(p => p.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .OrderBy(p => Array.IndexOf(Last, ReachTable.RouteOf(p))).ThenBy(ReachTable.RouteOf, StringComparer.Ordinal))
        {
            var compiled = await loader.LoadAsync(page.Metadata.GetMetadata<PageActionDescriptor>()!, page.Metadata);
            var (route, handlers) = (ReachTable.RouteOf(page), compiled.HandlerMethods.Where(h => h.HttpMethod.Equals("Post", StringComparison.OrdinalIgnoreCase)).Select(h => h.Name).ToList());
            var path = handlers.Count == 0 ? null : route.Contains('{', StringComparison.Ordinal) ? await house.WithServicesAsync(services => Samples.PathAsync(services, route)) : route;
            if (path is null)
                continue;
            foreach (var handler in handlers)
                if (await FormAsync(new(route, handler, path.Split('?')[0], [], false, compiled), path, page.Metadata.GetMetadata<OpenToAttribute>()) is { } found)
                    yield return found;
        }
    }

    public async Task<HttpStatusCode> SendAsync(Visitor visitor, string to, string token, IEnumerable<KeyValuePair<string, string>> fields, Action<string>? answered = null)
    {
        using var content = new FormUrlEncodedContent(fields.Append(KeyValuePair.Create("__RequestVerificationToken", token)));
        using var answer = await visitor.Client.PostAsync(to, content);
        answered?.Invoke(await answer.Content.ReadAsStringAsync());
        return answer.StatusCode;
    }

    /// <summary>The names under which a page takes text from a form.</summary>
    public static IEnumerable<string> Leaves(CompiledPageActionDescriptor page)
    {
        foreach (var bound in page.BoundProperties.OfType<PageBoundPropertyDescriptor>())
        {
            var name = bound.BindingInfo?.BinderModelName ?? bound.Name;
            if (Of(bound.ParameterType))
                foreach (var field in bound.ParameterType.GetProperties().Where(p => p.SetMethod?.IsPublic == true))
                    yield return $"{name}.{field.Name}";
            else
                yield return name;
        }
    }

    private static bool Of(Type type) => type.Assembly == typeof(Server).Assembly && !type.IsEnum;

    private async Task<(Form, Visitor, string)?> FormAsync(Form form, string path, OpenToAttribute? open)
    {
        (Form, Visitor, string)? blank = null;
        foreach (var member in Cast.Staff.Where(m => open?.Includes(m.Role) is not false))
        {
            var visitor = await InAsync(member);
            using var answer = await visitor.GetAsync(path);
            if (answer.StatusCode is not HttpStatusCode.OK)
                continue;
            var shown = await Visitor.PageAsync(answer);
            var token = shown.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")?.Value ?? "";
            if (Find(shown, form) is { } found)
            {
                var action = found.To ?? path;
                return (form with { To = action, Shown = true, Fields = [.. Fields(found.Form)] }, visitor, token);
            }
            blank ??= (form with { To = form.Handler is null ? form.To : $"{form.To}?handler={form.Handler}", Fields = [.. Leaves(form.Page).Select(name => new Field(name, "", true))] }, visitor, token);
        }
        return blank;
    }

    private async Task<Visitor> InAsync(Member member)
    {
        if (!visitors.TryGetValue(member.Role, out var visitor) || (await visitor.GetAsync("/account")).StatusCode is not HttpStatusCode.OK)
            visitors[member.Role] = visitor = await house.SignInAsync(member);
        return visitor;
    }

    private static (IElement Form, string? To)? Find(IHtmlDocument page, Form wanted)
    {
        foreach (var form in page.QuerySelectorAll("form[method=post]"))
        {
            var targets = form.QuerySelectorAll("button[formaction]").Select(b => b.GetAttribute("formaction")).Append(form.GetAttribute("action"));
            foreach (var to in targets)
            {
                var (way, query) = ((to ?? "").Split('?')[0], (to ?? "").Contains('?', StringComparison.Ordinal) ? (to ?? "").Split('?')[1] : "");
                var handler = query.Split('&').FirstOrDefault(p => p.StartsWith("handler=", StringComparison.OrdinalIgnoreCase))?[8..];
                if ((way == "" || way == wanted.To) && string.Equals(handler, wanted.Handler, StringComparison.OrdinalIgnoreCase))
                    return (form, to is null or "" ? null : to.StartsWith('?') ? wanted.To + to : to);
            }
        }
        return null;
    }

    private static IEnumerable<Field> Fields(IElement form)
    {
        var chosen = new HashSet<string>();
        foreach (var control in form.QuerySelectorAll("input[name], select[name], textarea[name]").Where(c => c.GetAttribute("name") != "__RequestVerificationToken"))
        {
            var name = control.GetAttribute("name")!;
            if (control is IHtmlTextAreaElement area)
                yield return new(name, area.Value, true);
            else if (control is IHtmlSelectElement select)
                yield return new(name, select.Value is { Length: > 0 } value ? value : select.Options is { Length: > 0 } options ? options[^1].Value : "", false);
            else if (control is IHtmlInputElement { Type: "radio" } radio)
            {
                // The one that is chosen, else the first.
                if (chosen.Add(name))
                    yield return new(name, form.QuerySelectorAll<IHtmlInputElement>($"input[type=radio][name='{name}']").FirstOrDefault(r => r.IsChecked)?.Value ?? radio.Value, false);
            }
            else if (control is IHtmlInputElement { Type: "checkbox" } box)
            {
                if (box.IsChecked || chosen.Add(name))
                    yield return new(name, box.Value, false);
            }
            else if (control is IHtmlInputElement { Type: not ("file" or "submit") } input)
                yield return new(name, input.Value, input.Type is not "hidden");
        }
    }
}
