using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace Sasaeai.Web.Security;

/// <summary>Deny by default: every endpoint is anonymous by its own word, or open to named roles; anything else is not there.</summary>
public sealed class Gate(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, CurrentUser current)
    {
        var endpoint = context.GetEndpoint();
        var anonymous = endpoint?.Metadata.GetMetadata<IAllowAnonymous>() is not null;
        var appointed = context.User.Identity?.IsAuthenticated == true
            && await current.LoadAsync(context.User, context.Connection.RemoteIpAddress?.ToString(), context.RequestAborted);
        if (endpoint is null || anonymous)
            await next(context);
        else if (context.User.Identity?.IsAuthenticated != true)
            await context.ChallengeAsync();
        else if (!appointed)
            context.Response.Redirect("/no-appointment");
        else if (endpoint.Metadata.GetMetadata<OpenToAttribute>() is not { } open || !open.Includes(current.User.Role))
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        else if (context.User.HasClaim(c => c.Type == CurrentUser.EnrolClaim) && endpoint.Metadata.GetMetadata<BeforeEnrolmentAttribute>() is null)
            context.Response.Redirect("/account/authenticator");
        else
            await next(context);
    }
}

/// <summary>Reachable before the second factor is set up.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BeforeEnrolmentAttribute : Attribute;
