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
        var request = context.ActionContext.HttpContext.Request;
        for (var i = 0; i < context.ValueProviders.Count; i++)
            context.ValueProviders[i] = context.ValueProviders[i] switch
            {
                FormValueProvider => new PlainForm(request.Form),
                QueryStringValueProvider => new PlainQuery(request.Query),
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

    private sealed class PlainQuery(IQueryCollection query) : QueryStringValueProvider(BindingSource.Query, query, CultureInfo.InvariantCulture)
    {
        public override ValueProviderResult GetValue(string key) => Plain(base.GetValue(key));
    }
}
