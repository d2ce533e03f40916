using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.Seeding;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.SignIn;

[AllowAnonymous]
public sealed class IndexModel(SignInDesk desk, SasaeaiDb db, Settings settings) : PageModel
{
    [BindProperty, Required(ErrorMessage = "入るときの名前を書いてください"), Display(Name = "入るときの名前")]
    public string SignInName { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "パスワードを書いてください"), Display(Name = "パスワード"), DataType(DataType.Password)]
    public string Password { get; set; } = "";

    [BindProperty(SupportsGet = true), StringLength(GreatestLength.Entry, ErrorMessage = "ゆき先が長すぎます")]
    public string? Next { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Why { get; set; }

    /// <summary>The demo's own sign-ins, shown only where the database holds nothing but the demo.</summary>
    public IReadOnlyList<Member> Demo { get; private set; } = [];

    /// <summary>The provider's name; null where none is set.</summary>
    public string? Outside => settings.Outside?.Name;
    public string? NotOutside => this.WhyNotOutside(Why);
    public string PasskeyAction => Url.Page("Index", "Passkey", new { next = Next })!;

    /// <summary>Why a stay has just ended, where that is worth saying.</summary>
    public string? Ended => Enum.TryParse<StayEnd>(Why, out var end) && end is not StayEnd.SignedOut && Enum.IsDefined(end) ? $"{end.Label()}。もう一度入ってください。" : null;

    public async Task OnGetAsync()
    {
        using var everywhere = db.ReachEveryMunicipality();
        Demo = await db.Municipalities.AllAsync(m => m.Demo) && await db.Municipalities.AnyAsync() ? Cast.Staff : [];
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await OnGetAsync();
        if (!ModelState.IsValid)
            return Page();
        var answer = await desk.TryPasswordAsync(SignInName, Password);
        return answer.Step switch
        {
            SignInStep.Code => RedirectToPage("/SignIn/Code", new { Next }),
            SignInStep.In or SignInStep.Enrol => LocalRedirect(this.Inside(Next)),
            _ => Refuse(nameof(Password), this.WhyNot(answer) ?? "名前かパスワードが違います。もう一度お確かめください"),
        };
    }

    public async Task<IActionResult> OnPostQuestionAsync() => Content(await desk.PasskeyQuestionAsync(), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential)
    {
        await OnGetAsync();
        ModelState.Clear();
        var step = await desk.TryPasskeyAsync(credential ?? "");
        return step is SignInStep.In ? LocalRedirect(this.Inside(Next))
            : Refuse("", this.WhyNot(new(step)) ?? "このパスキーでは入れませんでした。名前とパスワードで入ってください。");
    }

    private PageResult Refuse(string field, string words)
    {
        ModelState.AddModelError(field, words);
        return Page();
    }
}
