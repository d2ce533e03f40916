using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Primitives;
using Sasaeai.Web.Components;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Components;

public sealed class DateBinderTests(House house)
{
    [Theory]
    [InlineData("R8.11.17")]
    [InlineData("令和8年11月17日（火）")]
    [InlineData("2026-11-17")]
    public async Task A_date_is_read_as_it_was_written(string typed)
    {
        var context = await BindAsync(typeof(DateOnly?), typed);

        Assert.Equal(new DateOnly(2026, 11, 17), context.Result.Model);
    }

    [Theory]
    [InlineData("令和8年11月31日")]
    [InlineData("昭和12年")]
    [InlineData("あした")]
    public async Task What_is_no_date_is_kept_and_said(string typed)
    {
        var context = await BindAsync(typeof(DateOnly?), typed);

        Assert.False(context.Result.IsModelSet);
        Assert.Equal(typed, context.ModelState["on"]!.AttemptedValue);
        Assert.Contains(typed, context.ModelState["on"]!.Errors.Single().ErrorMessage);
    }

    [Fact]
    public async Task Only_an_optional_date_may_be_left_empty()
    {
        Assert.True((await BindAsync(typeof(DateOnly?), "")).Result.IsModelSet);
        Assert.Equal("日付を書いてください", (await BindAsync(typeof(DateOnly), " ")).ModelState["on"]!.Errors.Single().ErrorMessage);
    }

    private async Task<ModelBindingContext> BindAsync(Type type, string typed)
    {
        var metadata = house.Services.GetRequiredService<IModelMetadataProvider>().GetMetadataForType(type);
        var values = new QueryStringValueProvider(BindingSource.Query, new QueryCollection(new Dictionary<string, StringValues> { ["on"] = typed }), null);
        var context = DefaultModelBindingContext.CreateBindingContext(
            new ActionContext(new DefaultHttpContext { RequestServices = house.Services }, new(), new()), values, metadata, bindingInfo: null, "on");
        await new DateBinder().BindModelAsync(context);
        return context;
    }
}
