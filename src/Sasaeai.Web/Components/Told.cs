using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Sasaeai.Web.Components;

/// <summary>
/// What was just done, said once at the top of the next page: <c>this.Tell("書きとめました");</c> before a redirect,
/// with the way back where there is one: <c>this.Tell("閉じました", "元にもどす（30日のあいだ）", $"/needs/{id}/closure");</c>
/// </summary>
public sealed record Told(string Words, string? LinkWords, string? Href)
{
    public static Told? From(ITempDataDictionary carried) =>
        carried["told"] is string words ? new Told(words, carried["told-link"] as string, carried["told-href"] as string) : null;
}

public static class Telling
{
    public static void Tell(this PageModel page, string words, string? linkWords = null, string? href = null)
    {
        page.TempData["told"] = words;
        page.TempData["told-link"] = linkWords;
        page.TempData["told-href"] = href;
    }
}
