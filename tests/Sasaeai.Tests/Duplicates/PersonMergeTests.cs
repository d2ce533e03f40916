using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.Duplicates;
using Sasaeai.History;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.People;
using Sasaeai.Tests.Data;
using Sasaeai.Tests.Needs;
using Xunit;

namespace Sasaeai.Tests.Duplicates;

/// <summary>Two records of one person: merged and parted, every row is as if nothing had happened; what was written in between stays.</summary>
public sealed class PersonMergeTests
{
    private static readonly DateOnly Today = SmallTown.Today;
    private static readonly Type[] Rows =
        [typeof(Person), typeof(Need), typeof(Referral), typeof(Sasaeai.Consent.SharingBasis), typeof(Residence), typeof(HouseholdMember), typeof(KeyContact), typeof(PersonTie), typeof(PersonKey), typeof(AccessEntry)];

    [Theory, EachDatabase]
    public async Task Merging_and_parting_leaves_every_row_as_it_was(Provider provider)
    {
        for (var seed = 1; seed <= 12; seed++)
        {
            await using var database = await TestDatabase.CreateAsync(provider, new FixedClock());
            var (from, into) = await TownOfAsync(database, seed);
            var before = await ShapeAsync(database);

            await MergeAsync(database, from, into);
            Assert.NotEqual(before, await ShapeAsync(database));
            await PartAsync(database, from);

            Assert.Equal(before, await ShapeAsync(database));
        }
    }

    [Theory, EachDatabase]
    public async Task What_was_written_in_between_stays_as_if_they_had_never_been_one(Provider provider)
    {
        for (var seed = 1; seed <= 12; seed++)
        {
            await using var merged = await TestDatabase.CreateAsync(provider, new FixedClock());
            await using var apart = await TestDatabase.CreateAsync(provider, new FixedClock());
            var (from, into) = await TownOfAsync(merged, seed);
            await TownOfAsync(apart, seed);

            await MergeAsync(merged, from, into);
            await EditAsync(merged, into, seed);
            await PartAsync(merged, from);
            await EditAsync(apart, into, seed);

            Assert.Equal(await ShapeAsync(apart), await ShapeAsync(merged));
        }
    }

    [Theory, EachDatabase]
    public async Task Everything_is_the_survivors_and_the_survivor_is_found_by_either_name(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, new FixedClock());
        var (from, into) = await TownOfAsync(database, 3);
        await MergeAsync(database, from, into);

