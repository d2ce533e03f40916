using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Security;

/// <summary>
/// How large a form without files may be. What is larger is read to its end and thrown away, within reason, and answered with a sentence: a server that
/// closes the door in the middle shows as a broken connection in the browser. Pages that take files say so themselves (<see cref="LargestUploadAttribute"/>).
/// </summary>
public sealed class FormSize(RequestDelegate next)
{
    public const long Most = 4L << 20;
    private const long MostThrownAway = 64L << 20;

    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method) || context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.GetEndpoint()?.Metadata.GetMetadata<LargestUploadAttribute>() is not null)
        {
            await next(context);
            return;
        }
        var tooLarge = request.ContentLength > Most;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
            body.MaxRequestBodySize = tooLarge ? MostThrownAway : Most;
        if (!tooLarge)
        {
            await next(context);
            return;
        }
        if (request.ContentLength <= MostThrownAway)
            await request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
    }
}
