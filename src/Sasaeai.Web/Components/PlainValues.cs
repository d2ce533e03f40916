using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Sasaeai.Algorithms.Text;

namespace Sasaeai.Web.Components;

/// <summary>What is typed or asked for reaches no page before it is <see cref="PlainText"/>: one gate for every field, so that no rule behind it need think of half letters.</summary>
public sealed class PlainValues : IValueProviderFactory
{
    /// <summary>Comes last: those before it have read the form, or have said that it cannot be read.</summary>
    public Task CreateValueProviderAsync(ValueProviderFactoryContext context)
    {
        var http = context.ActionContext.HttpContext;
        for (var i = 0; i < context.ValueProviders.Count; i++)
            context.ValueProviders[i] = context.ValueProviders[i] switch
            {
                FormValueProvider => new PlainForm(http.Request.Form),
                QueryStringValueProvider => new PlainQuery(http),
                var other => other,
            };
        return Task.CompletedTask;
    }

    private static ValueProviderResult Plain(ValueProviderResult read) =>
        read == ValueProviderResult.None ? read : new(new([.. read.Values.Select(v => v is null ? null : PlainText.Of(v))]), read.Culture);

    private sealed class PlainForm(IFormCollection form) : FormValueProvider(BindingSource.Form, form, CultureInfo.CurrentCulture)
    {
        public override ValueProviderResult GetValue(string key) => Plain(base.GetValue(key));
    }

    private sealed class PlainQuery(HttpContext http) : QueryStringValueProvider(BindingSource.Query, http.Request.Query, CultureInfo.InvariantCulture)
    {
        public override ValueProviderResult GetValue(string key) => Plain(SealedWords.Seals(http, key) ? Opened(base.GetValue(key)) : base.GetValue(key));

        private ValueProviderResult Opened(ValueProviderResult read) =>
            read.FirstValue is { } text && http.RequestServices.GetRequiredService<SealedWords>().Open(text) is { } words ? new(words, read.Culture) : ValueProviderResult.None;
    }
}
