using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Organizations;
using Sasaeai.Resources;
using Sasaeai.Seeding;
using Sasaeai.Tests.Data;
using Xunit;

namespace Sasaeai.Tests.Resources;

public sealed class ResourceQueriesTests
{
    private static readonly DateOnly Today = new(2026, 11, 17);
    private static readonly Guid Sunami = Guid.CreateVersion7();

    [Theory, EachDatabase]
    public async Task Each_narrowing_finds_what_it_says(Provider provider)
    {
        await using var database = await StockedAsync(provider);
        await using var db = database.Open();

        Assert.Equal(["体操の会", "配食便", "空き家の家主", "食堂"], await NamesAsync(db, new()));
        Assert.Equal(["前の集い"], await NamesAsync(db, new() { State = ResourceState.Ended }));
        Assert.Equal(["体操の会", "食堂"], await NamesAsync(db, new() { Areas = [Sunami] }));
        Assert.Equal(["配食便", "空き家の家主"], await NamesAsync(db, new() { Areas = [] }));
        Assert.Equal(["食堂"], await NamesAsync(db, new() { Category = "diner" }));
        Assert.Equal(["配食便"], await NamesAsync(db, new() { Funding = "market" }));
        Assert.Equal(["体操の会"], await NamesAsync(db, new() { Day = Days.Thursday }));
        Assert.Equal(["体操の会"], await NamesAsync(db, new() { Room = Room.Free }));
        Assert.Equal(["食堂"], await NamesAsync(db, new() { Room = Room.Full }));
        Assert.Equal(["配食便", "空き家の家主"], await NamesAsync(db, new() { Room = Room.Unknown }));
        Assert.Equal(["配食便", "空き家の家主", "食堂"], await NamesAsync(db, new() { UnconfirmedSince = Today.AddYears(-1) }));
    }

    [Theory, EachDatabase]
    public async Task Words_are_found_however_they_are_written_and_by_the_organisation_too(Provider provider)
    {
        await using var database = await StockedAsync(provider);
        await using var db = database.Open();

        Assert.Equal(["食堂"], await NamesAsync(db, new() { Words = "シオダマリ" }));
        Assert.Equal(["食堂"], await NamesAsync(db, new() { Words = "潮だまり　会食" }));
        Assert.Equal(["体操の会"], await NamesAsync(db, new() { Words = "ﾖﾘｱｲ" }));
        Assert.Equal([], await NamesAsync(db, new() { Words = "100%" }));
        Assert.Equal([], await NamesAsync(db, new() { Words = "食堂 体操の会" }));
    }

    [Theory, EachDatabase]
    public async Task The_cells_count_each_resource_once(Provider provider)
    {
        await using var database = await StockedAsync(provider);
        await using var db = database.Open();

        var cells = await db.Resources.VisibleTo(Colleagues.Shioya).Standing().Cells(Today.AddYears(-1)).ToListAsync();

        Assert.Equal(5, cells.Sum(c => c.Count));
        var full = Assert.Single(cells, c => c.Room == Room.Full);
        Assert.Equal((Sunami, ResourceState.Active, "mutual", Days.None, true, 1), (full.AreaId, full.State, full.Funding, full.Days, full.Unconfirmed, full.Count));
        Assert.Equal(["diner", "salon"], full.Categories);
    }

    [Theory, EachDatabase]
    public async Task Another_municipality_sees_none_of_it(Provider provider)
    {
        await using var database = await StockedAsync(provider);
        await using var db = database.Open();

        Assert.Equal(0, await db.Resources.VisibleTo(Colleagues.As(Cast.Shioya, "99202")).CountAsync());
        Assert.Equal(0, await db.Organizations.VisibleTo(Colleagues.As(Cast.Shioya, "99202")).CountAsync());
        Assert.Equal(0, await db.Approaches.VisibleTo(Colleagues.As(Cast.Shioya, "99202")).CountAsync());
    }

