using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sasaeai.History;

namespace Sasaeai.Web.Components;

/// <summary>A record that said no during a handler: the same page again, with the reason at its field and all that was typed.</summary>
public sealed class RefusalFilter : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context) { }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context) { }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
        if (context.Exception is not RefusedException no || context.ExceptionHandled || context.HandlerInstance is not PageModel page)
            return;
        var field = page.ModelState.Keys.FirstOrDefault(key => no.Field != "" && (key == no.Field || key.EndsWith("." + no.Field, StringComparison.Ordinal))) ?? "";
        page.ModelState.AddModelError(field, no.Message);
        context.Result = page.Page();
        context.ExceptionHandled = true;
    }
}
