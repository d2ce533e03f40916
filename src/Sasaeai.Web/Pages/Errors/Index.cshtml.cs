using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Sasaeai.Web.Pages.Errors;

/// <summary>Any method may have failed, so it answers any; it says nothing of what went wrong inside.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, ResponseCache(NoStore = true)]
public sealed class IndexModel : PageModel
{
    public int Status { get; private set; }

    public void OnGet(int status) => Status = Response.StatusCode is >= 400 ? Response.StatusCode : status;

    public void OnPost(int status) => OnGet(status);
}
