using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Needs;
using Sasaeai.Organizations;
using Sasaeai.People;
using Sasaeai.Web.Components;
using Sasaeai.Web.Pages.People;

namespace Sasaeai.Web.Pages.Needs;

/// <summary>A worry heard on the street, written down before it is forgotten. Only the words are asked for.</summary>
[OpenToListenersAndAsked]
public sealed partial class NewModel(SasaeaiDb db, CurrentUser me) : PageModel
{
    private const string NoGroup = "none";
    private const int LeastOfAName = 4;

    [BindProperty, Display(Name = "どなたのこと"), StringLength(200, ErrorMessage = "200文字までにしてください")]
    public string? About { get; set; }

    [BindProperty, Display(Name = "どこのこと"), StringLength(500, ErrorMessage = "500文字までにしてください")]
    public string? Where { get; set; }

    [BindProperty, Display(Name = "なにに困っていますか"), Required(ErrorMessage = "なにに困っているかを、ひとことで書いてください"), StringLength(4000, ErrorMessage = "4000文字までにしてください")]
    public string Words { get; set; } = "";

    [BindProperty, Display(Name = "だれから聞きましたか"), StringLength(200, ErrorMessage = "200文字までにしてください")]
    public string? ToldBy { get; set; }

    [BindProperty, Display(Name = "どんな立場の方から")]
    public string? Source { get; set; }

    [BindProperty, Display(Name = "急ぎますか")]
    public Urgency Urgency { get; set; }

    [BindProperty, Display(Name = "ご本人は、この話を知りません（本人未確認）")]
    public bool Unaware { get; set; }

    /// <summary>The person whose page led here.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Person { get; set; }

    /// <summary>The organisation whose page led here.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Organization { get; set; }

    /// <summary>The organisation that is meant by the name, or "none" where a person is.</summary>
    [BindProperty, Display(Name = "この名前は、団体のことですか")]
    public string? Group { get; set; }
    public IReadOnlyList<Organization> Groups { get; private set; } = [];
    public IEnumerable<SelectListItem> GroupChoices => GroupNames.Choices(Groups).Append(new("団体のことではない", NoGroup));

    /// <summary>The record that is meant by the name, or "new" where none of those shown is.</summary>
    [BindProperty]
    public string? Same { get; set; }
    [BindProperty]
    public string? SameOf { get; set; }

    /// <summary>The name of which it was said that no organisation is meant.</summary>
    [BindProperty]
    public string? GroupOf { get; set; }
    public SameView Likely { get; private set; } = SameView.None;

    /// <summary>Writes it down for the coordinators and does not follow it.</summary>
    public bool OnlyVoices => !me.User.HearsNeeds;

    public async Task<IActionResult> OnGetAsync()
    {
        ModelState.Clear();
        if (Organization is not null)
        {
            About = await db.Organizations.VisibleTo(me.User).Standing().Where(o => o.Id == Organization).Select(o => o.Name).SingleOrDefaultAsync();
            return About is null ? NotFound() : Page();
        }
        if (Person is null)
            return Page();
        About = (await KnownAsync(Person))?.Name;
        return About is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
            return Page();
        Same = SameView.Answer(Same, SameOf, Sought);
        if (Person is not null && About is not null && await KnownAsync(Person) is { } from && !from.IsCalled(About))
            Person = null; // somebody else was written over the name that stood there
        var group = Person is null ? await GroupAsync() : null;
        if (Groups.Count > 0)
            return Page();
        var known = group is not null ? null : await KnownAsync(Guid.TryParse(Same, out var same) ? same : Same is null ? Person : null);
        if (group is null && known is null && Same != SameView.New && !string.IsNullOrWhiteSpace(About) && await AskWhichAsync())
            return Page();
        var where = group is { AreaId: not null } && string.IsNullOrWhiteSpace(Where)
            ? new Whereabouts(null, group.AreaId, group.Latitude, group.Longitude)
            : await PlaceFinder.FindAsync(db, me.User, Where, me.Today);
        if (OnlyVoices && string.IsNullOrWhiteSpace(ToldBy))
            (ToldBy, Source) = (me.User.Name, Source ?? "group"); // so that word goes back to the writer
        if (where.AreaId is null && OnlyVoices)
            where = where with { AreaId = await db.Organizations.Where(o => o.Id == me.User.OrganizationId).Select(o => o.AreaId).SingleOrDefaultAsync() };
        var need = Need.Hear(me.User, new Hearing(Words) { About = About, ToldBy = ToldBy, Source = Source, Where = where, Urgency = Urgency, Unaware = Unaware }, me.Today);
        if (known is not null)
            need.Belong(known);
        if (group is not null)
            need.BelongTo(group);
        db.Add(need);
        await db.SaveChangesAsync();
        if (OnlyVoices)
        {
            this.Tell("書きとめました。この地域のコーディネーターに伝わりました。");
            return RedirectToPage("/Today/Index");
        }
        this.Tell(group is null ? "書きとめました。" : $"団体「{group.Name}」の困りごととして書きとめました。");
        return RedirectToPage("Details", new { need.Id });
    }

    private Sought Sought => new(About ?? "", Address: Where);

    /// <summary>An organisation that bears the whole name is meant by it; where a name is only part of some, the writer says which, if any.</summary>
    private async Task<Organization?> GroupAsync()
    {
        if (Group == NoGroup && (GroupOf is null || GroupOf == About) || Same is not null)
            return null;
        var found = await GroupNames.FindAsync(db, me.User, About, LeastOfAName);
        var chosen = Guid.TryParse(Group, out var id) ? id : Organization;
        if ((found.Likely.FirstOrDefault(o => o.Id == chosen) ?? found.Exact) is { } meant)
            return meant;
        if (Unaware || found.Likely.Count == 0 || PersonMark().IsMatch(About!))
            return null;
        Groups = found.Likely;
        ModelState.AddModelError(nameof(Group), "その名前の団体が、名簿にあります。団体のことかどうかを選んでください");
        return null;
    }

    [GeneratedRegex("(さん|様|さま|氏|方)\\s*$")]
    private static partial Regex PersonMark();

    private async Task<Person?> KnownAsync(Guid? id) => id is not { } known ? null
        : await db.PeopleInSight(me.User, [known]).Standing().SingleOrDefaultAsync();

    /// <summary>A name that somebody bears already: who is meant, only the writer knows.</summary>
    private async Task<bool> AskWhichAsync()
    {
        Likely = await SameView.FindAsync(db, me, Sought);
        if (Likely.Found.Count == 0)
            return false;
        ModelState.AddModelError(nameof(Same), "そのお名前の方が、もう書きとめてあります。同じ方かどうかを選んでください");
        return true;
    }
}
