using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Accounts;

/// <summary>The other end of an invitation: its owner, and nobody else, chooses a password.</summary>
[AllowAnonymous, Whole]
public sealed class InvitationModel(SasaeaiDb db, UserManager<Account> users, SignInDesk desk, AccountBook book, TimeProvider clock) : PageModel
{
    [BindProperty, Display(Name = "新しいパスワード"), DataType(DataType.Password)]
    public string? Fresh { get; set; }

    [BindProperty, Display(Name = "紙の番号")]
    public string? Number { get; set; }

    private AccountLink? link;
    public Account? Account { get; private set; }
    public string? WhyNot { get; private set; }

    public Task OnGetAsync(string? key) => LoadAsync(key);

    public IActionResult OnPostNumber() =>
        !ModelState.IsValid ? Page() : string.IsNullOrWhiteSpace(Number) ? RedirectToPage(new { key = (string?)null }) : RedirectToPage(new { key = Number.Trim() });

    public async Task<IActionResult> OnPostAsync(string? key)
    {
        await LoadAsync(key);
        if (Account is null)
            return Page();
        if (string.IsNullOrEmpty(Fresh))
            ModelState.AddModelError(nameof(Fresh), "パスワードを書いてください");
        if (!ModelState.IsValid)
            return Page();
        var result = await desk.TryLinkAsync(link!, Account, Fresh!);
        foreach (var error in result.Errors)
            ModelState.AddModelError(nameof(Fresh), error.Description);
        if (!result.Succeeded)
            return Page();
        this.Tell("パスワードを決めました。");
        return LocalRedirect("/");
    }

    private async Task LoadAsync(string? key)
    {
        if (key is null)
            return;
        link = await OneTimeLinks.FindAsync(db, key);
        WhyNot = link is null ? "この番号の紙はありません。番号を確かめてください。" : link.WhyNot(clock.GetUtcNow().UtcDateTime);
        var owner = link is null ? null : await users.FindByIdAsync(link.AccountId.ToString());
        if (owner?.ClosedOn is not null)
            WhyNot ??= "この入り口は閉じられています。市町村の担当にお問い合わせください。";
        if (WhyNot is null)
            Account = owner;
        else
            await book.NoteSparselyAsync(owner, AccountHappening.LinkFailed, book.Device);
    }
}
