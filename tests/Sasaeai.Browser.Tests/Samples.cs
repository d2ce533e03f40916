using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Accounts;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Emergencies;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.Publishing;
using Sasaeai.Retention;
using Sasaeai.Rules;
using Sasaeai.Seeding;
using Sasaeai.Slips;

namespace Sasaeai.Browser.Tests;

/// <summary>A real address for each route with parameters. A route that is missing here fails the walk.</summary>
internal static class Samples
{
    private static readonly Dictionary<string, Func<SasaeaiDb, Task<string?>>> ByRoute = new()
    {
        ["/s/{key}"] = ASlipAsync,
        ["/invitation/{key?}"] = _ => Task.FromResult<string?>("/invitation"),
        ["/guide/{name?}"] = _ => Task.FromResult<string?>("/guide/registry"),
        ["/open/{code:length(5)}"] = _ => Task.FromResult<string?>($"/open/{EmptyTown.Code}"),
        ["/access-log/leaks/{id:guid}"] = async db => $"/access-log/leaks/{await ALeakAsync(db)}",
        ["/access-log/leaks/{id:guid}/edit"] = async db => $"/access-log/leaks/{await ALeakAsync(db)}/edit",
        ["/error/{status:int}"] = _ => Task.FromResult<string?>("/error/404"),
    };

    /// <summary>Where a row alone is not enough: an import has its file too.</summary>
    private static readonly Dictionary<string, Func<IServiceProvider, Task<string?>>> Made = new()
    {
        ["/imports/{id:guid}"] = services => ImportSamples.AppliedAsync(services, ""),
        ["/imports/{id:guid}/columns"] = services => ImportSamples.WaitingAsync(services, "/columns"),
        ["/imports/{id:guid}/undo"] = services => ImportSamples.AppliedAsync(services, "/undo"),
        ["/people/emergency/{id:guid}"] = async services => $"/people/emergency/{await AnOpeningAsync(services)}",
        ["/emergencies/{id:guid}"] = async services => $"/emergencies/{await AnOpeningAsync(services)}",
        ["/duplicates/{id:guid}"] = ImportSamples.PairAsync,
    };

    public static bool Knows(string route) => ByRoute.ContainsKey(route) || Made.ContainsKey(route);

    public static async Task<string?> PathAsync(IServiceProvider services, string route) =>
        Made.TryGetValue(route, out var make) ? await make(services) : await ByRoute[route](services.GetRequiredService<SasaeaiDb>());

    private static async Task<string?> WithIdAsync(string route, IQueryable<Guid> ids)
    {
        var id = await ids.OrderBy(id => id).FirstOrDefaultAsync();
        return id == Guid.Empty ? null : route.Replace("{id:guid}", id.ToString(), StringComparison.Ordinal);
    }

    /// <summary>The demo draws its areas itself, so an import is put there.</summary>
    private static async Task<Guid> AnImportAsync(SasaeaiDb db)
    {
        var import = new AreaImport { Municipality = EmptyTown.Code, Content = AreaImportContent.Outlines, Files = ["小学校区.zip"], StartedAt = new(2026, 4, 1, 1, 0, 0, DateTimeKind.Utc), ByName = "浜田 直樹", Kind = "primary-school", ValidFrom = new(2026, 4, 1) };
        import.Finish(new(12, 0, 0, 1, "小学校区：新しい区域12、境界が変わった区域0、同じだった区域0、使わなかったもの1。"), import.StartedAt);
        db.Add(import);
        await db.SaveChangesAsync();
        return import.Id;
    }

    private static async Task<string?> ASlipAsync(SasaeaiDb db)
    {
        var (key, shioya) = (OneTimeKey.New(), await db.Users.SingleAsync(u => u.UserName == Cast.Shioya.SignIn));
        var resource = await db.Resources.FirstAsync(r => r.Municipality == EmptyTown.Code && r.Name == "買い物おとも便");
        db.Add(Slip.ForResource(new(shioya.Id, shioya.Name, Guid.Empty, Role.Tier2Coordinator, EmptyTown.Code, [], null), resource, key, new(2026, 4, 1)));
        await db.SaveChangesAsync();
        return $"/s/{key}";
    }

