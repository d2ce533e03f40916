using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Needs;
using Sasaeai.People;
using Sasaeai.Tests.Data;
using Sasaeai.Tests.Needs;
using Xunit;

namespace Sasaeai.Tests.People;

public sealed class NamesakesTests
{
    private readonly SmallTown town = new();

    [Theory, EachDatabase]
    public async Task Two_of_whom_all_that_is_known_is_alike_are_called_by_how_their_records_began(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        Person[] alike = [Of("潮見 ハル", born: "S14.5.6"), Of("潮見 ハル", born: "S14.5.6")];
        Person[] doubles = [Of("渡邉 節", "浜通7-2", "S12.3.4"), Of("渡辺 節", "浜通7-2", "S12.3.4")];
        Person[] plain = [Of("髙橋 正", "浜通2-1", "S12.3.4"), Of("高橋 正", "砂見町1-1", "S12.3.4")];
        db.AddRange(alike.Concat(doubles).Concat(plain));
        await db.SaveChangesAsync();

        var shown = await ShownAsync(db);

        foreach (var pair in new[] { alike, doubles })
        {
            var called = pair.Select(p => shown[p.Id].Called).ToList();
            Assert.All(called.Zip(pair), c => Assert.Contains($"記録 {c.Second.Id.ToString("N")[^4..].ToUpperInvariant()}", c.First, StringComparison.Ordinal));
            Assert.Equal(2, called.Distinct().Count());
        }
        Assert.Equal(["髙橋 正 さん（昭和12年3月4日生まれ・浜通2-1）", "高橋 正 さん（昭和12年3月4日生まれ・砂見町1-1）"], plain.Select(p => shown[p.Id].Called));
    }

    [Theory, EachDatabase]
    public async Task A_double_out_of_sight_is_not_hinted_at(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        var (here, there) = (Of("渡邉 節", "浜通7-2", "S12.3.4"), Of("渡邉 節", "浜通7-2", "S12.3.4"));
        (here.AreaId, there.AreaId) = (town.Sunami.Id, town.Nagihara.Id);
        db.AddRange(here, there);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        var seen = await db.People.AsNoTracking().VisibleTo(db.Needs, town.Shioya).ToListAsync();

        await db.TellApartAsync(ids => db.PeopleInSight(town.Shioya, ids), seen);
        Assert.Equal(["渡邉 節 さん（昭和12年3月4日生まれ・浜通7-2）"], seen.Select(p => p.Called));

        var all = await db.People.AsNoTracking().ToListAsync();
        await db.TellApartAsync(ids => db.PeopleInSight(town.Kujiraoka, ids), all);
        Assert.All(all, p => Assert.NotNull(p.Begun));
    }

    [Theory, EachDatabase]
    public async Task A_name_that_was_only_said_is_marked_where_somebody_in_sight_bears_it(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        var haru = Of("潮見 ハル");
        (haru.OtherNames, haru.AreaId) = ("浜のハルばあ", town.Sunami.Id);
        var needs = new[] { "潮見はるさん", "浜のハルばあ", "潮見 茂", "二丁目の角の家" }.Select(about => town.Hear(about: about)).ToList();
        var elsewhere = town.Hear(about: "潮見ハル", area: town.Nagihara, by: town.Iwase);
        db.AddRange([haru, .. needs, elsewhere]);
        await db.SaveChangesAsync();

        await db.TellApartAsync(town.Shioya, needs);
        await db.TellApartAsync(town.Iwase, [elsewhere]);

        Assert.Equal([true, true, false, false], needs.Select(n => n.MayBeSomebodyKnown));
        Assert.EndsWith("（書きとめてある方かは、まだ決めていません）", needs[0].Whose, StringComparison.Ordinal);
        Assert.False(elsewhere.MayBeSomebodyKnown);
    }

    [Fact]
    public void What_was_heard_and_how_the_record_began_are_the_last_resort_of_the_line()
    {
        var (one, other) = (Of("潮見 ハル", born: "S14.5.6"), Of("潮見 ハル", born: "S14.5.6"));
        var lines = Distinguishing.Lines([new(one, "砂見圏域", Heard: "「電球が切れた」を聞いた", Begun: "記録 AAAA"), new(other, "砂見圏域", Begun: "記録 BBBB")], SmallTown.Today);

        Assert.Equal("昭和14年5月6日生まれ（87歳）　砂見圏域　「電球が切れた」を聞いた　記録 AAAA", lines[one.Id]);
        Assert.Equal("昭和14年5月6日生まれ（87歳）　砂見圏域　記録 BBBB", lines[other.Id]);
        var known = Of("潮見 ハル", "浜通7-2", "S9.1.2");
        lines = Distinguishing.Lines([new(known, Begun: "記録 AAAA"), new(Of("潮見 ハル"), Begun: "記録 BBBB")], SmallTown.Today);
        Assert.Equal("昭和9年1月2日生まれ（92歳）　浜通7-2", lines[known.Id]);
        Assert.Equal("記録 BBBB", lines.Values.Single(l => l != lines[known.Id]));
    }

    [Fact]
    public void Whoever_is_found_by_a_name_of_before_that_is_anothers_today_shows_it()
    {
        var (married, other, apart) = (Of("岩本 うめ", born: "S16.6.6"), Of("凪 うめ", born: "S13.3.3"), Of("岩本 うめ", born: "S9.1.2"));
        married.FormerNames = [new("凪 うめ", "なぎ うめ", null)];

        var lines = Distinguishing.Lines([new(married), new(other)], SmallTown.Today);
        Assert.Equal(("昭和16年6月6日生まれ（85歳）　前の名前 凪 うめ", "昭和13年3月3日生まれ（88歳）"), (lines[married.Id], lines[other.Id]));
        Assert.Equal("昭和16年6月6日生まれ（85歳）", Distinguishing.Lines([new(married), new(apart)], SmallTown.Today)[married.Id]);
        Assert.Equal(2, Distinguishing.Alike([married, other]).Count);
    }

    [Fact]
    public void That_more_is_known_of_the_other_tells_nothing_of_this_one()
    {
        var (one, other) = (Of("潮見 ハル", born: "S14.5.6"), Of("潮見 ハル", born: "S14.5.6"));
        var lines = Distinguishing.Lines([new(one, Begun: "記録 AAAA"), new(other, LivesWith: "潮見 一郎と暮らす", Begun: "記録 BBBB")], SmallTown.Today);

        Assert.Equal("昭和14年5月6日生まれ（87歳）　記録 AAAA", lines[one.Id]);
        Assert.Equal("昭和14年5月6日生まれ（87歳）　潮見 一郎と暮らす", lines[other.Id]);
    }

    private async Task<Dictionary<Guid, Person>> ShownAsync(SasaeaiDb db)
    {
        db.ChangeTracker.Clear();
        var shown = await db.People.AsNoTracking().ToListAsync();
        await db.TellApartAsync(ids => db.PeopleInSight(town.Kujiraoka, ids), shown);
        return shown.ToDictionary(p => p.Id);
    }

    private static Person Of(string name, string? address = null, string? born = null) => FindingPeopleTests.Person(name, null, address, null, born);
}
