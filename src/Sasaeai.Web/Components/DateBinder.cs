using Microsoft.AspNetCore.Mvc.ModelBinding;
using Sasaeai.Time;

namespace Sasaeai.Web.Components;

/// <summary>Reads a <see cref="DateOnly"/> from a form in any way people write dates: R8.11.17, 令和8年11月17日, 2026-11-17.</summary>
public sealed class DateBinder : IModelBinder, IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(DateOnly) ? this : null;

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var typed = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (typed.FirstValue is not { } text) return Task.CompletedTask;
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, typed);
        if (string.IsNullOrWhiteSpace(text))
        {
            if (bindingContext.ModelMetadata.IsReferenceOrNullableType) bindingContext.Result = ModelBindingResult.Success(null);
            else bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, "日付を書いてください");
        }
        else if (JapaneseDate.TryParse(text, out var date)) bindingContext.Result = ModelBindingResult.Success(date);
        else bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, $"「{text}」は日付として読めません。令和8年11月17日、R8.11.17、2026-11-17 のように書いてください");
        return Task.CompletedTask;
    }
}
