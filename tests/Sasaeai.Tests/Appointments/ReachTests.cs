using Sasaeai.Accounts;
using Sasaeai.Appointments;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Tests.Data;
using Xunit;

namespace Sasaeai.Tests.Appointments;

public sealed class ReachTests
{
    private const string Town = "99201";
    private static readonly DateOnly Today = new(2026, 11, 17);

    [Theory, EachDatabase]
    public async Task Reach_is_the_appointed_area_with_everything_below_it_and_nothing_beside(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var (sunami, school, ward, nagihara) = AddAreas(db);
        var account = Appoint(db, Role.Tier2Coordinator, sunami.Id);
        await db.SaveChangesAsync();

        var user = await db.UserAsync(account.Id, null, Today);

        Assert.Equivalent(new[] { sunami.Id, school.Id, ward.Id }, user!.AreaIds, strict: true);
        Assert.DoesNotContain(nagihara.Id, user.AreaIds);
    }

    [Theory, EachDatabase]
    public async Task A_third_tier_area_reaches_what_it_covers_on_both_sides_of_a_border(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var (sunami, school, ward, _) = AddAreas(db);
        db.Add(new Municipality { Code = "99202", Name = "となり町" });
        var beyond = new Area { Municipality = "99202", Name = "岬", Kind = AreaKind.DailyLiving, ValidFrom = new(2020, 4, 1) };
        var served = new Area { Municipality = Town, Name = "よりあい帆の範囲", Kind = AreaKind.ThirdTier, ValidFrom = new(2020, 4, 1) };
        served.Covers.Add(new AreaCoverage { AreaId = served.Id, CoveredAreaId = sunami.Id });
        served.Covers.Add(new AreaCoverage { AreaId = served.Id, CoveredAreaId = beyond.Id });
        db.AddRange(beyond, served);
        var account = Appoint(db, Role.Tier3Coordinator, served.Id);
        await db.SaveChangesAsync();

        var user = await db.UserAsync(account.Id, null, Today);

        Assert.Equivalent(new[] { served.Id, sunami.Id, school.Id, ward.Id, beyond.Id }, user!.AreaIds, strict: true);
    }

    [Theory, EachDatabase]
    public async Task An_appointment_that_has_ended_or_not_begun_reaches_nothing(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var (sunami, _, _, _) = AddAreas(db);
        var ended = Appoint(db, Role.Tier2Coordinator, sunami.Id, until: new DateOnly(2026, 11, 16));
        var coming = Appoint(db, Role.Tier2Coordinator, sunami.Id, from: new DateOnly(2026, 11, 18));
        var lastDay = Appoint(db, Role.Tier2Coordinator, sunami.Id, until: Today);
        await db.SaveChangesAsync();

        Assert.Null(await db.UserAsync(ended.Id, null, Today));
        Assert.Null(await db.UserAsync(coming.Id, null, Today));
        Assert.NotNull(await db.UserAsync(lastDay.Id, null, Today));
    }

    [Theory, EachDatabase]
    public async Task A_chosen_appointment_of_somebody_else_is_not_taken(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var (sunami, _, _, nagihara) = AddAreas(db);
        var mine = Appoint(db, Role.Tier2Coordinator, sunami.Id);
        Appoint(db, Role.MunicipalOfficer, nagihara.Id);
        await db.SaveChangesAsync();
        var others = db.Appointments.Single(a => a.Role == Role.MunicipalOfficer).Id;

        var user = await db.UserAsync(mine.Id, others, Today);

        Assert.Equal(Role.Tier2Coordinator, user!.Role);
    }

    private static (Area Sunami, Area School, Area Ward, Area Nagihara) AddAreas(SasaeaiDb db)
    {
        db.Add(new Municipality { Code = Town, Name = "はまなみ市" });
        var from = new DateOnly(2020, 4, 1);
        var sunami = new Area { Municipality = Town, Name = "砂見圏域", Kind = AreaKind.DailyLiving, ValidFrom = from };
        var school = new Area { Municipality = Town, Name = "砂見小学校区", Kind = AreaKind.Neighbourhood, ParentId = sunami.Id, ValidFrom = from };
        var ward = new Area { Municipality = Town, Name = "砂見二丁目", Kind = AreaKind.Neighbourhood, ParentId = school.Id, ValidFrom = from };
        var nagihara = new Area { Municipality = Town, Name = "凪原圏域", Kind = AreaKind.DailyLiving, ValidFrom = from };
        db.AddRange(sunami, school, ward, nagihara);
        return (sunami, school, ward, nagihara);
    }

    private static Account Appoint(SasaeaiDb db, Role role, Guid area, DateOnly? from = null, DateOnly? until = null)
    {
        var account = Invitation.AddAccount(db, $"u{Guid.NewGuid():N}", "汐屋 さとみ", null, "x", demo: true);
        Invitation.Appoint(db, account.Id, new("", "", role, Town, from ?? new DateOnly(2025, 4, 1)) { Areas = [area], Until = until });
        return account;
    }
}
