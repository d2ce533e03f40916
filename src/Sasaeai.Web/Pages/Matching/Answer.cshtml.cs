using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sasaeai.Data;
using Sasaeai.Matching;

namespace Sasaeai.Web.Pages.Matching;

/// <summary>返事, by those who were asked or written down for them.</summary>
[OpenToListenersAndAsked]
public sealed class AnswerModel(SasaeaiDb db, CurrentUser me) : ReferralPage(db, me)
{
    [BindProperty, Display(Name = "返事")]
    public string? Choice { get; set; }

    [BindProperty, Display(Name = "どなたの返事ですか"), StringLength(200, ErrorMessage = "200文字までにしてください")]
    public string? AnsweredByName { get; set; }

    [BindProperty, Display(Name = "どのように聞きましたか")]
    public string? AnswerWay { get; set; }

    [BindProperty, Display(Name = "辞退のわけ")]
    public string? DeclineReason { get; set; }

    [BindProperty, Display(Name = "ことば"), StringLength(1000, ErrorMessage = "1000文字までにしてください")]
    public string? Answer { get; set; }

    [BindProperty, Display(Name = "どうなれば、引き受けられそうですか"), StringLength(500, ErrorMessage = "500文字までにしてください")]
    public string? IfOnly { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(Guid id)
    {
        AskForAll();
        return ChangeAsync(id, Answered, "返事を書きとめました。");
    }

    /// <summary>Everything that is missing at once; the referral itself refuses one by one.</summary>
    private void AskForAll()
    {
        if (Choice is not ("accept" or "decline"))
            ModelState.AddModelError(nameof(Choice), "引き受けるか、辞退するかを選んでください。");
        if (!Asked && string.IsNullOrWhiteSpace(AnswerWay))
            ModelState.AddModelError(nameof(AnswerWay), "返事をどのように聞いたかを選んでください。");
        if (!Asked && string.IsNullOrWhiteSpace(AnsweredByName))
            ModelState.AddModelError(nameof(AnsweredByName), "どなたの返事かを書いてください。");
        if (Choice is "decline" && string.IsNullOrWhiteSpace(DeclineReason))
            ModelState.AddModelError(nameof(DeclineReason), "辞退のわけを選んでください。");
        if (Choice is "decline" && string.IsNullOrWhiteSpace(Answer))
            ModelState.AddModelError(nameof(Answer), "辞退のわけを、ひとことで書いてください。次にお願いするときの手がかりになります。");
    }

    private void Answered(Referral referral)
    {
        var reply = new Reply(AnsweredByName ?? "", AnswerWay, Answer);
        if (Choice == "accept")
            referral.Accept(Me.User, reply, Today);
        else
            referral.Decline(Me.User, reply, DeclineReason ?? "", IfOnly, Today);
    }
}
