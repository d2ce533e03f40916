using System.Text;
using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Accounts;
using Sasaeai.Appointments;
using Sasaeai.Areas;
using Sasaeai.Consent;
using Sasaeai.Data;
using Sasaeai.Emergencies;
using Sasaeai.Imports;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.Organizations;
using Sasaeai.People;
using Sasaeai.Resources;
using Sasaeai.Retention;
using Sasaeai.Rules;
using Sasaeai.Seeding;
using Sasaeai.SubjectRequests;
using Sasaeai.Time;

namespace Sasaeai.Web.Tests.Security.Reach;

/// <summary>A worry with all that hangs on it.</summary>
/// <param name="Elsewhere">A resource of the same town that was not asked yet.</param>
internal sealed record Bundle(Guid Need, Guid Person, Guid Contact, Guid Basis, Guid HandOver, Guid Referral, Guid Elsewhere);

/// <summary>One record of each kind for each situation, put into the demo town and a town beside it.</summary>
internal sealed class Records
{
    public const string NextTown = "99202";
    private readonly Dictionary<(Situation, Role?), Bundle> bundles = [];
    private readonly Dictionary<(string, Situation), Guid> others = [];
    private readonly Dictionary<(Situation, Role), Guid> openings = [];

    /// <summary>The address of a page for the record that stands so, seen from the role; null where there is none of the kind.</summary>
    public string? Path(string route, string record, Situation situation, Role role)
    {
        var standing = situation.OutOfOffice ? Situation.OwnArea : situation;
        // Somebody else's where the role may not open: Tier 2's.
        if (record == "sheet" && (openings.TryGetValue((standing, role), out var opening) || openings.TryGetValue((standing, Role.Tier2Coordinator), out opening)))
            return With(route, opening);
        if (others.TryGetValue((record == "sheet" ? "opening" : record, standing), out var other))
            return With(route, other);
        if (!bundles.TryGetValue((standing, standing.Mine ? role : null), out var bundle))
            return null;
        return record switch
        {
            "need" when route.EndsWith("/referrals/new", StringComparison.Ordinal) => $"{With(route, bundle.Need)}?resource={bundle.Elsewhere}",
            "need" => With(route, bundle.Need),
            "person" => With(route, bundle.Person),
            "contact" => With(route, bundle.Person).Replace("{contact:guid}", $"{bundle.Contact}", StringComparison.Ordinal),
            "referral" => With(route, bundle.Referral),
            "basis" => With(route, bundle.Basis),
            "hand-over" => With(route, bundle.HandOver),
            _ => null,
        };
    }

    private static string With(string route, Guid id) => route.Replace("{id:guid}", $"{id}", StringComparison.Ordinal);

    public static async Task<Records> MakeAsync(IServiceProvider services, DateOnly today)
    {
        var (records, db) = (new Records(), services.GetRequiredService<SasaeaiDb>());
        var (own, other) = (await AreaAsync(db, "砂見圏域"), await AreaAsync(db, "凪原圏域"));
        var bystander = await UserAsync(db, Cast.Hori, today);
        var next = await NextTownAsync(db, today);
        foreach (var situation in Situation.All.Where(s => !s.OutOfOffice && !s.Mine))
        {
            var (by, area) = situation.OtherTown ? (next.Officer, next.Area) : (bystander, situation.InArea ? own : other);
            records.bundles[(situation, null)] = await BundleAsync(db, situation, by, area, today);
        }
        foreach (var situation in Situation.All.Where(s => s.Mine))
            foreach (var member in Cast.Staff.Where(m => situation.IsFor(m.Role)))
                records.bundles[(situation, member.Role)] = await BundleAsync(db, situation, await UserAsync(db, member, today), other, today);
        foreach (var situation in Situation.All.Where(s => s.Emergency))
            foreach (var member in Cast.Staff.Where(m => new User(Guid.Empty, "", Guid.Empty, m.Role, "", [], null).OpensInEmergency()))
                records.openings[(situation, member.Role)] = await OpenAsync(db, await UserAsync(db, member, today), records.bundles[(situation, null)].Person, today.StartInUtc().AddHours(12) - (situation.RunOut ? EmergencyOpening.Lasts : TimeSpan.Zero));
        foreach (var (situation, area, town) in new[] { (Situation.OwnArea, own, EmptyTown.Code), (Situation.OtherArea, other, EmptyTown.Code), (Situation.AnotherTown, next.Area, NextTown) })
            await records.AddRegistryAsync(services, situation, area.Id, town, today);
        return records;
    }

