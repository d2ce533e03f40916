using Microsoft.AspNetCore.Mvc.Filters;
using Sasaeai.Data;

namespace Sasaeai.Web.Security;

/// <summary>
/// 全部か、なしか. What a posted form does to accounts touches several tables in several steps, among them those of ASP.NET Identity, which saves each
/// by itself: it happens whole, or, where anything throws on the way, not at all. What a handler answers with its page, it keeps: that a try was wrong.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class WholeAttribute : Attribute, IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!HttpMethods.IsPost(context.HttpContext.Request.Method))
        {
            await next();
            return;
        }
        var stop = context.HttpContext.RequestAborted;
        await using var whole = await context.HttpContext.RequestServices.GetRequiredService<SasaeaiDb>().Database.BeginTransactionAsync(stop);
        // The cookie of a stay that was begun or changed is only written when the answer begins, after this.
        if (await next() is { Exception: null })
            await whole.CommitAsync(stop);
    }
}
