using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.SubjectRequests;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.SubjectRequests;

/// <summary>One request from its day to its answer: who asks, the clock, what is blacked out, the decision.</summary>
[OpenTo(Role.MunicipalOfficer)]
public sealed class DetailsModel(SasaeaiDb db, CurrentUser me) : RequestPage(db, me)
{
    [BindProperty, Display(Name = "なにで本人と確かめたか"), StringLength(200, ErrorMessage = "200文字までにしてください")]
    public string? IdentityBy { get; set; }

    [BindProperty, Display(Name = "代理の資格を、なにで確かめたか"), StringLength(200, ErrorMessage = "200文字までにしてください")]
    public string? AuthorityBy { get; set; }

    [BindProperty, Display(Name = "延ばすわけ"), StringLength(500, ErrorMessage = "500文字までにしてください")]
    public string? ExtensionReason { get; set; }

    [BindProperty]
    public List<string> Shown { get; set; } = [];

    [BindProperty, Display(Name = "ほかに黒く塗ることば"), StringLength(2000, ErrorMessage = "2000文字までにしてください")]
    public string? Covered { get; set; }

    [BindProperty, Display(Name = "答え")]
    public RequestOutcome? Outcome { get; set; }

    [BindProperty, Display(Name = "わけ、または直したこと・止めたこと"), StringLength(2000, ErrorMessage = "2000文字までにしてください")]
    public string? Reason { get; set; }

    [BindProperty, Display(Name = "どのように知らせたか"), StringLength(200, ErrorMessage = "200文字までにしてください")]
    public string? GivenHow { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        (Covered, Shown) = (string.Join('\n', Asked.Covered), Asked.Uncovered);
        return Page();
    }

    public Task<IActionResult> OnPostCheckAsync(Guid id) => DoAsync(id, "確かめたことを書きとめました。", r => r.Check(Me.User, IdentityBy, AuthorityBy, Today));
    public Task<IActionResult> OnPostPauseAsync(Guid id) => DoAsync(id, "補正を求めたことを書きとめました。届くまで、期限は進みません。", r => r.Pause(Me.User, Today));
    public Task<IActionResult> OnPostResumeAsync(Guid id) => DoAsync(id, "補正が届いたことを書きとめました。", r => r.Resume(Me.User, Today));
    public Task<IActionResult> OnPostExtendAsync(Guid id) => DoAsync(id, "期限を30日延ばしました。請求した方に、延ばすわけを書面で知らせてください。", r => r.Extend(Me.User, ExtensionReason, Today));
    public Task<IActionResult> OnPostCoverAsync(Guid id) => DoAsync(id, "黒く塗るところを決めました。", r => r.Cover(Me.User, (Covered ?? "").Split('\n'), Shown));
    public Task<IActionResult> OnPostGiveAsync(Guid id) => DoAsync(id, "知らせたことを書きとめました。", r => r.Give(Me.User, GivenHow, Today));

    public Task<IActionResult> OnPostDecideAsync(Guid id) => DoAsync(id, "答えを決めました。", r =>
    {
        if (Outcome is not { } outcome)
            throw new Sasaeai.History.RefusedException("答えを選んでください。", nameof(Outcome));
        r.Decide(Me.User, outcome, Reason, Today);
    });

    private async Task<IActionResult> DoAsync(Guid id, string done, Action<SubjectRequest> act)
    {
        if (!await FindAsync(id))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        act(Asked);
        await Db.SaveChangesAsync();
        this.Tell(done);
        return RedirectToPage(new { id });
    }
}