    private static async Task<Guid> ALeakAsync(SasaeaiDb db)
    {
        var shioya = await db.Users.SingleAsync(u => u.UserName == Cast.Shioya.SignIn);
        var report = new LeakReport { Municipality = EmptyTown.Code, KnownOn = new(2026, 11, 10), AccountId = shioya.Id, AccountName = shioya.Name, From = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), Until = new(2026, 11, 10, 0, 0, 0, DateTimeKind.Utc), People = 12, Records = 30, ByName = "浜田 直樹" };
        report.Found(sensitive: true);
        db.Add(report);
        await db.SaveChangesAsync();
        return report.Id;
    }

    /// <summary>Somebody who is helped moved.</summary>
    private static async Task<string?> ATidingAsync(SasaeaiDb db)
    {
        var referral = await db.Referrals.Include(r => r.Need!).ThenInclude(n => n.Person).Where(r => Worries(db).Any(n => n.Id == r.NeedId)).StillOpen().OrderBy(r => r.Id).FirstAsync();
        await new TidingsDesk(db).BringAsync(referral.Need!.Person!, Tidings.Moved, new(2026, 4, 1));
        await db.SaveChangesAsync();
        return $"/referrals/{referral.Id}/tidings";
    }

    /// <summary>沢登 静 lives where 汐屋 さとみ has no part.</summary>
    private static async Task<Guid> AnOpeningAsync(IServiceProvider services)
    {
        var (db, now) = (services.GetRequiredService<SasaeaiDb>(), services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        var shioya = await db.Users.SingleAsync(u => u.UserName == Cast.Shioya.SignIn);
        var person = await db.People.SingleAsync(p => p.Name == Cast.Sawanobori.Name);
        var opening = EmergencyOpening.Open(new(shioya.Id, shioya.Name, Guid.Empty, Role.Tier2Coordinator, EmptyTown.Code, [], null), person, new("娘さんから、母と連絡がつかないと電話。消防に伝えるため。", AtStake: true), now);
        db.Add(opening);
        await db.SaveChangesAsync();
        return opening.Id;
    }

    private static void Add(string route, Func<SasaeaiDb, IQueryable<Guid>> ids) => ByRoute[route] = db => WithIdAsync(route, ids(db));

    /// <summary>Named people's worries that the tier-2 coordinator heard herself.</summary>
    private static IQueryable<Need> Worries(SasaeaiDb db) =>
        db.Needs.Where(n => n.HeardByName == Cast.Shioya.Name && n.PersonId != null && !n.Unaware && n.State == NeedState.Asking).OrderBy(n => n.Id);

    private static IQueryable<Guid> Rules(SasaeaiDb db, RuleState state) => db.RuleSets.Where(r => r.Area!.Name == "砂見圏域" && r.State == state).Select(r => r.Id);

    static Samples()
    {
        Add("/accounts/{id:guid}", db => db.Users.Where(a => a.UserName == Cast.Shioya.SignIn).Select(a => a.Id));
        Add("/appointments/{id:guid}/open-work", db => db.Appointments.Where(a => a.Municipality == EmptyTown.Code && a.Account!.UserName == Cast.Shioya.SignIn).Select(a => a.Id));
        Add("/appointments/{id:guid}/hand-over", db => db.Appointments.Where(a => a.Municipality == EmptyTown.Code && a.Account!.UserName == Cast.Shioya.SignIn).OrderBy(a => a.ValidFrom).Select(a => a.Id));
        Add("/appointments/{id:guid}", db => db.Appointments.Where(a => a.Municipality == EmptyTown.Code).Select(a => a.Id));
        foreach (var page in new[] { "", "/edit", "/closure", "/merger", "/history" })
            Add("/organizations/{id:guid}" + page, db => db.Organizations.Where(o => o.Municipality == EmptyTown.Code && o.MergedIntoId == null && o.ClosedOn == null).Select(o => o.Id));
        foreach (var page in new[] { "", "/edit" })
            Add("/areas/{id:guid}" + page, db => db.Areas.Where(a => a.Municipality == EmptyTown.Code && a.Kind == AreaKind.DailyLiving).Select(a => a.Id));
        ByRoute["/areas/import/{id:guid}"] = async db => $"/areas/import/{await AnImportAsync(db)}";
        foreach (var page in new[] { "", "/history", "/edit", "/edit/name", "/edit/who", "/edit/place", "/edit/times", "/edit/use", "/edit/running", "/state", "/confirmation", "/closure", "/merger", "/approaches", "/publication" })
            Add("/resources/{id:guid}" + page, db => db.Resources.Where(r => r.Municipality == EmptyTown.Code && r.Name == "買い物おとも便").Select(r => r.Id));
        foreach (var page in new[] { "", "/remark" })
            Add("/open/{id:guid}" + page, db => db.Published().Where(r => r.Name == "買い物おとも便").Select(r => r.Id));
        foreach (var page in new[] { "", "/history", "/edit", "/person", "/closure", "/unmet", "/others", "/charge", "/sharing-bases/new", "/sharing-bases/paper", "/hand-overs/new", "/word-back", "/follow-up", "/organization", "/deletion" })
            Add("/needs/{id:guid}" + page, db => Worries(db).Select(n => n.Id));
        ByRoute["/needs/{id:guid}/referrals/new"] = async db => $"/needs/{await Worries(db).Select(n => n.Id).FirstAsync()}/referrals/new?resource={await db.Resources
            .Where(r => r.Municipality == EmptyTown.Code && r.BeforeAsking != null).OrderBy(r => r.Id).Select(r => r.Id).FirstAsync()}";
        foreach (var page in new[] { "", "/history", "/sharing", "/edit", "/edit/name", "/edit/birth", "/edit/living", "/edit/abilities", "/household", "/contacts/new", "/ties", "/move", "/death", "/merger", "/deletion", "/subject-requests/new" })
            Add("/people/{id:guid}" + page, db => db.People.Where(p => p.Name == Cast.Nagimoto.Name).Select(p => p.Id));
        ByRoute["/people/{id:guid}/contacts/{contact:guid}"] = async db => await db.KeyContacts.Where(c => c.Until == null && db.People.Any(p => p.Id == c.PersonId && p.Name == Cast.Nagimoto.Name)).FirstOrDefaultAsync() is { } contact
            ? $"/people/{contact.PersonId}/contacts/{contact.Id}" : null;
        foreach (var page in new[] { "/edit", "/agreement" })
            Add("/rules/{id:guid}" + page, db => Rules(db, RuleState.Draft));
        foreach (var page in new[] { "", "/ending", "/history" })
            Add("/rules/{id:guid}" + page, db => Rules(db, RuleState.Agreed));
        Add("/hand-overs/{id:guid}/reply", db => db.HandOvers.Where(h => h.HandedByName == Cast.Shioya.Name && h.RepliedOn == null).Select(h => h.Id));
        foreach (var page in new[] { "/withdrawal", "/renewal" })
            Add("/sharing-bases/{id:guid}" + page, db => db.SharingBases.Where(b => Worries(db).Any(n => n.Id == b.NeedId)).Select(b => b.Id));
        Add("/retention/{id:guid}", db => db.Deletions.Where(d => d.State == DeletionState.Proposed).Select(d => d.Id));
        foreach (var page in new[] { "", "/bundle" })
            Add("/subject-requests/{id:guid}" + page, db => db.SubjectRequests.Where(r => r.Municipality == EmptyTown.Code).Select(r => r.Id));
        ByRoute["/referrals/{id:guid}/tidings"] = ATidingAsync;
        foreach (var page in new[] { "", "/answer", "/start", "/follow-up", "/end", "/withdrawal", "/slip" })
            Add("/referrals/{id:guid}" + page, db => db.Referrals.Where(r => Worries(db).Any(n => n.Id == r.NeedId)).Select(r => r.Id));
    }
}
