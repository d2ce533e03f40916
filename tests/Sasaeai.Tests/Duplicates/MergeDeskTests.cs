using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Appointments;
using Sasaeai.Consent;
using Sasaeai.Data;
using Sasaeai.Duplicates;
using Sasaeai.History;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.Organizations;
using Sasaeai.People;
using Sasaeai.Resources;
using Sasaeai.Tests.Data;
using Xunit;

namespace Sasaeai.Tests.Duplicates;

public sealed class MergeDeskTests
{
    private static readonly DateOnly Today = new(2026, 11, 17);

    [Theory, EachDatabase]
    public async Task Merging_resources_moves_what_points_at_the_one_and_parting_brings_all_of_it_back(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (from, into) = await TwinsAsync(database);
        var before = await ShapeAsync(database);

        await MergeAsync(database, from, into);

        await using (var db = database.Open())
        {
            Assert.Equal([into, into, into], await PointersAsync(db));
            var survivor = await db.Resources.SingleAsync(r => r.Id == into);
            Assert.Equal(("000-0001-0002", 300, null, "砂見の茶の間"), (survivor.Phone, survivor.PriceYen, survivor.LowIncomePriceYen, survivor.OtherNames));
            Assert.Equal(["salon"], survivor.Categories);
            Assert.Equal(Days.Tuesday, survivor.Days);
            Assert.Contains("砂見の茶の間", survivor.Search, StringComparison.Ordinal);
            Assert.Equal(into, (await db.Resources.SingleAsync(r => r.Id == from)).MergedIntoId);
        }

        await UndoAsync(database, from);

        Assert.Equal(before, await ShapeAsync(database));
        await using (var db = database.Open())
            Assert.Equal([from, from, from], await PointersAsync(db));
    }

    [Theory, EachDatabase]
    public async Task Merging_organisations_takes_their_resources_referrals_and_staff_along(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var account = new Account { Id = Guid.CreateVersion7(), Name = "艪居 勝", UserName = "roui" };
        var old = new Organization { Municipality = "99201", Name = "NPO よりあい帆", Kind = "npo", Phone = "000-1" };
        var body = new Organization { Municipality = "99201", Name = "よりあい帆の会", Kind = "npo" };
        var salon = new Resource { Municipality = "99201", Name = "茶の間", OrganizationId = old.Id };
        var post = new Appointment { Municipality = "99201", AccountId = account.Id, Role = Role.Tier3Coordinator, OrganizationId = old.Id, ValidFrom = Today };
        db.AddRange(account, old, body, salon, post);
        await db.SaveChangesAsync();
        var desk = new MergeDesk(db, database.Clock);

        await desk.MergeAsync(old, body, Colleagues.Shioya);
        await db.SaveChangesAsync();
        Assert.Equal((body.Id, body.Id, "000-1"), (salon.OrganizationId, post.OrganizationId, body.Phone));

        await desk.UndoAsync(old, Colleagues.Shioya);
        await db.SaveChangesAsync();
        Assert.Equal((old.Id, old.Id, null, null), (salon.OrganizationId, post.OrganizationId, body.Phone, body.OtherNames));
    }

    [Theory, EachDatabase]
    public async Task Parting_leaves_alone_what_was_changed_since(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (from, into) = await TwinsAsync(database);
        await MergeAsync(database, from, into);
        await using (var db = database.Open())
        {
            (await db.Resources.SingleAsync(r => r.Id == into)).Phone = "000-9999";
            await db.SaveChangesAsync();
        }

        await UndoAsync(database, from);

        await using var reader = database.Open();
        var survivor = await reader.Resources.SingleAsync(r => r.Id == into);
        Assert.Equal(("000-9999", null), (survivor.Phone, survivor.PriceYen));
    }

    [Theory, EachDatabase]
    public async Task A_chain_of_merges_is_undone_from_its_end(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (from, into) = await TwinsAsync(database);
        await using var db = database.Open();
        var desk = new MergeDesk(db, database.Clock);
        var (a, b, c) = (await db.Resources.FindAsync(from), await db.Resources.FindAsync(into), new Resource { Municipality = "99201", Name = "茶の間（三つめ）" });
        db.Add(c);
        await desk.MergeAsync(a!, b!, Colleagues.Shioya);
        await db.SaveChangesAsync();
        await desk.MergeAsync(b!, c, Colleagues.Shioya);
        await db.SaveChangesAsync();
        Assert.Equal([c.Id, c.Id, c.Id], await PointersAsync(db));

        await Assert.ThrowsAsync<RefusedException>(() => desk.UndoAsync(a!, Colleagues.Shioya));

        await desk.UndoAsync(b!, Colleagues.Shioya);
        await db.SaveChangesAsync();
        await desk.UndoAsync(a!, Colleagues.Shioya);
        await db.SaveChangesAsync();
        Assert.Equal([from, from, from], await PointersAsync(db));
    }

