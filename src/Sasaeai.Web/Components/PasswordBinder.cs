using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Sasaeai.Web.Components;

/// <summary>Takes a password from the form exactly as it was typed: <see cref="PlainValues"/>, which mends all other text, would make another of it.</summary>
public sealed class PasswordBinder : IModelBinder, IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType == typeof(string) && context.Metadata.DataTypeName == nameof(DataType.Password) ? this : null;

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var request = bindingContext.HttpContext.Request;
        // From the form alone: in an address it would be read by many.
        if (request.HasFormContentType && request.Form.TryGetValue(bindingContext.ModelName, out var typed))
            bindingContext.Result = ModelBindingResult.Success(typed.ToString());
        return Task.CompletedTask;
    }
}
