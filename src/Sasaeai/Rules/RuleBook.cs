using Microsoft.EntityFrameworkCore;
using Sasaeai.Areas;
using Sasaeai.Data;

namespace Sasaeai.Rules;

public enum RuleStanding { Draft, Dropped, Coming, InForce, Superseded, Ended }

/// <summary>The agreed versions of one municipality in memory, to ask which of them holds where on a day.</summary>
public sealed class RuleBook
{
    private readonly ILookup<Guid, RuleSet> versions;
    private readonly AreaTree tree;
    private readonly Guid? town;

    private RuleBook(IEnumerable<RuleSet> agreed, AreaTree tree, Guid? town) =>
        (versions, this.tree, this.town) = (agreed.OrderByDescending(r => r.Number).ToLookup(r => r.AreaId), tree, town);

    public static async Task<RuleBook> LoadAsync(SasaeaiDb db, string municipality, CancellationToken stop = default)
    {
        var areas = await db.Areas.Where(a => a.Municipality == municipality).Select(a => new { a.Id, a.ParentId, a.Kind }).ToListAsync(stop);
        var agreed = await db.RuleSets.AsNoTracking().Include(r => r.Area).Where(r => r.Municipality == municipality && r.State == RuleState.Agreed).ToListAsync(stop);
        return new(agreed, new AreaTree(areas.Select(a => (a.Id, a.ParentId)), []), areas.Find(a => a.Kind is AreaKind.Municipality)?.Id);
    }

    /// <summary>The rules of the area, else of what it lies in, else of the whole municipality; null where none hold.</summary>
    /// <param name="area">Null where nobody knows the area.</param>
    /// <param name="day">The day of asking.</param>
    public RuleSet? At(Guid? area, DateOnly day) =>
        Upwards(area).Select(id => OwnOf(id, day)).FirstOrDefault(r => r is not null);

    /// <summary>What would hold in the area if it had no rules of its own.</summary>
    public RuleSet? Above(Guid area, DateOnly day) => Upwards(area).Where(id => id != area).Select(id => OwnOf(id, day)).FirstOrDefault(r => r is not null);

    /// <summary>The area's own rules of a day, whatever holds around it.</summary>
    public RuleSet? OwnOf(Guid area, DateOnly day) => LatestBy(area, day) is { } latest && !(latest.ValidUntil < day) ? latest : null;

    /// <summary>The newest first.</summary>
    public IEnumerable<RuleSet> VersionsOf(Guid area) => versions[area];

    public RuleSet? LastOf(Guid area) => versions[area].FirstOrDefault();

    /// <summary>The version that it took the place of, or was copied from.</summary>
    public RuleSet? Before(RuleSet rules) => versions[rules.AreaId].FirstOrDefault(r => rules.Number is null || r.Number < rules.Number);

    public RuleStanding StandingOf(RuleSet rules, DateOnly day) => rules switch
    {
        { State: RuleState.Draft } => RuleStanding.Draft,
        { State: RuleState.Dropped } => RuleStanding.Dropped,
        _ when rules.ValidFrom > day => RuleStanding.Coming,
        _ when LatestBy(rules.AreaId, day)?.Id != rules.Id => RuleStanding.Superseded,
        _ when rules.ValidUntil < day => RuleStanding.Ended,
        _ => RuleStanding.InForce,
    };

    private IEnumerable<Guid> Upwards(Guid? area) => (area is { } known ? tree.Upwards(known) : []).Concat(town is { } whole ? [whole] : []);

    private RuleSet? LatestBy(Guid area, DateOnly day) => versions[area].FirstOrDefault(r => r.ValidFrom <= day);
}
