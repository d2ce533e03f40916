using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Search;
using Sasaeai.Time;
using Sasaeai.Web.Components;

namespace Sasaeai.Web.Pages.Search;

/// <summary>One box for everything within reach.</summary>
[OpenTo]
public sealed class IndexModel(SasaeaiDb db, CurrentUser me, SealedWords words, TimeProvider clock) : PageModel
{
    public SearchAsk Ask { get; private set; } = null!;
    public Wording? Wording { get; private set; }
    public ResourceHits? Resources { get; private set; }
    public IReadOnlyList<SearchSection> Sections { get; private set; } = [];
    public Near? Near { get; private set; }

    /// <summary>Distances were asked for from a place that nobody knows.</summary>
    public bool Nowhere => Near is null && !string.IsNullOrWhiteSpace(Ask.Place);
    public bool Hears => me.User.HearsNeeds;

    /// <summary>Neither the registry's resources nor its organisations hold the words.</summary>
    public bool Missing { get; private set; }

    /// <summary>Searches that find something and are one slip of the hand away.</summary>
    public IReadOnlyList<string> Close { get; private set; } = [];

    /// <summary>That was kept as evidence.</summary>
    public bool Kept { get; private set; }

    /// <summary>It was not kept, and may be: nothing was found that was meant so, or only what holds some of the words.</summary>
    public bool MayKeep { get; private set; }
    public bool SeesMissed => MissedModel.OpenTo(me.User.Role);

    /// <summary>The same words, narrowed by nothing, in one kind or in all.</summary>
    public string LinkTo(SearchKind? kind) => LinkTo(Wording!.Typed, kind);

    public string LinkTo(string sought, SearchKind? kind = null) => words.Link(kind is null ? "/search" : $"/search?kind={kind.ToString()!.ToLowerInvariant()}", sought);

    public async Task OnGetAsync(SearchAsk ask)
    {
        ModelState.Clear();
        Ask = ask;
        if ((Wording = Wording.Of(ask.Q)) is not { } wording)
            return;
        var groups = await AreaGroups.LoadAsync(db, me.User, me.Today);
        Near = await Near.FindAsync(db, me, ask.Place);
        Resources = await ResourceHits.LoadAsync(db, me, ask, wording, groups, Near, clock.GetUtcNow().UtcDateTime.InJapan());
        var organizations = await OtherHits.OrganizationsAsync(db, me, ask, wording, groups);
        Sections = Hears
            ? [Resources.Section, organizations, await OtherHits.NeedsAsync(db, me, ask, wording, groups), await OtherHits.PeopleAsync(db, me, ask, wording)]
            : [Resources.Section, organizations];
        Missing = Resources.None && organizations.Total == 0 || Resources.NoneThere;
        var registryOnly = !Hears || ask.Only is SearchKind.Resources or SearchKind.Organizations;
        var nobody = Sections.All(s => s.Kind is not SearchKind.People || s.Total == 0);
        if (!Resources.NoneThere && Sections.All(s => s.Total == 0 || s.Reading is not Reading.AsTyped))
            Close = await db.CloseAsync(me.User, wording);
        // A slip of the hand is no evidence of what the area lacks.
        Kept = Missing && nobody && Close.Count == 0 && wording.IsPlainly(registryOnly);
        if (Kept)
            await db.KeepAsync(me.User, wording, Known(ask.Area, groups), me.Today);
        MayKeep = !Kept && nobody && wording.MayBeKept() && (Missing || Resources.Section.Reading is Reading.AnyWord);
    }

    /// <summary>From the box, and from the one that asks for a place.</summary>
    public IActionResult OnPost() => words.Ask(Request);

    /// <summary>Whoever looked says that it is no name.</summary>
    public async Task<IActionResult> OnPostKeepAsync(string? q, string? area)
    {
        if (Wording.Of(q) is not { } wording || !wording.MayBeKept())
            return Redirect("/search");
        var groups = await AreaGroups.LoadAsync(db, me.User, me.Today);
        await db.KeepAsync(me.User, wording, Known(area, groups), me.Today);
        this.Tell($"「{wording.Typed}」を、足りないものの手がかりとして残しました");
        return Redirect(SeesMissed ? "/search/missed" : "/search");
    }

    private static Guid? Known(string? area, AreaGroups groups) => Guid.TryParse(area, out var id) && groups.Name(id) is not null ? id : null;
}