    private static Task<Area> AreaAsync(SasaeaiDb db, string name) => db.Areas.SingleAsync(a => a.Municipality == EmptyTown.Code && a.Name == name && a.Kind == AreaKind.DailyLiving);

    private static async Task<User> UserAsync(SasaeaiDb db, Member member, DateOnly today) =>
        (await db.UserAsync(await db.Users.Where(u => u.UserName == member.SignIn).Select(u => u.Id).SingleAsync(), null, today))!;

    private static async Task<(User Officer, Area Area)> NextTownAsync(SasaeaiDb db, DateOnly today)
    {
        db.Add(new Municipality { Code = NextTown, Name = "となり町", Demo = true });
        var town = new Area { Municipality = NextTown, Name = "となり町", Kind = AreaKind.Municipality, ValidFrom = today.AddYears(-2) };
        var area = new Area { Municipality = NextTown, Name = "砂見圏域", Kind = AreaKind.DailyLiving, ParentId = town.Id, ValidFrom = today.AddYears(-2) };
        db.AddRange(town, area);
        var account = Invitation.AddAccount(db, "tonari", "戸成 洋", null, "", demo: true);
        Invitation.Appoint(db, account.Id, new("tonari", account.Name, Role.MunicipalOfficer, NextTown, today.AddYears(-1)));
        await db.SaveChangesAsync();
        return ((await db.UserAsync(account.Id, null, today))!, area);
    }

    private static async Task<Bundle> BundleAsync(SasaeaiDb db, Situation situation, User by, Area area, DateOnly today)
    {
        db.User = by; // who wrote a person down
        var told = today.AddDays(-20);
        var person = new Person { Municipality = by.Municipality, Name = $"{situation.Name}の方", AreaId = area.Id };
        var contact = new KeyContact { Municipality = by.Municipality, PersonId = person.Id, Name = "長女", Kind = "family" };
        var need = Need.Hear(by, new Hearing("買い物に行けない") { About = person.Name, Unaware = situation.Unaware, Where = new(area.Name, area.Id) }, told);
        need.PersonId = person.Id;
        db.AddRange(person, contact, need);
        await db.SaveChangesAsync();

        var resource = new Resource { Municipality = by.Municipality, Name = $"おとも便（{situation.Name}）", Categories = ["shopping"], AreaId = area.Id, OrganizationId = await BodyAsync(db, by, situation.Asked) };
        var given = new Sharing(situation.Unaware ? "life" : "consent", "買い物を頼むため", resource.Id, resource.Name, SharedFields.Name | SharedFields.Worry, "口頭で", "ご本人", told, situation.Expired ? today.AddDays(-1) : null);
        var basis = need.Share(by, given, told);
        var forSection = need.Share(by, given with { ResourceId = null, Section = "elderly", Recipient = "高齢福祉課", ExpiresOn = null }, told);
        var referral = Referral.Ask(by, need, resource, new("週に一度お願いしたい", basis, SharedFields.Name | SharedFields.Worry), told);
        referral.Accept(by, new("代表の方", "phone", null), told);
        referral.Start(by, told, told);
        if (situation.Ended)
            referral.End(by, "connected", null, today);
        if (situation.Withdrawn)
            basis.Withdraw("気が変わったため", today);
        var handed = HandOver.Make(by, need, new("elderly", "高齢福祉課", "見守りについて", forSection, SharedFields.Name), told);
        var elsewhere = new Resource { Municipality = by.Municipality, Name = $"ほかの便（{situation.Name}）", Categories = ["shopping"], AreaId = area.Id };
        db.AddRange(resource, basis, forSection, referral, handed, elsewhere);
        await db.SaveChangesAsync();
        return new(need.Id, person.Id, contact.Id, basis.Id, handed.Id, referral.Id, elsewhere.Id);
    }

    private static async Task<Guid> OpenAsync(SasaeaiDb db, User by, Guid personId, DateTime at)
    {
        var opening = EmergencyOpening.Open(by, await db.People.SingleAsync(p => p.Id == personId), new("お隣から、朝から返事がないと電話。救急に伝えるため。", AtStake: true), at);
        db.Add(opening);
        await db.SaveChangesAsync();
        return opening.Id;
    }

    private static async Task<Guid?> BodyAsync(SasaeaiDb db, User by, string? name)
    {
        if (name is null)
            return null;
        var body = await db.Organizations.Where(o => o.Municipality == by.Municipality && o.Name == name).OrderBy(o => o.Id).FirstOrDefaultAsync();
        return (body ?? db.Add(new Organization { Municipality = by.Municipality, Name = name, Kind = "npo" }).Entity).Id;
    }

