using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Sasaeai.Algorithms.Text;

namespace Sasaeai.Web.Components;

/// <summary>
/// What is typed or asked for reaches no page before it is <see cref="PlainText"/>: one gate for every field, so that no rule behind it need think of
/// half letters. It sees to it too that each value comes from its own place: what stands in the path from nowhere else, and the fields of a form from
/// the form, not from an address that somebody else made up.
/// </summary>
public sealed class PlainValues : IValueProviderFactory
{
    /// <summary>Comes last: those before it have read the form, or have said that it cannot be read.</summary>
    public Task CreateValueProviderAsync(ValueProviderFactoryContext context)
    {
        var action = context.ActionContext;
        var (http, inPath) = (action.HttpContext, InPath(action.HttpContext));
        for (var i = 0; i < context.ValueProviders.Count; i++)
            context.ValueProviders[i] = context.ValueProviders[i] switch
            {
                FormValueProvider => new PlainForm(http.Request.Form, inPath),
                QueryStringValueProvider => new PlainQuery(http, inPath, InAddress(action)),
                RouteValueProvider => new PlainRoute(action.RouteData.Values),
                var other => other,
            };
        return Task.CompletedTask;
    }

    private static ValueProviderResult Plain(ValueProviderResult read) =>
        read == ValueProviderResult.None ? read : new(new([.. read.Values.Select(v => v is null ? null : PlainText.Of(v))]), read.Culture);

    private static HashSet<string> InPath(HttpContext http) =>
        http.GetEndpoint() is RouteEndpoint page ? new(page.RoutePattern.Parameters.Select(p => p.Name), StringComparer.OrdinalIgnoreCase) : [];

    /// <summary>What a posted page may also be told by its address: what it says of itself; null where nothing is posted.</summary>
    private static HashSet<string>? InAddress(ActionContext action) =>
        HttpMethods.IsPost(action.HttpContext.Request.Method) && action.ActionDescriptor is CompiledPageActionDescriptor page
            ? new(page.BoundProperties.OfType<PageBoundPropertyDescriptor>().Where(p => p.Property.GetCustomAttribute<BindPropertyAttribute>() is { SupportsGet: true })
                .Select(p => p.BindingInfo?.BinderModelName ?? p.Name)
                .Concat(page.HandlerMethods.SelectMany(h => h.Parameters).Where(p => p.BindingInfo?.BindingSource == BindingSource.Query).Select(p => p.BindingInfo?.BinderModelName ?? p.Name)),
                StringComparer.OrdinalIgnoreCase)
            : null;

    /// <summary>The field that a name belongs to: <c>Form</c> of <c>Form.Name</c>, <c>Set</c> of <c>Set[need]</c>.</summary>
    private static string Root(string name) => name.Split('.', '[')[0];

    private sealed class PlainForm(IFormCollection form, HashSet<string> inPath) : FormValueProvider(BindingSource.Form, form, CultureInfo.CurrentCulture)
    {
        public override ValueProviderResult GetValue(string key) => inPath.Contains(key) ? ValueProviderResult.None : Plain(base.GetValue(key));
    }

    private sealed class PlainRoute(RouteValueDictionary values) : RouteValueProvider(BindingSource.Path, values, CultureInfo.InvariantCulture)
    {
        public override ValueProviderResult GetValue(string key) => Plain(base.GetValue(key));
    }

    private sealed class PlainQuery(HttpContext http, HashSet<string> inPath, HashSet<string>? asked) : QueryStringValueProvider(BindingSource.Query, http.Request.Query, CultureInfo.InvariantCulture)
    {
        public override bool ContainsPrefix(string prefix) => IsAsked(prefix) && base.ContainsPrefix(prefix);

        public override IDictionary<string, string> GetKeysFromPrefix(string prefix) => IsAsked(prefix) ? base.GetKeysFromPrefix(prefix) : new Dictionary<string, string>();

        public override ValueProviderResult GetValue(string key) =>
            !IsAsked(key) ? ValueProviderResult.None : Plain(SealedWords.Seals(http, key) ? Opened(base.GetValue(key)) : base.GetValue(key));

        private bool IsAsked(string name) => !inPath.Contains(name) && asked?.Contains(Root(name)) is not false;

        private ValueProviderResult Opened(ValueProviderResult read) =>
            read.FirstValue is { } text && http.RequestServices.GetRequiredService<SealedWords>().Open(text) is { } words ? new(words, read.Culture) : ValueProviderResult.None;
    }
}
