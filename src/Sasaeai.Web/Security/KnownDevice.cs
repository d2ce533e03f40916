using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Sasaeai.Web.Security;

/// <summary>
/// A mark that a browser keeps of the accounts that were signed in on it, sealed; after OWASP's "device cookies". It opens nothing: it only lets
/// its owner try a password while strangers elsewhere are being made to wait.
/// </summary>
public sealed class KnownDevice(IHttpContextAccessor http, IDataProtectionProvider protection, Settings settings)
{
    private const int MostAccounts = 20, Days = 180;
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("known-device").ToTimeLimitedDataProtector();

    private string Cookie => settings.CookieName("sasaeai-known");

    /// <summary>This browser's mark, where the account was signed in on it before.</summary>
    public string? For(Guid account) => Read() is [var mark, .. var accounts] && accounts.Contains(account.ToString("N")) ? mark : null;

    public void Remember(Guid account)
    {
        var known = Read();
        string[] kept = [known is [var mark, ..] ? mark : Guid.NewGuid().ToString("N"), account.ToString("N"), .. known.Skip(1).Where(a => a != account.ToString("N")).Take(MostAccounts - 1)];
        http.HttpContext!.Response.Cookies.Append(Cookie, protector.Protect(string.Join(' ', kept), TimeSpan.FromDays(Days)), new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = settings.Https || http.HttpContext.Request.IsHttps,
            MaxAge = TimeSpan.FromDays(Days),
            IsEssential = true,
        });
    }

    private string[] Read()
    {
        try
        {
            return http.HttpContext?.Request.Cookies[Cookie] is { } cookie ? protector.Unprotect(cookie).Split(' ') : [];
        }
        catch (CryptographicException)
        {
            // Old, or not ours: an unknown browser.
            return [];
        }
    }
}