        await using var db = database.Open();
        Assert.Empty(await db.Needs.Where(n => n.PersonId == from).ToListAsync());
        Assert.Empty(await db.SharingBases.Where(b => b.PersonId == from).ToListAsync());
        Assert.Empty(await db.PersonTies.Where(t => t.PersonId == from).ToListAsync());
        Assert.Empty(await db.KeyContacts.Where(c => c.PersonId == from || c.ContactId == from).ToListAsync());
        Assert.Empty(await db.HouseholdMembers.Where(m => m.PersonId == from).ToListAsync());
        Assert.Empty(await db.Residences.Where(r => r.PersonId == from).ToListAsync());
        Assert.NotEmpty(await db.AccessLog.Where(e => e.PersonId == from).ToListAsync());
        Assert.NotEmpty(await db.Changes.Where(c => c.SubjectId == from && c.Kind == ChangeKind.Added).ToListAsync());
        foreach (var words in new[] { "髙橋", "たかはし ただし", "浜高橋", "0418" })
            Assert.Equal([into], await db.People.Matching(db.PersonKeys, words).Select(p => p.Id).ToListAsync());
    }

    [Theory, EachDatabase]
    public async Task A_chain_is_found_at_its_end_and_parted_from_its_end(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, new FixedClock());
        var (first, second) = await TownOfAsync(database, 5);
        var third = Person("鷹端 忠", "たかはし ただし");
        await using (var db = database.Open())
        {
            db.Add(third);
            await db.SaveChangesAsync();
        }
        var before = await ShapeAsync(database);
        await MergeAsync(database, first, second);
        await MergeAsync(database, second, third.Id);

        await using (var db = database.Open())
            Assert.Equal([third.Id], await db.People.Matching(db.PersonKeys, "髙橋").Select(p => p.Id).ToListAsync());
        await Assert.ThrowsAsync<RefusedException>(() => PartAsync(database, first));
        await PartAsync(database, second);
        await PartAsync(database, first);

        Assert.Equal(before, await ShapeAsync(database));
    }

    [Theory, EachDatabase]
    public async Task The_same_name_and_birth_date_never_merge_by_themselves(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, new FixedClock());
        await using var db = database.Open();
        new SmallTown().AddTo(db);
        db.AddRange(Person("髙橋 正", born: "S12.3.4"), Person("髙橋 正", born: "S12.3.4"));
        await db.SaveChangesAsync();

        Assert.Equal(2, await db.People.Standing().CountAsync());
        Assert.All(await db.People.ToListAsync(), p => Assert.True(p.HasNamesake));
    }

    [Theory, EachDatabase]
    public async Task The_dead_are_not_merged_with_the_living(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, new FixedClock());
        var (from, into) = await TownOfAsync(database, 1);
        await using (var db = database.Open())
        {
            (await db.People.SingleAsync(p => p.Id == from)).Die("R8.10.2", Today);
            await db.SaveChangesAsync();
        }

        await Assert.ThrowsAsync<RefusedException>(() => MergeAsync(database, from, into));
        await Assert.ThrowsAsync<RefusedException>(() => MergeAsync(database, into, from));
    }

    /// <summary>Two records, a neighbour, and rows of every kind that point at either, drawn by the seed. The ids follow from it too, so that two towns of one seed are one.</summary>
    private static async Task<(Guid From, Guid Into)> TownOfAsync(TestDatabase database, int seed)
    {
        var dice = new Random(seed);
        var town = new SmallTown();
        await using var db = database.Open();
        var ids = Enumerable.Range(0, 60).Select(n => new Guid(seed, (short)n, 7, [1, 2, 3, 4, 5, 6, 7, 8])).ToList();
        var next = 0;
        Guid Id() => ids[next++];
        db.User = town.Shioya with { AccountId = Id() };
        db.Add(new Sasaeai.Areas.Municipality { Code = SmallTown.Code, Name = "はまなみ市" });
        var body = new Sasaeai.Organizations.Organization { Id = Id(), Municipality = SmallTown.Code, Name = "よりあい帆", Kind = "npo" };
        var from = new Person { Id = Id(), Municipality = SmallTown.Code, Name = "髙橋 正", Kana = "たかはし ただし", OtherNames = "浜髙橋", Phone = "0999-02-0418" };
        var into = new Person { Id = Id(), Municipality = SmallTown.Code, Name = "高橋 正", OtherNames = Maybe("タッちゃん"), Kana = Maybe("たかはし ただし"), Phone = Maybe("090-1111-0418"), LivesAlone = dice.Next(2) == 0 ? true : null, Address = Maybe("浜通3-5") };
        var neighbour = new Person { Id = Id(), Municipality = SmallTown.Code, Name = "凪野 勝" };
        (from.Address, from.Latitude, from.Longitude, from.Certified) = (Maybe("浜通2-1"), 34.8, 138.3, true);
        from.BornOn(Maybe("S12.3.4"), Today);
        from.Abilities = Maybe("将棋");
        from.FormerNames = dice.Next(2) == 0 ? [new FormerName("浜 正", null, "1960")] : [];
        db.AddRange(body, from, into, neighbour);
        await db.SaveChangesAsync();
        for (var n = 0; n < 6; n++)
        {
            var (whose, other) = dice.Next(2) == 0 ? (from, into) : (into, from);
            switch (n)
            {
                case 0 or 1:
                    var need = new Need { Id = Id(), Municipality = SmallTown.Code, Words = $"困りごと{n}", Title = $"困りごと{n}", HeardOn = Today, HeardById = ids[0], HeardByName = "汐屋" };
                    need.Belong(n == 0 ? from : whose);
                    db.AddRange(need, At(Id(), need.Share(db.User!, SmallTown.Consent(), Today)));
                    break;
                case 2:
                    db.Add(new PersonTie { Id = Id(), Municipality = SmallTown.Code, PersonId = from.Id, OrganizationId = body.Id, Kind = "helps" });
                    break;
                case 3:
                    db.AddRange(
                        new KeyContact { Id = Id(), Municipality = SmallTown.Code, PersonId = whose.Id, Name = "長女", Kind = "family" },
                        new KeyContact { Id = Id(), Municipality = SmallTown.Code, PersonId = neighbour.Id, ContactId = other.Id, Name = "高橋さん", Kind = "neighbour" });
                    break;
                case 4:
                    var household = Id();
                    db.AddRange(
                        new HouseholdMember { Id = Id(), Municipality = SmallTown.Code, HouseholdId = household, PersonId = from.Id, From = Today },
                        new HouseholdMember { Id = Id(), Municipality = SmallTown.Code, HouseholdId = household, Name = "妻" });
                    break;
                default:
                    db.Add(new Residence { Id = Id(), Municipality = SmallTown.Code, PersonId = whose.Id, Address = "西浜1", Until = Today });
                    break;
            }
        }
        db.AccessLog.Add(new AccessEntry { Id = Id(), Municipality = SmallTown.Code, At = database.Clock.GetUtcNow().UtcDateTime, AccountId = ids[0], AccountName = "汐屋", AppointmentId = ids[0], Subject = nameof(Person), SubjectId = from.Id, PersonId = from.Id, How = Showing.Page, Shown = FieldClass.Personal, Address = "" });
        await db.SaveChangesAsync();
        return (from.Id, into.Id);

        string? Maybe(string text) => dice.Next(2) == 0 ? text : null;
    }

    /// <summary>The survivor's own columns, a row that came along, and a new one.</summary>
    private static async Task EditAsync(TestDatabase database, Guid into, int seed)
    {
        var dice = new Random(seed + 1000);
        await using var db = database.Open();
        var survivor = await db.People.SingleAsync(p => p.Id == into);
        if (dice.Next(2) == 0)
            survivor.Phone = "080-9999-8888";
        if (dice.Next(2) == 0)
            survivor.Abilities = "ハーモニカ";
        if (dice.Next(2) == 0)
            survivor.Name = "高橋 正（先生）";
        survivor.OtherNames = string.Join('、', new[] { survivor.OtherNames, "将棋の先生" }.OfType<string>());
        foreach (var need in await db.Needs.ToListAsync())
            need.Title += "（聞きなおした）";
        (await db.PersonTies.SingleAsync()).End(Today);
        db.Add(new PersonTie { Id = new Guid(seed, 999, 7, [1, 2, 3, 4, 5, 6, 7, 8]), Municipality = SmallTown.Code, PersonId = into, OrganizationId = await db.Organizations.Select(o => o.Id).SingleAsync(), Kind = "runs" });
        await db.SaveChangesAsync();
    }

    private static async Task MergeAsync(TestDatabase database, Guid from, Guid into)
    {
        await using var db = database.Open();
        await new MergeDesk(db, database.Clock).MergeAsync(await db.People.SingleAsync(p => p.Id == from), await db.People.SingleAsync(p => p.Id == into), Colleagues.Shioya);
        await db.SaveChangesAsync();
    }

    private static async Task PartAsync(TestDatabase database, Guid from)
    {
        await using var db = database.Open();
        await new MergeDesk(db, database.Clock).UndoAsync(await db.People.SingleAsync(p => p.Id == from), Colleagues.Shioya);
        await db.SaveChangesAsync();
    }

    /// <summary>Every column of every row, in order.</summary>
    private static async Task<List<string>> ShapeAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var lines = new List<string>();
        foreach (var type in Rows)
            foreach (var row in await LoadAsync(db, type))
                lines.Add(type.Name + " " + string.Join('|', db.Entry(row).Properties.OrderBy(p => p.Metadata.Name).Select(p => $"{p.Metadata.Name}={StoredText.Of(p.CurrentValue, p.Metadata)}")));
        return [.. lines.Order(StringComparer.Ordinal)];
    }

    private static async Task<IEnumerable<object>> LoadAsync(SasaeaiDb db, Type type) =>
        (IEnumerable<object>)await (dynamic)typeof(PersonMergeTests).GetMethod(nameof(AllAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, [db])!;

    private static async Task<List<T>> AllAsync<T>(SasaeaiDb db) where T : class => await db.Set<T>().ToListAsync();

    private static T At<T>(Guid id, T record) where T : Sasaeai.History.Record
    {
        typeof(Sasaeai.History.Record).GetProperty("Id")!.SetValue(record, id);
        return record;
    }

    private static Person Person(string name, string? kana = null, string? born = null)
    {
        var person = new Person { Municipality = SmallTown.Code, Name = name, Kana = kana };
        person.BornOn(born, Today);
        return person;
    }
}
