using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Appointments;
using Sasaeai.Consent;
using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.People;
using Sasaeai.Resources;
using Sasaeai.Rules;
using Sasaeai.Web.Components;
using Sasaeai.Web.Pages.Consent;
using Sasaeai.Web.Pages.Needs;

namespace Sasaeai.Web.Pages.Matching;

/// <summary>打診する: what is asked of a resource, on what basis, telling what.</summary>
[OpenToListeners]
public sealed class NewModel(SasaeaiDb db, CurrentUser me) : NeedPage(db, me)
{
    private const int UsualDaysToAnswer = 7;

    [BindProperty, Display(Name = "お願いしたいこと"), StringLength(2000, ErrorMessage = "2000文字までにしてください")]
    public string? Message { get; set; }

    [BindProperty, Display(Name = "どの部分ですか"), StringLength(100, ErrorMessage = "100文字までにしてください")]
    public string? Part { get; set; }

    [BindProperty, Display(Name = "どの記録に基づいて伝えますか")]
    public Guid? Basis { get; set; }

    [BindProperty, Display(Name = "伝えること")]
    public List<SharedFields> Told { get; set; } = [];

    [BindProperty, Display(Name = "返事がほしい日")]
    public DateOnly? AnswerBy { get; set; }

    [BindProperty]
    public bool ReadBeforeAsking { get; set; }

    /// <summary>The version that stood on the form when it was sent; a newer one has to be read first.</summary>
    [BindProperty]
    public Guid? RulesShown { get; set; }

    /// <summary>What was agreed for the worry's area and holds today.</summary>
    public RuleSet? Rules { get; private set; }
    public bool HasToRead => Rules is not null || !string.IsNullOrWhiteSpace(Resource.BeforeAsking);
    public string ToRead => Rules is null ? "「お願いする前に」" : string.IsNullOrWhiteSpace(Resource.BeforeAsking) ? "役割分担のルール" : "「お願いする前に」と役割分担のルール";
    public Resource Resource { get; private set; } = null!;

    /// <summary>There is something to tell it on; before that the form is not offered.</summary>
    public bool Ready => !Need.IsPersonal || Bases.Count > 0;

    /// <summary>Somebody there answers in the product; otherwise nothing reaches them by itself.</summary>
    public bool OnScreen { get; private set; }

    /// <summary>Who else is asked, or helps already, with the same worry.</summary>
    public IReadOnlyList<Referral> Others { get; private set; } = [];
    /// <summary>They are asked for somebody else of the same name, too.</summary>
    public bool AskedForNamesake { get; private set; }
    public IReadOnlyList<SharingBasis> Bases { get; private set; } = [];

    public IEnumerable<SelectListItem> BasisChoices => Bases.Choices();

    public IEnumerable<SelectListItem> ToldChoices => Bases.ToldChoices();

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? resource)
    {
        if (!await LoadAsync(id, resource))
            return NotFound();
        AnswerBy = Me.Today.AddDays(UsualDaysToAnswer);
        Basis = Bases.Count > 0 ? Bases[0].Id : null;
        Told = Bases.Count > 0 ? [.. Bases[0].Fields.Parts()] : [];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, [FromQuery] Guid? resource)
    {
        if (!await LoadAsync(id, resource))
            return NotFound();
        if (Ready && Rules?.Id != RulesShown)
        {
            // The mark was set for other words.
            ModelState.Remove(nameof(ReadBeforeAsking));
            ReadBeforeAsking = false;
            throw new RefusedException("役割分担のルールが、いま新しくなりました。読みなおして、しるしを付けてください。", nameof(ReadBeforeAsking));
        }
        AskForAll();
        if (!ModelState.IsValid)
            return Page();
        var asking = new Asking(Message ?? "", Bases.FirstOrDefault(b => b.Id == Basis), Told.Aggregate(SharedFields.None, (all, f) => all | f), AnswerBy, ReadBeforeAsking)
        {
            Part = Part,
            Rules = Rules,
        };
        var referral = await new ReferralDesk(Db).AskAsync(Me.User, Need, Resource, asking, Me.Today);
        await Db.SaveChangesAsync();
        this.Tell(OnScreen ? $"「{Resource.Name}」に打診しました。" : $"「{Resource.Name}」への打診を残しました。");
        return RedirectToPage("Details", new { referral.Id });
    }

    /// <summary>What the form misses, at once; the referral itself refuses one by one.</summary>
    private void AskForAll()
    {
        if (string.IsNullOrWhiteSpace(Message))
            ModelState.AddModelError(nameof(Message), "お願いしたいことを書いてください。");
        if (HasToRead && !ReadBeforeAsking)
            ModelState.AddModelError(nameof(ReadBeforeAsking), $"{ToRead}を読んで、しるしを付けてください。");
    }

    private async Task<bool> LoadAsync(Guid id, Guid? resource)
    {
        if (await Db.Resources.VisibleTo(Me.User).Include(r => r.Organization).SingleOrDefaultAsync(r => r.Id == resource) is not { } asked || !await FindAsync(id))
            return false;
        Resource = asked;
        OnScreen = await Db.AnswersOnScreenAsync(asked.OrganizationId, Me.Today);
        Others = await Db.Referrals.VisibleTo(Me.User).Where(r => r.NeedId == id && r.ResourceId != asked.Id).Include(r => r.Resource).OrderBy(r => r.AskedOn).ToListAsync();
        Others = [.. Others.Where(r => r.Open)];
        if (Need.Person is { HasNamesake: true } person && asked.OrganizationId is { } organization)
        {
            var told = await Db.Referrals.VisibleTo(Me.User).StillOpen()
                .Where(r => r.OrganizationId == organization && r.Need!.Person!.HasNamesake && r.Need.PersonId != person.Id).Select(r => r.Need!.Person!.Name).ToListAsync();
            AskedForNamesake = told.Exists(name => Person.FoldName(name) == person.FoldedName);
        }
        Rules = (await RuleBook.LoadAsync(Db, Me.User.Municipality)).At(Need.AreaId, Me.Today);
        var bases = await Db.SharingBases.VisibleTo(Db.Needs, Me.User).Where(b => b.NeedId == id).OrderByDescending(b => b.GivenOn).ThenByDescending(b => b.Id).ToListAsync();
        Bases = bases.FindAll(b => b.IsFor(asked.Id) && b.HoldsOn(Me.Today));
        return true;
    }
}