    [Theory, EachDatabase]
    public async Task What_cannot_be_one_is_refused(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var desk = new MergeDesk(db, database.Clock);
        var (here, twin, there) = (Salon("茶の間"), Salon("茶のま"), new Resource { Municipality = "99202", Name = "茶の間" });
        db.AddRange(here, twin, there);
        await db.SaveChangesAsync();

        await Assert.ThrowsAsync<RefusedException>(() => desk.MergeAsync(here, here, Colleagues.Shioya));
        await Assert.ThrowsAsync<RefusedException>(() => desk.MergeAsync(here, there, Colleagues.Shioya));
        await Assert.ThrowsAsync<RefusedException>(() => desk.UndoAsync(here, Colleagues.Shioya));
        await desk.MergeAsync(here, twin, Colleagues.Shioya);
        await db.SaveChangesAsync();
        await Assert.ThrowsAsync<RefusedException>(() => desk.MergeAsync(here, twin, Colleagues.Shioya));
        await Assert.ThrowsAsync<RefusedException>(() => desk.MergeAsync(twin, here, Colleagues.Shioya));
    }

    [Fact]
    public async Task A_record_that_was_taken_in_no_longer_changes_its_state()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite);
        await using var db = database.Open();
        var (from, into) = (Salon("茶の間"), Salon("茶のま"));
        db.AddRange(from, into);
        await new MergeDesk(db, database.Clock).MergeAsync(from, into, Colleagues.Shioya);

        Assert.Throws<RefusedException>(() => from.End(Today, "解散", Today));
        Assert.Throws<RefusedException>(() => from.MoveTo(ResourceState.Paused, Today, Today));
        Assert.Throws<RefusedException>(() => from.Confirm(Colleagues.Shioya, null, Today));
    }

    [Fact]
    public async Task Every_column_that_points_at_a_resource_an_organisation_or_a_person_follows_a_merge()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite);
        await using var db = database.Open();
        var known = new[] { nameof(Organization), nameof(Resource), nameof(Person) }.SelectMany(Link.To).Select(l => $"{l.Table}.{l.Column}").ToHashSet();
        // What each resource says of itself stays with it, the journal and the rows of an import tell what was, and an import looks up the survivor.
        known.UnionWith(["ServedArea.ResourceId", "JournalEntry.ResourceId", "JournalEntry.OrganizationId", "ImportRow.ResourceId", "Origin.ResourceId"]);
        // Who looked at whom tells what was, and so does a report on it; keys follow by themselves.
        known.UnionWith(["AccessEntry.PersonId", "LeakReport.PersonId", "PersonKey.PersonId"]);

        var pointers = from entity in db.Model.GetEntityTypes()
                       from property in entity.GetProperties()
                       where property.Name is "ResourceId" or "OrganizationId" or "PersonId"
                       select $"{entity.ClrType.Name}.{property.Name}";

        Assert.Equal([], pointers.Except(known));
    }

    private static async Task<(Guid From, Guid Into)> TwinsAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var from = new Resource { Municipality = "99201", Name = "砂見の茶の間", Phone = "000-0001-0002", PriceYen = 300, Categories = ["salon"], Sessions = [new() { Days = Days.Tuesday }] };
        var into = new Resource { Municipality = "99201", Name = "ふれあい茶の間" };
        var need = Need.Hear(Colleagues.Shioya, new Hearing("話し相手がほしい") { About = "渚本 トミ" }, Today);
        var basis = need.Share(Colleagues.Shioya, new Sharing("consent", "打診", from.Id, "茶の間", SharedFields.Name, "口頭", "本人", Today, null), Today);
        var referral = Referral.Ask(Colleagues.Shioya, need, from, new Asking("お願いします", basis, SharedFields.Name), Today);
        db.AddRange(from, into, need, basis, referral, from.Approach(Today, "汐屋", "世話役", "ようすを聞いた", ApproachOutcome.Talking, null, Today));
        await db.SaveChangesAsync();
        return (from.Id, into.Id);
    }

    private static async Task MergeAsync(TestDatabase database, Guid from, Guid into)
    {
        await using var db = database.Open();
        await new MergeDesk(db, database.Clock).MergeAsync(await db.Resources.SingleAsync(r => r.Id == from), await db.Resources.SingleAsync(r => r.Id == into), Colleagues.Shioya);
        await db.SaveChangesAsync();
    }

    private static async Task UndoAsync(TestDatabase database, Guid from)
    {
        await using var db = database.Open();
        await new MergeDesk(db, database.Clock).UndoAsync(await db.Resources.SingleAsync(r => r.Id == from), Colleagues.Shioya);
        await db.SaveChangesAsync();
    }

    private static async Task<Guid[]> PointersAsync(SasaeaiDb db) =>
        [(await db.Referrals.AsNoTracking().SingleAsync()).ResourceId, (await db.SharingBases.AsNoTracking().SingleAsync()).ResourceId!.Value, (await db.Approaches.AsNoTracking().SingleAsync()).ResourceId];

    /// <summary>Both resources, column by column.</summary>
    private static async Task<List<string>> ShapeAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var resources = await db.Resources.OrderBy(r => r.Id).ToListAsync();
        return [.. from resource in resources
                   from property in db.Entry(resource).Properties
                   select $"{resource.Name}.{property.Metadata.Name} = {System.Text.Json.JsonSerializer.Serialize(property.CurrentValue)}"];
    }

    private static Resource Salon(string name) => new() { Municipality = "99201", Name = name };
}
