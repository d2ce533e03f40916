using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.Needs;
using Sasaeai.Tests.Data;
using Xunit;

namespace Sasaeai.Tests.Needs;

/// <summary>Role × whose and where the worry is.</summary>
public sealed class NeedAccessTests
{
    private const string Here = "here", There = "there", Nowhere = "nowhere", Unaware = "unaware", Mine = "mine there", NextTown = "next town";
    private readonly SmallTown town = new();

    [Theory, EachDatabase]
    public async Task Whoever_only_voices_reads_their_own_words_back_and_nothing_that_was_added(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        var mine = town.Hear("灯りが切れて暗い", by: town.Roui);
        db.AddRange(mine, town.Hear("ごみが出せない"), town.Hear("雪かき", by: town.Nagi));
        await db.SaveChangesAsync();
        mine.Describe(new Description { Title = "玄関の灯り（脚立から落ちた）" });
        await db.SaveChangesAsync();

        var voiced = await db.Needs.VoicedBy(town.Roui, SmallTown.Today.AddDays(-3)).SingleAsync();

        Assert.Equal(("灯りが切れて暗い", true, null), (voiced.Words, voiced.Seen, voiced.AnswerTo(town.Roui.Name)));
        Assert.Empty(await db.Needs.VisibleTo(town.Roui).ToListAsync());
        Assert.Empty(await db.Needs.VoicedBy(town.Roui, SmallTown.Today).ToListAsync());
    }

    [Theory, EachDatabase]
    public async Task Each_role_sees_its_own_and_nothing_else(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var expected = new Dictionary<Role, string[]>
        {
            [Role.MunicipalOfficer] = [Here, There, Nowhere, Mine],
            [Role.Tier1Coordinator] = [Here, There, Nowhere, Unaware, Mine],
            [Role.Tier2Coordinator] = [Here, Unaware, Mine],
            [Role.CareCenterStaff] = [Here, Mine],
            [Role.CareManager] = [Mine],
            [Role.Tier3Coordinator] = [],
            [Role.CouncilMember] = [],
            [Role.Auditor] = [],
            [Role.PrefectureOfficer] = [],
        };
        town.AddTo(db);
        foreach (var (role, _) in expected)
            AddNeeds(db, User(role));
        await db.SaveChangesAsync();

        foreach (var (role, seen) in expected)
        {
            var titles = await db.Needs.VisibleTo(User(role)).Select(n => n.Title).Distinct().ToListAsync();
            Assert.True(seen.Order().SequenceEqual(titles.Order()), $"{role} saw {string.Join(", ", titles)}");
        }
    }

    [Theory, EachDatabase]
    public async Task A_writer_who_was_appointed_elsewhere_sees_what_they_wrote_only_in_that_municipality(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        db.Add(town.Hear());
        await db.SaveChangesAsync();

        var moved = town.Shioya with { Municipality = SmallTown.NextTown, AreaIds = [] };

        Assert.Empty(await db.Needs.VisibleTo(moved).ToListAsync());
    }

    private readonly Dictionary<Role, User> users = [];

    private User User(Role role) => users.TryGetValue(role, out var user) ? user
        : users[role] = SmallTown.Staff(role.Label(), role, role is Role.Tier2Coordinator or Role.CareCenterStaff or Role.CouncilMember ? [town.Sunami.Id, town.School.Id] : [], town.Yoriai.Id);

    private void AddNeeds(SasaeaiDb db, User writer)
    {
        db.Add(town.Hear(Here, about: "渚本 トミ", area: town.School, by: town.Kujiraoka));
        db.Add(town.Hear(There, area: town.Nagihara, by: town.Kujiraoka));
        db.Add(Need.Hear(town.Kujiraoka, new Hearing(Nowhere), SmallTown.Today));
        db.Add(town.Hear(Unaware, about: "坂の上の男の方", by: town.Kujiraoka, unaware: true));
        db.Add(town.Hear(Mine, area: town.Nagihara, by: writer));
        db.Add(town.Hear(NextTown, by: town.Kujiraoka with { Municipality = SmallTown.NextTown }));
    }
}
