using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Data;

namespace Sasaeai.Web.Pages.Slips;

/// <summary>For those whose phone does not read the picture.</summary>
[AllowAnonymous]
public sealed class IndexModel(SasaeaiDb db) : PageModel
{
    [BindProperty, Display(Name = "紙の番号"), Required(ErrorMessage = "紙にある番号を入れてください"), StringLength(60, ErrorMessage = "番号が長すぎます。紙をもう一度見てください")]
    public string Key { get; set; } = "";

    public async Task<IActionResult> OnPostAsync()
    {
        var hash = OneTimeKey.Hash(Key);
        using var everywhere = db.ReachEveryMunicipality();
        if (ModelState.IsValid && !await db.Slips.AnyAsync(s => s.KeyHash == hash))
            ModelState.AddModelError(nameof(Key), "この番号の紙は見つかりません。もう一度、紙を見て入れてください");
        return ModelState.IsValid ? RedirectToPage("Answer", new { key = Key }) : Page();
    }
}
