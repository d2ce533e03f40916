using Microsoft.EntityFrameworkCore;
using Sasaeai.Needs;
using Sasaeai.People;

namespace Sasaeai.Web.Pages.People;

/// <summary>How many people are alike in what the list narrows by.</summary>
public sealed record PersonCell(Guid? Area, string Now, IReadOnlyList<string> Parts, int Count);

/// <summary>What people are to the town: somebody was worried about them, they help, or they said what they can do.</summary>
/// <param name="needs">Those that the reader may see.</param>
public sealed class PersonParts(IQueryable<Need> needs, IQueryable<PersonTie> ties)
{
    public const string Helped = "helped", Helping = "helping";

    /// <summary>Those who said what they can do: whoever looks for hands begins here.</summary>
    public const string Able = "able";

    private readonly IQueryable<Guid> helping = ties.Where(t => t.Until == null && (t.Kind == "helps" || t.Kind == "runs")).Select(t => t.PersonId).Distinct();

    public IQueryable<Person> Of(IQueryable<Person> people, string? part) => part switch
    {
        Helped => people.Where(p => needs.Any(n => n.PersonId == p.Id)),
        Helping => people.Where(p => helping.Contains(p.Id)),
        Able => people.Where(p => p.Abilities != null && p.Abilities != ""),
        _ => people,
    };

    /// <summary>
    /// How many of those who live here somebody was worried about. Whoever has a worry in sight is in sight, and nearly all of them live here:
    /// the few who do not are taken off, instead of asking about each resident.
    /// </summary>
    /// <param name="visible">All whom the reader may see.</param>
    public async Task<int> HelpedHereAsync(IQueryable<Person> visible) =>
        await needs.Where(n => n.PersonId != null).GroupBy(n => n.PersonId).CountAsync() - await Of(visible.NoLongerHere(), Helped).CountAsync();

    /// <summary>All counts of a search from one pass: to find by words costs more than to count.</summary>
    public async Task<List<PersonCell>> CellsAsync(IQueryable<Person> people)
    {
        var mixes = await people.GroupBy(p => new
        {
            p.AreaId,
            Gone = p.DiedText != null,
            Left = p.LeftOn != null,
            Able = p.Abilities != null && p.Abilities != "",
            Helped = needs.Any(n => n.PersonId == p.Id),
            Helping = helping.Contains(p.Id),
        }).Select(g => new { g.Key, Count = g.Count() }).ToListAsync();
        return [.. mixes.Select(g => new PersonCell(g.Key.AreaId, g.Key.Gone ? PersonList.Gone : g.Key.Left ? PersonList.Left : PersonList.Here,
            [.. new[] { g.Key.Helped ? Helped : null, g.Key.Helping ? Helping : null, g.Key.Able ? Able : null }.OfType<string>()], g.Count))];
    }
}
