using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Sasaeai.Web.Pages.Errors;

/// <summary>Any method may have failed, so it answers any; it says nothing of what went wrong inside.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, ResponseCache(NoStore = true)]
public sealed class IndexModel : PageModel
{
    public int Status { get; private set; }

    /// <summary>In words, where something is asked for too often.</summary>
    public string Wait => int.TryParse(Response.Headers.RetryAfter, out var seconds) && seconds > 60 ? $"{(seconds + 59) / 60}分" : "1分";

    public void OnGet(int status) => Status = Response.StatusCode is >= 400 ? Response.StatusCode : status;

    public void OnPost(int status) => OnGet(status);
}