    private async Task AddRegistryAsync(IServiceProvider services, Situation situation, Guid areaId, string town, DateOnly today)
    {
        var db = services.GetRequiredService<SasaeaiDb>();
        // Looked up anew: an import that was applied before lets go of all that was loaded.
        var area = await db.Areas.SingleAsync(a => a.Id == areaId);
        var organization = new Organization { Municipality = town, Name = "表の会", Kind = "npo", AreaId = area.Id };
        var resource = new Resource { Municipality = town, Name = "表のサロン", Categories = ["gathering"], AreaId = area.Id, OrganizationId = organization.Id };
        var import = new AreaImport { Municipality = town, Content = AreaImportContent.Outlines, Files = ["区.zip"], StartedAt = new(2026, 4, 1, 1, 0, 0, DateTimeKind.Utc), ByName = "担当", Kind = "primary-school", ValidFrom = new(2026, 4, 1) };
        import.Finish(new(1, 0, 0, 0, "新しい区域1。"), import.StartedAt);
        var leak = new LeakReport { Municipality = town, KnownOn = today, AccountId = Guid.NewGuid(), From = today.StartInUtc(), Until = today.StartInUtc(), People = 0, Records = 0, ByName = "担当" };
        db.AddRange(organization, resource, import, leak);
        await db.SaveChangesAsync();

        var writer = new User(Guid.CreateVersion7(), "担当", Guid.Empty, Role.MunicipalOfficer, town, [], null);
        var (agreed, draft) = (RuleSet.Draft(writer, area, null), RuleSet.Draft(writer, area, null));
        agreed.Write(writer, new() { Residents = "声をかける", Professionals = "相談を受ける" });
        db.Add(agreed);
        await db.SaveChangesAsync();
        await new RuleDesk(db).AgreeAsync(writer, agreed, new(today, "協議体", today.AddYears(1)), today);
        db.Add(draft);
        await db.SaveChangesAsync();

        var colleague = writer with { AccountId = Guid.CreateVersion7(), Role = Role.CareCenterStaff };
        var person = new Person { Municipality = town, Name = "表の方", AreaId = area.Id };
        db.Add(person);
        await db.SaveChangesAsync();
        others[("opening", situation)] = await OpenAsync(db, colleague, person.Id, today.StartInUtc().AddHours(12));
        var leaving = new Person { Municipality = town, Name = "表から消える方", AreaId = area.Id };
        var (deletion, request) = (Deletion.Propose(writer, leaving, DeletionGround.PeriodOver, null, today), SubjectRequest.Take(writer, leaving, RequestKind.Disclosure, Requester.Self, null, null, today, today));
        db.AddRange(leaving, deletion, request);
        await db.SaveChangesAsync();

        others[("deletion", situation)] = deletion.Id;
        others[("subject-request", situation)] = request.Id;
        others[("leak", situation)] = leak.Id;
        others[("resource", situation)] = resource.Id;
        others[("organization", situation)] = organization.Id;
        others[("area", situation)] = area.Id;
        others[("area-import", situation)] = import.Id;
        others[("agreed-rules", situation)] = agreed.Id;
        others[("draft-rules", situation)] = draft.Id;
        others[("appointment", situation)] = await db.Appointments.Where(a => a.Municipality == town).OrderByDescending(a => a.Account!.UserName == Cast.Hori.SignIn).ThenBy(a => a.Id).Select(a => a.Id).FirstAsync();
        others[("account", situation)] = await db.Appointments.Where(a => a.Municipality == town).OrderBy(a => a.Id).Select(a => a.AccountId).FirstAsync();
        if (situation != Situation.OtherArea)
            await AddImportAsync(services, situation, town);
    }

    private async Task AddImportAsync(IServiceProvider services, Situation situation, string town)
    {
        const string list = "名称,会場,住所,電話番号\n表の浜サロン,浜公民館,見本1-1,000-0009-0001\n表の浜さろん会,浜公民館,見本1丁目1,00000090001\n";
        var (db, desk) = (services.GetRequiredService<SasaeaiDb>(), services.GetRequiredService<ImportDesk>());
        var batch = await desk.ReceiveAsync(town, "見本の一覧.csv", new MemoryStream(Encoding.UTF8.GetBytes(list)));
        await desk.ApplyAsync(batch);
        others[("import", situation)] = batch.Id;
        others[("pair", situation)] = await db.LookAlikes.Where(p => p.Municipality == town).OrderBy(p => p.Id).Select(p => p.Id).FirstAsync();
    }
}
