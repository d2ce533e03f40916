using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sasaeai.Accounts;

namespace Sasaeai.Web.Security;

/// <summary>
/// The cookie says who came in, the row says whether they still may. It takes the place of Identity's own check, which every half hour makes the
/// claims anew from the account and so drops those of this stay: the chosen appointment, and that a second factor is still owed.
/// </summary>
public static class StayCheck
{
    private const string Why = "stay-ended";

    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        // The words for a fault are shown to anyone: what failed may be the database that would be asked who is there.
        if (context.HttpContext.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            context.RejectPrincipal();
            return;
        }
        // Styles and scripts are for anyone, and many for each page.
        var endpoint = context.HttpContext.GetEndpoint();
        if (endpoint?.Metadata.GetMetadata<IAllowAnonymous>() is not null && endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null)
            return;
        if (await context.HttpContext.RequestServices.GetRequiredService<StayDesk>().RefusalAsync(context.Principal!) is not { } why)
            return;
        context.RejectPrincipal();
        context.HttpContext.Items[Why] = why;
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    /// <summary>To the sign-in page, which says why where a stay has just ended.</summary>
    public static Task ToSignInAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var why = context.HttpContext.Items[Why] is StayEnd end ? $"&why={end}" : "";
        context.Response.Redirect(context.RedirectUri + why);
        return Task.CompletedTask;
    }
}
