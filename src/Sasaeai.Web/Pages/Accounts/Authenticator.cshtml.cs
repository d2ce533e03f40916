using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sasaeai.Accounts;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Accounts;

[OpenTo, BeforeEnrolment, AsksAgain, Whole]
public sealed class AuthenticatorModel(UserManager<Account> users, SignInDesk desk, IDataProtectionProvider protection) : PageModel
{
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("totp-enrolment").ToTimeLimitedDataProtector();

    /// <summary>The proposed secret, sealed: it becomes the account's only once a code has shown that the app knows it.</summary>
    [BindProperty, StringLength(1000, ErrorMessage = "画面を開きなおしてください")]
    public string Proposal { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "アプリに出た6けたの数字を書いてください"), Display(Name = "アプリに出た6けたの数字")]
    public string Code { get; set; } = "";

    public string Secret { get; private set; } = "";
    public string Picture { get; private set; } = "";

    /// <summary>What the picture says, for the app on the very phone that shows it.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Apps pass over the spaces; an eye that copies does not.</summary>
    public string SecretInFours => string.Join(' ', Secret.Chunk(4).Select(four => new string(four)));

    /// <summary>Nothing else opens before it is done.</summary>
    public bool Owed => User.HasClaim(c => c.Type == CurrentUser.EnrolClaim);

    public Task OnGetAsync() => ProposeAsync(Totp.NewSecret());

    public async Task<IActionResult> OnPostAsync()
    {
        var account = (await users.GetUserAsync(User))!;
        var secret = Unseal(account);
        var next = Owed ? "/Today/Index" : "Index";
        if (secret is not null && ModelState.IsValid && await desk.TryEnrolAsync(account, secret, Code))
        {
            this.Tell("認証アプリを登録しました。つぎに入るときから使います。");
            return RedirectToPage(next);
        }
        if (ModelState.IsValid)
            ModelState.AddModelError(nameof(Code), secret is null
                ? "時間がたったので、図を新しくしました。もう一度読みとってください"
                : "数字が合いません。アプリにいま出ている6けたを書いてください");
        await ProposeAsync(secret ?? Totp.NewSecret());
        return Page();
    }

    private async Task ProposeAsync(string secret)
    {
        var account = (await users.GetUserAsync(User))!;
        Secret = secret;
        Proposal = protector.Protect($"{account.Id} {secret}", TimeSpan.FromMinutes(30));
        ModelState.Remove(nameof(Proposal));
        Address = $"otpauth://totp/{Uri.EscapeDataString("支え合い:" + account.UserName)}?secret={secret}&issuer={Uri.EscapeDataString("支え合い")}";
        Picture = QrPicture.Of(Address);
    }

    private string? Unseal(Account account)
    {
        try
        {
            var parts = protector.Unprotect(Proposal).Split(' ');
            return parts[0] == account.Id.ToString() ? parts[1] : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
