using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.Needs;
using Sasaeai.People;
using Sasaeai.Retention;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Retention;

/// <summary>One proposal: what will go, where the name stands besides, and the word of the second person.</summary>
[OpenTo(Role.MunicipalOfficer, Role.Tier1Coordinator), AsksAgain]
public sealed class DetailsModel(SasaeaiDb db, CurrentUser me, DeletionDesk desk) : PageModel
{
    [BindProperty]
    public List<string> Mentions { get; set; } = [];
    [BindProperty]
    public List<Guid> Files { get; set; } = [];
    [BindProperty, Display(Name = "残すわけ"), StringLength(500, ErrorMessage = "500文字までにしてください")]
    public string? DecisionNote { get; set; }
    public Deletion Deletion { get; private set; } = null!;
    public DeletionView View { get; private set; } = null!;
    public RetentionPeriods Periods { get; private set; } = null!;

    /// <summary>What the reader may see of whom it is about; null where that is out of their sight, or gone.</summary>
    public string? About { get; private set; }
    public string? Href { get; private set; }
    public string? Standing { get; private set; }
    public string? WhyNot { get; private set; }
    public bool Own => Deletion.ProposedById == me.User.AccountId;
    public DateOnly Today => me.Today;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        await LoadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        await LoadAsync();
        if (!ModelState.IsValid)
            return Page();
        await desk.CarryOutAsync(Deletion, me.User, Mentions, Files, Today);
        this.Tell(await desk.ScrubAsync() ? "消しました。データベースのファイルにも、消し跡は残っていません。" : "消しました。ファイルの消し跡は、ほかの人の読み取りが終わってから、今夜のうちに消します。");
        return RedirectToPage("Index");
    }

    public async Task<IActionResult> OnPostRefuseAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        await LoadAsync();
        if (!ModelState.IsValid)
            return Page();
        Deletion.Refuse(me.User, await desk.ProposerAsync(Deletion), DecisionNote, Today);
        await db.SaveChangesAsync();
        this.Tell("残すことにしました。");
        return RedirectToPage("Index");
    }

    public async Task<IActionResult> OnPostTakeBackAsync(Guid id)
    {
        if (!await FindAsync(id))
            return NotFound();
        await LoadAsync();
        Deletion.TakeBack(me.User, Today);
        await db.SaveChangesAsync();
        this.Tell("申し出を取り下げました。");
        return RedirectToPage("Index");
    }

    private async Task<bool> FindAsync(Guid id)
    {
        if (await db.Deletions.VisibleTo(me.User).SingleOrDefaultAsync(d => d.Id == id && d.State == DeletionState.Proposed) is not { } found)
            return false;
        Deletion = found;
        return true;
    }

    private async Task LoadAsync()
    {
        View = await desk.ViewAsync(Deletion);
        Periods = await RetentionPeriods.OfAsync(db, Deletion.Municipality);
        Standing = await DeletionDesk.WhyNotAsync(db, View.Extent, Today);
        WhyNot = Deletion.WhyNot(me.User, await desk.ProposerAsync(Deletion));
        if (Deletion.Subject == nameof(Need) && await db.Needs.AsNoTracking().VisibleTo(me.User).SingleOrDefaultAsync(n => n.Id == Deletion.SubjectId) is { } need)
            (About, Href) = (need.Title, $"/needs/{need.Id}");
        if (Deletion.Subject == nameof(Person) && await db.PeopleInSight(me.User, [Deletion.SubjectId]).AsNoTracking().SingleOrDefaultAsync() is { } person)
        {
            await db.TellApartAsync(some => db.PeopleInSight(me.User, some), [person]);
            (About, Href) = (person.Called, $"/people/{person.Id}");
        }
        if (HttpMethods.IsGet(Request.Method))
            await me.LooksAtAsync(Deletion.Subject, Deletion.SubjectId, Deletion.Subject == nameof(Person) ? Deletion.SubjectId : null);
    }

    /// <summary>Where a mention can be read and mended by hand.</summary>
    public static string? HrefOf(Mention mention) => mention.Subject switch
    {
        nameof(Need) => $"/needs/{mention.Id}",
        nameof(Person) => $"/people/{mention.Id}",
        "Resource" => $"/resources/{mention.Id}",
        "Organization" => $"/organizations/{mention.Id}",
        "Referral" => $"/referrals/{mention.Id}",
        _ => null,
    };

    public static string Kind(string table) => table switch
    {
        "Need" => "困りごと",
        "Referral" => "打診",
        "Slip" => "返事の紙",
        "HandOver" => "引き継ぎ",
        "Takeover" => "担当の引き継ぎ",
        "SharingBasis" => "伝えてよいことの記録",
        "Person" => "人",
        "Residence" => "住んだところ",
        "HouseholdMember" => "いっしょに暮らす人",
        "KeyContact" => "連絡のとれる人",
        "PersonTie" => "つながり・役",
        "EmergencyOpening" => "緊急に開いた記録（わけだけを消します）",
        "SubjectRequest" => "開示などの請求",
        "Resource" => "資源",
        "Organization" => "団体",
        "JournalEntry" => "活動の記録",
        "MissedSearch" => "見つからなかったことば",
        "Change" => "変更の履歴",
        _ => "そのほかの記録",
    };
}
