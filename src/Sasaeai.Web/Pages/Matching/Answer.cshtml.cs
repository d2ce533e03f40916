using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sasaeai.Data;
using Sasaeai.History;
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

    public Task<IActionResult> OnPostAsync(Guid id) => ChangeAsync(id, Answered, "返事を書きとめました。");

    private void Answered(Referral referral)
    {
        var reply = new Reply(AnsweredByName ?? "", AnswerWay, Answer);
        if (Choice == "accept")
            referral.Accept(Me.User, reply, Today);
        else if (Choice == "decline")
            referral.Decline(Me.User, reply, DeclineReason ?? "", IfOnly, Today);
        else
            throw new RefusedException("引き受けるか、辞退するかを選んでください。", nameof(Choice));
    }
}
