using System.Security.Cryptography;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Sasaeai.Algorithms.Text;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Security;

/// <summary>
/// さがしたことば. What is searched for names people, and addresses are written down by proxies, browsers and whoever passes a link on. The forms
/// post it; in the address it stands sealed, for whoever asked and nobody else. On public pages, where no one is named, it stands as typed.
/// </summary>
public sealed class SealedWords(IDataProtectionProvider protection, CurrentUser me)
{
    private const int Longest = 200;

    /// <summary>What stands sealed in the query of every page for the signed-in: words, and the place from which distances are counted.</summary>
    private static readonly string[] Names = ["q", "place"];

    /// <param name="name">As the page's model asks for it: <c>Q</c>, <c>ask.Q</c>.</param>
    public static bool Seals(HttpContext http, string name) =>
        Names.Contains(name.Split('.')[^1], StringComparer.OrdinalIgnoreCase) && http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is null;

    public string Seal(string words) => Protector.Protect(words);

    /// <returns>Null where it is no seal, or another's: the page is then shown as if nothing had been searched for.</returns>
    public string? Open(string text)
    {
        try
        {
            return Protector.Unprotect(text);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public string Link(string path, string words) => $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}q={Seal(words)}";

    /// <summary>The answer to a form of words: to the same page, whose address keeps what it was narrowed by.</summary>
    public IActionResult Ask(HttpRequest request)
    {
        var posted = Names.Where(request.Form.ContainsKey).ToList();
        var kept = request.Query.Where(pair => pair.Key is not ("handler" or QueryLink.Page) && !posted.Contains(pair.Key))
            .SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value)));
        var asked = posted.Select(name => (Name: name, Words: PlainText.Of(request.Form[name].ToString()).Trim()))
            .Where(a => a.Words.Length > 0).Select(a => KeyValuePair.Create<string, string?>(a.Name, Seal(a.Words[..Math.Min(Longest, a.Words.Length)])));
        return new RedirectResult(request.PathBase + request.Path + QueryString.Create(kept.Concat(asked)));
    }

    private IDataProtector Protector => protection.CreateProtector("words", me.User.AccountId.ToString("N"));
}
