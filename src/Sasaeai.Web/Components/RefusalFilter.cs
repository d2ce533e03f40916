using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.History;

namespace Sasaeai.Web.Components;

/// <summary>A record that said no during a handler: the same page again, with the reason at its field and all that was typed.</summary>
public sealed class RefusalFilter : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context) { }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context) { }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
        if (context.ExceptionHandled || context.HandlerInstance is not PageModel page)
            return;
        if (context.Exception is RefusedException no)
            page.ModelState.AddModelError(FieldOf(page, no.Field), no.Message);
        else if (context.Exception is DbUpdateConcurrencyException)
            page.ModelState.AddModelError("", "ほかの人が、いま書きかえました。前の画面を開きなおして、確かめてください。");
        else
            return;
        context.Result = page.Page();
        context.ExceptionHandled = true;
    }

    /// <summary>The field's name on the page: the page's own, or that of a form on it; none where the page does not ask it.</summary>
    private static string FieldOf(PageModel page, string field) =>
        field == "" ? ""
        : page.GetType().GetProperty(field) is not null ? field
        : page.ModelState.Keys.FirstOrDefault(key => key.EndsWith("." + field, StringComparison.Ordinal)) ?? "";
}
