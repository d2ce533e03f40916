using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sasaeai.Accounts;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.SignIn;

/// <summary>もう一度、ご本人か確かめる. Then on to what was asked for.</summary>
[OpenTo, BeforeEnrolment, BeforeOwnPassword, Whole]
public sealed class AgainModel(UserManager<Account> users, SignInDesk desk, Settings settings) : PageModel
{
    [BindProperty, Required(ErrorMessage = "パスワードを書いてください"), Display(Name = "パスワード"), DataType(DataType.Password)]
    public string Password { get; set; } = "";

    [BindProperty, Display(Name = "6けたの数字か、紙のコード")]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true), StringLength(GreatestLength.Entry, ErrorMessage = "ゆき先が長すぎます")]
    public string? Next { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Why { get; set; }

    public bool AsksCode { get; private set; }

    /// <summary>The provider's name, where the account is linked to it.</summary>
    public string? Outside { get; private set; }
    public string? NotOutside => this.WhyNotOutside(Why);
    public string PasskeyAction => Url.Page("Again", "Passkey", new { next = Next })!;

    public async Task OnGetAsync()
    {
        var account = await MeAsync();
        AsksCode = await desk.AsksCodeAsync(account);
        Outside = await desk.SubjectAsync(account) is null ? null : settings.Outside!.Name;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await OnGetAsync();
        if (AsksCode && string.IsNullOrWhiteSpace(Code))
            ModelState.AddModelError(nameof(Code), "数字かコードを書いてください");
        if (!ModelState.IsValid)
            return Page();
        var answer = await desk.ProveAsync(await MeAsync(), Password, Code);
        if (answer.Step is SignInStep.In)
            return LocalRedirect(this.Inside(Next));
        ModelState.AddModelError(nameof(Password), this.WhyNot(answer) ?? (AsksCode ? "パスワードか数字が違います。もう一度お確かめください" : "パスワードが違います。もう一度お確かめください"));
        return Page();
    }

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential)
    {
        ModelState.Clear();
        if (await desk.ProveByPasskeyAsync(await MeAsync(), credential ?? ""))
            return LocalRedirect(this.Inside(Next));
        await OnGetAsync();
        ModelState.AddModelError("", "このパスキーでは確かめられませんでした。パスワードで確かめてください。");
        return Page();
    }

    private async Task<Account> MeAsync() => (await users.GetUserAsync(User))!;
}
