using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Sasaeai.Web.Security;

/// <summary>The page, or the handler, goes on only shortly after its reader has proved who they are: downloads of many people's data, and what guards an account.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AsksAgainAttribute : Attribute;

/// <summary>Asks for the proof, then goes on to what was asked for.</summary>
public sealed class AsksAgainFilter(StayDesk stays) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (stays.Proven || !Asks(context))
        {
            await next();
            return;
        }
        // A form that came too late is opened anew: what it held was a password or a code.
        var request = context.HttpContext.Request;
        var asked = request.Path + (HttpMethods.IsGet(request.Method) ? request.QueryString : default);
        context.Result = new RedirectToPageResult("/SignIn/Again", new { next = asked });
    }

    private static bool Asks(PageHandlerExecutingContext context) =>
        context.ActionDescriptor.HandlerTypeInfo.IsDefined(typeof(AsksAgainAttribute), inherit: true)
        || context.HandlerMethod?.MethodInfo.IsDefined(typeof(AsksAgainAttribute), inherit: true) == true;
}