    [Theory, EachDatabase]
    public async Task Talks_are_for_the_people_at_work(Provider provider)
    {
        await using var database = await StockedAsync(provider);
        await using var db = database.Open();

        Assert.Equal(1, await db.Approaches.VisibleTo(Colleagues.Shioya).CountAsync());
        foreach (var member in new[] { Cast.Nagisa, Cast.Tsukuda, Cast.Minato })
            Assert.Equal(0, await db.Approaches.VisibleTo(Colleagues.As(member)).CountAsync());
    }

    [Theory, EachDatabase]
    public async Task A_draft_is_its_writers_alone(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        db.Add(new ResourceDraft { Municipality = "99201", AccountId = Colleagues.Shioya.AccountId, Name = "書きかけ", TouchedAt = DateTime.UnixEpoch });
        await db.SaveChangesAsync();

        Assert.Equal(1, await db.ResourceDrafts.VisibleTo(Colleagues.Shioya).CountAsync());
        Assert.Equal(0, await db.ResourceDrafts.VisibleTo(Colleagues.As(Cast.Kujiraoka)).CountAsync());
    }

    [Theory, EachDatabase]
    public async Task A_change_of_the_areas_served_is_in_the_history_even_when_nothing_else_changed(Provider provider)
    {
        await using var database = await StockedAsync(provider);
        await using var db = database.Open();
        var area = new Sasaeai.Areas.Area { Municipality = "99201", Name = "灯見圏域", Kind = Sasaeai.Areas.AreaKind.DailyLiving };
        db.Add(area);
        await db.SaveChangesAsync();
        var round = await db.Resources.Include(r => r.ServedAreas).SingleAsync(r => r.Name == "配食便");

        round.Serve([area.Id, area.Id]);
        await db.SaveChangesAsync();
        round.Serve([area.Id]);
        await db.SaveChangesAsync();

        var change = await db.Changes.Where(c => c.SubjectId == round.Id).OrderBy(c => c.Id).LastAsync();
        var field = Assert.Single(change.Fields);
        Assert.Equal(("ServedAreas", null, area.Id.ToString()), (field.Field, field.Before, field.After));
        Assert.Equal(2, await db.Changes.CountAsync(c => c.SubjectId == round.Id));
    }

    private static async Task<List<string>> NamesAsync(SasaeaiDb db, ResourceFilter filter) =>
        await db.Resources.VisibleTo(Colleagues.Shioya).Standing().WithWords(db, Colleagues.Shioya, filter.Words).Narrowed(filter).InOrder(ResourceOrder.Name).Select(r => r.Name).ToListAsync();

    private static async Task<TestDatabase> StockedAsync(Provider provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var body = new Organization { Municipality = "99201", Name = "よりあい帆", Kind = "npo" };
        var gym = new Resource { Municipality = "99201", Name = "体操の会", Kana = "あ", Categories = ["gathering"], Funding = "prevention", AreaId = Sunami, Capacity = 20, Attendance = 12, Organization = body, Sessions = [new() { Days = Days.Thursday }] };
        gym.Confirm(Colleagues.Shioya, null, Today.AddDays(-30));
        var round = new Resource { Municipality = "99201", Name = "配食便", Kana = "い", Categories = ["meal-watch"], Funding = "market", Capacity = 30 };
        round.Confirm(Colleagues.Shioya, null, Today.AddYears(-1).AddDays(-1));
        var landlord = new Resource { Municipality = "99201", Name = "空き家の家主", Kana = "う" };
        landlord.Begin(ResourceState.Potential, Today);
        var diner = new Resource { Municipality = "99201", Name = "食堂", Kana = "え", OtherNames = "しおだまり", Summary = "潮だまりで、月2回の会食。", Categories = ["diner", "salon"], Funding = "mutual", AreaId = Sunami, Capacity = 15, Attendance = 15 };
        var former = new Resource { Municipality = "99201", Name = "前の集い", Kana = "お", AreaId = Sunami };
        former.End(Today, "解散", Today);
        db.AddRange(gym, round, landlord, diner, former, landlord.Approach(Today, "汐屋", "家主", "使い道を聞いた", ApproachOutcome.Talking, null, Today));
        await db.SaveChangesAsync();
        return database;
    }
}
