using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Sasaeai.AccessLog;
using Sasaeai.CodeLists;
using Sasaeai.Consent;
using Sasaeai.Data;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.Seeding;
using Sasaeai.Tests.Data;
using Sasaeai.Time;
using Xunit;

namespace Sasaeai.Tests.Seeding;

public sealed class TownNeedsTests(SeededTown town)
{
    [Theory, EachDatabase]
    public async Task Every_state_of_worry_and_referral_is_there(Provider provider)
    {
        await using var db = await town.OpenAsync(provider);
        var needs = await db.Needs.ToListAsync();

        Assert.InRange(needs.Count, 90, 1000);
        Assert.InRange(await db.People.CountAsync(), 115, 1000);
        Assert.Equal(Enum.GetValues<NeedState>(), needs.Select(n => n.State).Distinct().Order());
        Assert.Equal(Enum.GetValues<ReferralState>(), (await db.Referrals.Select(r => r.State).Distinct().ToListAsync()).Order());
        Assert.Contains(needs, n => n.Unaware);
        Assert.Contains(needs, n => !n.IsPersonal);
        Assert.Contains(await db.SharingBases.ToListAsync(), b => b.WithdrawnOn is not null);
    }

    [Theory, EachDatabase]
    public async Task Every_code_is_in_its_list(Provider provider)
    {
        await using var db = await town.OpenAsync(provider);
        var needs = await db.Needs.ToListAsync();
        var referrals = await db.Referrals.ToListAsync();

        Assert.All(needs.SelectMany(n => n.Categories), key => Assert.True(CodeList.NeedCategory.Has(key), key));
        Assert.All(needs.Select(n => n.Source).OfType<string>(), key => Assert.True(CodeList.NeedSource.Has(key), key));
        Assert.All(needs.Select(n => n.HowMet).OfType<string>(), key => Assert.True(CodeList.HowMet.Has(key), key));
        Assert.All(await db.SharingBases.Select(b => b.Basis).ToListAsync(), key => Assert.True(CodeList.LegalBasis.Has(key), key));
        Assert.All(referrals.Select(r => r.Outcome).OfType<string>(), key => Assert.True(CodeList.ReferralOutcome.Has(key), key));
    }

    [Theory, EachDatabase]
    public async Task Whatever_was_told_of_a_person_had_a_basis_that_held_on_that_day(Provider provider)
    {
        await using var db = await town.OpenAsync(provider);
        var referrals = await db.Referrals.Include(r => r.Need).Include(r => r.SharingBasis).ToListAsync();

        Assert.All(referrals, r => Assert.Equal(r.Need!.IsPersonal, r.SharingBasis is not null));
        Assert.All(referrals.Where(r => r.SharingBasis is not null), r =>
        {
            Assert.Equal(r.NeedId, r.SharingBasis!.NeedId);
            Assert.InRange(r.AskedOn, r.SharingBasis.GivenOn, r.SharingBasis.ExpiresOn ?? DateOnly.MaxValue);
            Assert.True(r.SharingBasis.WithdrawnOn is not { } withdrawn || r.AskedOn <= withdrawn);
            Assert.Equal(SharedFields.None, r.Told & ~r.SharingBasis.Fields);
        });
    }

    [Theory, EachDatabase]
    public async Task Every_person_and_worry_lies_in_its_area(Provider provider)
    {
        await using var db = await town.OpenAsync(provider);
        var outlines = (await db.AreaBoundaries.ToListAsync()).ToDictionary(b => b.AreaId, b => new WKBReader().Read(b.Outline));

        var places = (await db.People.ToListAsync()).Select(p => (p.Name, p.Latitude, p.Longitude, p.AreaId))
            .Concat((await db.Needs.ToListAsync()).Select(n => (Name: n.Title, n.Latitude, n.Longitude, n.AreaId))).Where(p => p.Latitude is not null).ToList();

        Assert.InRange(places.Count, 180, 2000);
        Assert.All(places, p => Assert.True(outlines[p.AreaId!.Value].Contains(new Point(p.Longitude!.Value, p.Latitude!.Value)), p.Name));
    }

    [Theory, EachDatabase]
    public async Task The_journal_tells_each_hearing_on_its_day_by_its_hearer_and_nobody_worked_on_a_weekend(Provider provider)
    {
        await using var db = await town.OpenAsync(provider);
        var needs = await db.Needs.ToDictionaryAsync(n => n.Id);
        var journal = await db.Journal.Where(e => e.ById != null).ToListAsync();

        var hearings = journal.Where(e => e.What == "need.heard").ToList();
        Assert.Equal(needs.Count, hearings.Count);
        Assert.All(hearings, e => Assert.Equal((needs[e.NeedId!.Value].HeardOn, needs[e.NeedId.Value].HeardById), (DateOnly.FromDateTime(e.At.InJapan()), e.ById!.Value)));
        Assert.All(journal, e => Assert.False(e.At.InJapan().DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday));
    }

    [Theory, EachDatabase]
    public async Task Everyone_who_worked_on_a_persons_worry_is_in_the_access_log(Provider provider)
    {
        await using var db = await town.OpenAsync(provider);
        var personal = (await db.Needs.ToListAsync()).Where(n => n.IsPersonal).Select(n => n.Id).ToHashSet();
        var seen = (await db.AccessLog.Where(e => e.How != Showing.Emergency).ToListAsync()).Select(e => (e.SubjectId, e.AccountId)).ToHashSet();

        var worked = await db.Journal.Where(e => e.NeedId != null && e.ById != null).ToListAsync();

        Assert.All(worked.Where(e => personal.Contains(e.NeedId!.Value)), e => Assert.Contains((e.NeedId!.Value, e.ById!.Value), seen));
        Assert.All(seen, view => Assert.Contains(view.SubjectId, personal));
    }

    [Theory, EachDatabase]
    public async Task The_residents_of_the_cast_have_their_stories(Provider provider)
    {
        await using var db = await town.OpenAsync(provider);

        foreach (var resident in Cast.Residents)
            Assert.True(await db.Needs.AnyAsync(n => n.Person!.Name == resident.Name && n.Title == resident.Worry), resident.Name);
        Assert.True(await db.Referrals.AnyAsync(r => r.Need!.Title == Cast.Nagimoto.Worry && r.State == ReferralState.Asked));
    }

    [Theory, EachDatabase]
    public async Task No_two_people_said_the_same(Provider provider)
    {
        await using var db = await town.OpenAsync(provider);
        var said = (await db.Needs.Select(n => n.Words).ToListAsync()).Concat(await db.Referrals.Select(r => r.Message).ToListAsync());

        Assert.Equal([], said.SelectMany(text => text.Split('。', StringSplitOptions.RemoveEmptyEntries)).GroupBy(s => s).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Theory]
    [InlineData(2026, 11, 15)]
    [InlineData(2027, 4, 1)]
    [InlineData(2028, 2, 29)]
    [InlineData(2029, 1, 1)]
    public async Task The_town_can_be_founded_on_any_day(int year, int month, int day)
    {
        var clock = new FixedClock(new DateTimeOffset(year, month, day, 7, 0, 0, TimeSpan.FromHours(9)));
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, clock);
        await using var db = database.Open();
        var originals = Directory.CreateTempSubdirectory("sasaeai-originals-");

        await DemoTown.SeedAsync(db, new Originals(originals.FullName), clock);

        originals.Delete(recursive: true);

        Assert.True(await db.Journal.MaxAsync(e => e.At) <= clock.GetUtcNow().UtcDateTime);
        Assert.True(await db.Needs.MaxAsync(n => n.HeardOn) >= clock.Today().AddDays(-5));
    }
}
