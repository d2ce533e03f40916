using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sasaeai.Accounts;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Accounts;

/// <summary>パスキー. Registering the device at hand under a name, and taking one off again.</summary>
[OpenTo, BeforeEnrolment, AsksAgain, Whole]
public sealed class PasskeysModel(UserManager<Account> users, SignInDesk desk) : PageModel
{
    [BindProperty, Required(ErrorMessage = "どの端末かわかる名前を書いてください"), StringLength(60, ErrorMessage = "60文字までにしてください"), Display(Name = "この端末の名前")]
    public string Name { get; set; } = "";

    public IList<UserPasskeyInfo> Keys { get; private set; } = [];

    /// <summary>Nothing else opens before a second factor is there.</summary>
    public bool Owed => User.HasClaim(c => c.Type == CurrentUser.EnrolClaim);

    public async Task OnGetAsync() => Keys = await users.GetPasskeysAsync(await MeAsync());

    public async Task<IActionResult> OnPostOptionsAsync() => Content(await desk.PasskeyOptionsAsync(await MeAsync()), "application/json");

    public async Task<IActionResult> OnPostAsync(string? credential)
    {
        await OnGetAsync();
        if (!ModelState.IsValid)
            return Page();
        var next = Owed ? "/Today/Index" : "Passkeys";
        if (!await desk.TryAddPasskeyAsync(await MeAsync(), credential ?? "", Name.Trim()))
        {
            ModelState.AddModelError("", "このパスキーは登録できませんでした。もう一度お試しください。");
            return Page();
        }
        this.Tell($"「{Name.Trim()}」を登録しました。つぎから、パスキーで入れます。");
        return RedirectToPage(next);
    }

    public async Task<IActionResult> OnPostRemoveAsync(string id)
    {
        ModelState.Clear();
        await OnGetAsync();
        if (Keys.FirstOrDefault(k => Convert.ToBase64String(k.CredentialId) == id) is not { } key)
            return NotFound();
        if (await desk.TryRemovePasskeyAsync(await MeAsync(), key.CredentialId))
        {
            this.Tell($"「{key.Name}」をはずしました。");
            return RedirectToPage();
        }
        ModelState.AddModelError("", "これをはずすと、入る方法がなくなります。先に認証アプリか紙のコードを用意してください。");
        return Page();
    }

    private async Task<Account> MeAsync() => (await users.GetUserAsync(User))!;
}
