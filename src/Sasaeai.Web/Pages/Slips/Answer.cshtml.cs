using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.CodeLists;
using Sasaeai.Data;
using Sasaeai.Matching;
using Sasaeai.Slips;
using Sasaeai.Time;
using Sasaeai.Web.Pages.Resources;

namespace Sasaeai.Web.Pages.Slips;

/// <summary>The other end of a slip: no account, one question, nothing about any person.</summary>
[AllowAnonymous]
public sealed class AnswerModel(SasaeaiDb db, TimeProvider clock) : PageModel
{
    [BindProperty, Display(Name = "いまのようす")]
    public SlipAnswer? Answer { get; set; }

    [BindProperty, Display(Name = "引き受けられますか")]
    public string? Choice { get; set; }

    [BindProperty, Display(Name = "辞退のわけ")]
    public string? DeclineReason { get; set; }

    [BindProperty, Display(Name = "ことば"), StringLength(1000, ErrorMessage = "1000文字までにしてください")]
    public string? Words { get; set; }

    [BindProperty, Display(Name = "あなたのお名前"), StringLength(100, ErrorMessage = "100文字までにしてください")]
    public string? AnsweredByName { get; set; }

    public Slip Slip { get; private set; } = null!;
    public ResourceFacts Facts { get; private set; } = null!;
    public string Town { get; private set; } = "";
    public string? WhyNot => Slip.WhyNot(clock.Today());

    public async Task<IActionResult> OnGetAsync(string key) => await LoadAsync(key) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string key)
    {
        if (!await LoadAsync(key))
            return NotFound();
        AskForAll();
        if (!ModelState.IsValid)
            return Page();
        db.User = Slip.Holder(AnsweredByName ?? "");
        if (Slip.ResourceId is not null)
            Slip.Confirm(Answer!.Value, AnsweredByName, Words, clock.Today());
        else
            await ReplyAsync();
        await db.SaveChangesAsync();
        return RedirectToPage(new { key });
    }

    /// <summary>Everything that is missing at once: whoever answers on a phone should not be sent back three times. The records refuse one by one.</summary>
    private void AskForAll()
    {
        void Ask(bool given, string field, string words)
        {
            if (!given)
                ModelState.AddModelError(field, words);
        }
        if (Slip.ResourceId is not null)
        {
            Ask(Answer is not null, nameof(Answer), "ひとつ選んでください。");
            Ask(Answer is not SlipAnswer.Changed || !string.IsNullOrWhiteSpace(Words), nameof(Words), "どこが変わったかを、ひとことで書いてください。");
        }
        else
        {
            Ask(Choice is "accept" or "decline", nameof(Choice), "引き受けるか、辞退するかを選んでください。");
            Ask(Choice is not "decline" || CodeList.DeclineReason.Has(DeclineReason ?? ""), nameof(DeclineReason), "辞退のわけを選んでください。");
            Ask(Choice is not "decline" || !string.IsNullOrWhiteSpace(Words), nameof(Words), "辞退のわけを、ひとことで書いてください。次にお願いするときの手がかりになります。");
        }
        Ask(!string.IsNullOrWhiteSpace(AnsweredByName), nameof(AnsweredByName), "お名前を書いてください。どなたからの返事かを残すためです。");
    }

    private async Task ReplyAsync()
    {
        Slip.Reply(Replied, AnsweredByName, clock.Today());
        await new ReferralDesk(db).SettleAsync(Slip.Referral!.Need!);
    }

    private void Replied(Referral referral, User by)
    {
        var reply = new Reply(by.Name, null, Words);
        if (Choice == "accept")
            referral.Accept(by, reply, clock.Today());
        else
            referral.Decline(by, reply, DeclineReason ?? "", null, clock.Today());
    }

    private async Task<bool> LoadAsync(string key)
    {
        using (db.ReachEveryMunicipality())
        {
            if (await db.Slips.WithKeyAsync(key) is not { } slip)
                return false;
            Slip = slip;
        }
        db.ReachOnly(Slip.Municipality);
        Town = (await db.Municipalities.FindAsync(Slip.Municipality))?.Name ?? "";
        if (Slip.Resource is { } resource)
        {
            var areas = resource.ServedAreas.ConvertAll(s => s.AreaId);
            var names = await db.Areas.Where(a => a.Municipality == Slip.Municipality && areas.Contains(a.Id)).Select(a => a.Name).ToListAsync();
            Facts = new(resource, null, names, Burdens: false);
        }
        return true;
    }
}
