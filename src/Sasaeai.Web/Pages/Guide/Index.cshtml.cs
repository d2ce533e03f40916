using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Sasaeai.Web.Pages.Guide;

/// <summary>使いかた, for anyone: a group that got a slip reads it too.</summary>
[AllowAnonymous]
public sealed class IndexModel(CurrentUser me) : PageModel
{
    public GuideText Text { get; private set; } = null!;
    public bool IsContents { get; private set; }
    public bool SignedIn => me.SignedIn;

    public async Task<IActionResult> OnGetAsync(string? name)
    {
        IsContents = name is null;
        if (await GuideText.ReadAsync(name ?? "README") is not { } text)
            return NotFound();
        Text = text;
        return Page();
    }

    public IActionResult OnGetPicture(string name) => GuideText.Picture(name) is { } picture ? File(picture, "image/png") : NotFound();
}
