using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Accounts;
using Sasaeai.Appointments;
using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.Resources;
using Sasaeai.Time;

namespace Sasaeai.Web.Pages.Today;

/// <summary>How often an account opened records of persons.</summary>
public sealed record Looks(Guid AccountId, string Name, int Count, int Records);

/// <summary>The morning of the auditor: who has opened what.</summary>
public sealed record AuditorsDay(int Today, int People, IReadOnlyList<Looks> Week)
{
    public static async Task<AuditorsDay> LoadAsync(SasaeaiDb db, CurrentUser me)
    {
        var (midnight, weekAgo) = (me.Today.StartInUtc(), me.Today.AddDays(-6).StartInUtc());
        var seen = db.AccessLog.AsNoTracking().VisibleTo(me.User);
        var today = seen.Where(e => e.At >= midnight);
        var week = await seen.Where(e => e.At >= weekAgo).GroupBy(e => new { e.AccountId, e.AccountName })
            .Select(g => new Looks(g.Key.AccountId, g.Key.AccountName, g.Count(), g.Select(e => e.SubjectId).Distinct().Count())).ToListAsync();
        return new(await today.CountAsync(), await today.Select(e => e.AccountId).Distinct().CountAsync(), [.. week.OrderByDescending(l => l.Count)]);
    }
}

/// <summary>The morning of a council's member: what there is in the area, and how many voices came, without any of them.</summary>
public sealed record MembersDay(int Resources, int Preparing, IReadOnlyList<Resource> Newest, int Voices)
{
    private const int LookBackDays = 90;

    public static async Task<MembersDay> LoadAsync(SasaeaiDb db, CurrentUser me)
    {
        var since = me.Today.AddDays(-LookBackDays);
        var here = db.Resources.AsNoTracking().VisibleTo(me.User).Standing().Where(r => r.AreaId != null && me.User.AreaIds.Contains(r.AreaId.Value));
        return new(
            await here.CountAsync(r => r.State == ResourceState.Active),
            await here.CountAsync(r => r.State == ResourceState.Approached || r.State == ResourceState.Preparing),
            // What a list brought was there before; it is not what has begun here.
            await here.Where(r => r.State == ResourceState.Active && r.StateSince >= since && !db.Changes.Any(c => c.SubjectId == r.Id && c.Kind == ChangeKind.Added && c.ImportId != null)).OrderByDescending(r => r.StateSince).Take(5).ToListAsync(),
            // A count for the area and nothing else, masked where it is shown.
            await db.Needs.CountAsync(n => n.Municipality == me.User.Municipality && !n.Unaware && n.HeardOn >= since && n.AreaId != null && me.User.AreaIds.Contains(n.AreaId.Value)));
    }
}

/// <summary>What the prefecture may know of a municipality: figures of placement, and masked counts.</summary>
public sealed record TownFigures(string Code, string Name, int Tier1, int Tier2, int Resources, int Voices);

/// <summary>The morning of the prefecture's officer: its municipalities side by side.</summary>
public sealed record PrefecturesDay(IReadOnlyList<TownFigures> Towns, DateOnly Since)
{
    public static async Task<PrefecturesDay> LoadAsync(SasaeaiDb db, CurrentUser me)
    {
        var prefecture = me.User.Municipality;
        var since = new DateOnly(me.Today.FiscalYear(), 4, 1);
        var towns = await db.Municipalities.AsNoTracking().Where(m => m.Code.StartsWith(prefecture)).OrderBy(m => m.Code).ToListAsync();
        var posts = await db.Appointments.Where(a => a.Municipality.StartsWith(prefecture)).InForceOn(me.Today)
            .GroupBy(a => new { a.Municipality, a.Role }).Select(g => new { g.Key.Municipality, g.Key.Role, Count = g.Count() }).ToListAsync();
        var resources = await db.Resources.Standing().Where(r => r.Municipality.StartsWith(prefecture) && r.State == ResourceState.Active)
            .GroupBy(r => r.Municipality).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var voices = await db.Needs.Where(n => n.Municipality.StartsWith(prefecture) && n.HeardOn >= since)
            .GroupBy(n => n.Municipality).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        int Posts(string town, Role role) => posts.Where(p => p.Municipality == town && p.Role == role).Sum(p => p.Count);
        return new([.. towns.Select(t => new TownFigures(t.Code, t.Name, Posts(t.Code, Role.Tier1Coordinator), Posts(t.Code, Role.Tier2Coordinator),
            resources.GetValueOrDefault(t.Code), voices.GetValueOrDefault(t.Code)))], since);
    }
}
