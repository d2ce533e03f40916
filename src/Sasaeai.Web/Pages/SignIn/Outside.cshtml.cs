using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.SignIn;

/// <summary>On the way to the provider, and back from it. A page and no redirect: <c>form-action 'self'</c> holds for redirects after a form too.</summary>
[AllowAnonymous]
public sealed class OutsideModel(Settings settings, StayDesk stays, TimeProvider clock, ILogger<OutsideModel> log) : PageModel
{
    [BindProperty(SupportsGet = true), StringLength(GreatestLength.Entry, ErrorMessage = "ゆき先が長すぎます")]
    public string? Next { get; set; }

    public string To { get; private set; } = "/";
    public string Name => settings.Outside!.Name;

    public IActionResult OnGet()
    {
        To = this.Inside(Next);
        return settings.Outside is null ? NotFound() : Page();
    }

    /// <summary>By a form with its token: no other site starts a stay here by a link.</summary>
    public Task<IActionResult> OnPostAsync() => AskAsync(new() { RedirectUri = this.Inside(Next) });

    public async Task<IActionResult> OnPostAgainAsync() =>
        stays.Here is { } here ? await AskAsync(OutsideEvents.ToProve(here.Id, this.Inside(Next), clock.GetUtcNow())) : RedirectToPage("Index", new { Next });

    private async Task<IActionResult> AskAsync(AuthenticationProperties question)
    {
        if (settings.Outside is null)
            return NotFound();
        try
        {
            await HttpContext.ChallengeAsync(OutsideDoor.Scheme, question);
        }
        catch (InvalidOperationException e)
        {
            // It does not answer, or with somebody else's metadata.
            log.LogError(e, "The OpenID Connect provider does not answer, or names itself otherwise than SASAEAI_OIDC_AUTHORITY");
            return RedirectToPage(stays.Here is null ? "Index" : "Again", new { Next, Why = OutsideRefusal.OutsideSilent });
        }
        To = Response.Headers.Location.ToString();
        Response.Headers.Remove("Location");
        Response.StatusCode = StatusCodes.Status200OK;
        return Page();
    }
}
