using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Sasaeai.Accounts;

namespace Sasaeai.Web.Security;

/// <summary>
/// 画面からは送れないもの. A form without its token, a text longer than its field lets anyone type, an answer that is none of the choices: no page
/// sends them, so whoever sent them went past the page. Refused they are anyhow; here it is written down, without what was sent.
/// </summary>
public sealed class UnlikelyFilter(AccountBook book, CurrentUser me, IModelMetadataProvider metadata) : IAsyncPageFilter, IAsyncAlwaysRunResultFilter
{
    private const int Longest = 200;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (HttpMethods.IsPost(context.HttpContext.Request.Method) && !context.ModelState.IsValid
            && context.ModelState.Where(e => e.Value is { ValidationState: ModelValidationState.Invalid } entry && IsUnlikely(Field(context.HandlerInstance.GetType(), e.Key), entry)).Select(e => e.Key).ToList() is { Count: > 0 } fields)
            await NoteAsync(context.HttpContext, AccountHappening.InputUnlikely, $" {string.Join(' ', fields)}");
        await next();
    }

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
            await NoteAsync(context.HttpContext, AccountHappening.FormUnproven, "");
        await next();
    }

    private Task NoteAsync(HttpContext context, AccountHappening what, string fields)
    {
        // Not the path: keys of papers stand in some.
        var note = $"{(context.GetEndpoint() is RouteEndpoint page ? ReachTable.RouteOf(page) : "")}{fields}";
        return book.NoteSparselyAsync(me.AccountId, me.SignedIn ? me.User.Name : "", what, note[..Math.Min(Longest, note.Length)]);
    }

    private static bool IsUnlikely(ModelMetadata? field, ModelStateEntry entry) => field switch
    {
        null => false,
        { ModelType: var text } when text == typeof(string) =>
            field.ValidatorMetadata.OfType<StringLengthAttribute>().FirstOrDefault() is { } length && entry.RawValue is string typed && typed.ReplaceLineEndings("\n").Length > length.MaximumLength,
        _ => field.UnderlyingOrModelType is var type && (type.IsEnum || type == typeof(Guid) || type == typeof(bool)) && !string.IsNullOrEmpty(entry.AttemptedValue),
    };

    /// <summary><c>Form.Parts[0].Name</c>, from the page down.</summary>
    private ModelMetadata? Field(Type page, string name)
    {
        var at = metadata.GetMetadataForType(page);
        foreach (var part in name.Split('.'))
        {
            var (own, several) = (part.Split('[')[0], part.Contains('[', StringComparison.Ordinal));
            if (at.Properties.FirstOrDefault(p => string.Equals(p.BinderModelName ?? p.PropertyName, own, StringComparison.OrdinalIgnoreCase)) is not { } property)
                return null;
            at = several ? property.ElementMetadata ?? property : property;
        }
        return at;
    }
}
