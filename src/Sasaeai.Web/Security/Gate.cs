using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Sasaeai.Accounts;

namespace Sasaeai.Web.Security;

/// <summary>Deny by default: every endpoint is anonymous by its own word, or open to named roles; anything else is not there.</summary>
public sealed class Gate(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, CurrentUser current, StayDesk stays, Refusals refusals)
    {
        // TRACE would give back what came in, cookies too; nothing here answers to the others.
        if (context.Request.Method is not ("GET" or "HEAD" or "POST"))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = "GET, HEAD, POST";
            return;
        }
        var endpoint = context.GetEndpoint();
        var anonymous = endpoint?.Metadata.GetMetadata<IAllowAnonymous>() is not null;
        var appointed = context.User.Identity?.IsAuthenticated == true
            && await current.LoadAsync(context.User, context.Connection.RemoteIpAddress?.ToString(), context.RequestAborted);
        if (endpoint is null || anonymous)
            await next(context);
        else if (context.User.Identity?.IsAuthenticated != true)
            await context.ChallengeAsync();
        else if (!appointed)
        {
            // The last post has ended, and with it every device that is still signed in.
            await stays.EndAsync(stays.Open(current.AccountId), StayEnd.AppointmentEnded);
            await context.SignOutAsync(IdentityConstants.ApplicationScheme);
            context.Response.Redirect("/no-appointment");
        }
        else if (endpoint.Metadata.GetMetadata<OpenToAttribute>() is not { } open || !open.Includes(current.User.Role))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            await refusals.NoteAsync(current.User, context);
        }
        else if (Owed(context.User, endpoint) is { } page)
            context.Response.Redirect(page);
        else if (IsFileForElsewhere(context))
            context.Response.Redirect(context.Request.PathBase + context.Request.Path);
        else
        {
            await next(context);
            if (context.Response.StatusCode == StatusCodes.Status404NotFound && Refusals.Tells(endpoint, context.Request))
                await refusals.NoteAsync(current.User, context);
        }
    }

    /// <summary>
    /// A link or a picture of another site makes a browser ask for this with its reader's cookie: files of many rows, each written into the access
    /// log as taken out, are made only where a page of ours, a bookmark or the address line asks. Browsers say which it is; nothing else can.
    /// </summary>
    private static bool IsFileForElsewhere(HttpContext context) => HttpMethods.IsGet(context.Request.Method) && context.Request.Query.ContainsKey("handler")
        && CountedAsAttribute.Of(context) is Use.File
        && (context.Request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site");

    /// <summary>What comes before anything else: a password that nobody else knows, then a second factor.</summary>
    private static string? Owed(ClaimsPrincipal user, Endpoint endpoint)
    {
        if (user.HasClaim(c => c.Type == Account.FirstPassword))
            return endpoint.Metadata.GetMetadata<BeforeOwnPasswordAttribute>() is null ? "/account/password" : null;
        return user.HasClaim(c => c.Type == CurrentUser.EnrolClaim) && endpoint.Metadata.GetMetadata<BeforeEnrolmentAttribute>() is null ? "/account/authenticator" : null;
    }
}

/// <summary>Reachable with a password that somebody else made.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BeforeOwnPasswordAttribute : Attribute;

/// <summary>Reachable before the second factor is set up.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BeforeEnrolmentAttribute : Attribute;
