using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Sasaeai.Web.Components;

/// <summary>
/// How large a page's form may be. A larger one is read to its end and thrown away but for its short fields, so that the page can answer
/// with a sentence and the person's choices: a server that closes the door in the middle shows as a broken connection in the browser.
/// </summary>
/// <param name="megabytes">Of the file; the form may be a little larger.</param>
/// <param name="input">The file's field, at which the sentence stands.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LargestUploadAttribute(int megabytes, string input) : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>Beyond this even throwing away is refused.</summary>
    private const long MostThrownAway = 8L << 30;
    private const int LongestField = 16 << 10;

    private readonly long bytes = (megabytes + 10L) << 20;

    public int Megabytes => megabytes;
    public string Input => input;

    /// <summary>Before the antiforgery check, which reads the form.</summary>
    public int Order => -1000;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (!request.HasFormContentType)
            return;
        var isTooLarge = request.ContentLength > bytes;
        if (context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
            body.MaxRequestBodySize = isTooLarge ? MostThrownAway : bytes;
        context.HttpContext.Features.Set<IFormFeature>(isTooLarge
            ? new FormFeature(await ShortFieldsAsync(request, context.HttpContext.RequestAborted))
            : new FormFeature(request, new FormOptions { MultipartBodyLengthLimit = bytes }));
        if (isTooLarge)
            context.ModelState.AddModelError(input, $"ファイルが大きすぎます（{request.ContentLength >> 20:N0} MB）。{megabytes} MB までのファイルを選んでください。");
    }

    private static async Task<FormCollection> ShortFieldsAsync(HttpRequest request, CancellationToken stop)
    {
        var fields = new Dictionary<string, StringValues>();
        var boundary = HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(request.ContentType).Boundary).Value;
        var reader = new MultipartReader(boundary ?? "", request.Body) { BodyLengthLimit = MostThrownAway };
        while (await reader.ReadNextSectionAsync(stop) is { } section)
            if (section.AsFormDataSection() is { } text)
            {
                var value = new byte[LongestField];
                var length = await text.Section.Body.ReadAtLeastAsync(value, value.Length, throwOnEndOfStream: false, stop);
                fields[text.Name] = System.Text.Encoding.UTF8.GetString(value, 0, length);
            }
        return new(fields);
    }
}
