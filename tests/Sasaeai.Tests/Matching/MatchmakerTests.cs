using Sasaeai.Data;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.Resources;
using Sasaeai.Tests.Data;
using Sasaeai.Tests.Needs;
using Xunit;

namespace Sasaeai.Tests.Matching;

public sealed class MatchmakerTests
{
    private static readonly DateOnly Today = SmallTown.Today;
    private readonly SmallTown town = new();

    [Theory, EachDatabase]
    public async Task Only_what_does_the_right_kind_of_thing_is_weighed_and_the_rest_is_counted(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        db.AddRange(Place("おとも便", "shopping"), Place("砂見家事の会", "housework"), Place("編み物の間", "learning"),
            Place("となり町の便", "shopping", municipality: SmallTown.NextTown), Ended("むかしの便", Today.AddDays(-400)), Ended("先月までの便", Today.AddDays(-30)));
        await db.SaveChangesAsync();

        var list = await ShortlistAsync(db, Shopping());

        Assert.Equal(["おとも便", "砂見家事の会"], Names(list.Candidates));
        Assert.Equal(["先月までの便"], Names(list.Excluded));
        Assert.Equal((3, 1, false), (list.Weighed, list.Elsewhere, list.Guessed));
    }

    [Theory, EachDatabase]
    public async Task The_order_is_by_what_was_found_then_by_the_way_then_by_name(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        db.AddRange(Place("う", "shopping", 0.0020), Place("い", "shopping"), Place("あ", "shopping"), Place("え", "shopping", 0.0010), Place("お", "shopping", 0.05));
        await db.SaveChangesAsync();
        var need = Shopping();
        need.LieAt(new Whereabouts("砂見町", town.Sunami.Id, 34.8, 138.3));

        var list = await ShortlistAsync(db, need);

        Assert.Equal(["え", "う", "あ", "い", "お"], Names(list.Candidates));
    }

    [Theory, EachDatabase]
    public async Task Until_someone_chooses_the_words_are_the_guide(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        db.AddRange(Place("草とり隊", "yard"), Place("おとも便", "shopping"));
        await db.SaveChangesAsync();

        var list = await ShortlistAsync(db, town.Hear("草がのびて、側溝がつまる"));

        Assert.True(list.Guessed);
        Assert.Equal(["garden"], list.Categories);
        Assert.Equal(["草とり隊"], Names(list.Candidates));
        Assert.Empty((await ShortlistAsync(db, town.Hear("よくわからん"))).Candidates);
    }

    [Theory, EachDatabase]
    public async Task An_earlier_no_is_remembered_by_the_worry_for_good_and_by_others_for_half_a_year(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        var otomo = Place("おとも便", "shopping");
        var (mine, others) = (Shopping(), Shopping());
        db.AddRange(otomo, mine, others);
        var declined = Referral.Ask(town.Shioya, mine, otomo, new Asking("お願いします"), Today);
        declined.Decline(town.Shioya, new Reply("代表", "phone", "渚本さんの坂は無理"), "people", null, Today);
        db.Add(declined);
        await db.SaveChangesAsync();

        Assert.Equal(["おとも便"], Names((await ShortlistAsync(db, mine, Today.AddYears(1))).Excluded));
        var minded = Assert.Single((await ShortlistAsync(db, others)).Candidates);
        Assert.Contains(minded.Mind, m => m.Contains("辞退", StringComparison.Ordinal));
        Assert.DoesNotContain(minded.Findings, f => f.Sentence.Contains("渚本", StringComparison.Ordinal));
        Assert.DoesNotContain(Assert.Single((await ShortlistAsync(db, others, Today.AddDays(200))).Candidates).Mind, m => m.Contains("辞退", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task The_areas_a_resource_serves_are_read_with_it(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        var relay = Place("凪原リレー", "shopping");
        relay.ServedAreas.Add(new ServedArea { ResourceId = relay.Id, AreaId = town.Nagihara.Id });
        db.Add(relay);
        await db.SaveChangesAsync();

        Assert.Equal("使える範囲の外です。", Assert.Single(Assert.Single((await ShortlistAsync(db, Shopping())).Excluded).Obstacles).Sentence);
    }

    private Task<Shortlist> ShortlistAsync(SasaeaiDb db, Need need, DateOnly? on = null) => Matchmaker.ShortlistAsync(db, town.Shioya, need, on ?? Today);

    private static IEnumerable<string> Names(IEnumerable<Candidate> candidates) => candidates.Select(c => c.Resource.Name);

    private Need Shopping()
    {
        var need = town.Hear();
        need.Describe(new Description { Title = "買い物", Categories = ["shopping"], Where = new Whereabouts(null, town.Sunami.Id) });
        return need;
    }

    private static Resource Place(string name, string category, double? north = null, string municipality = SmallTown.Code) => new()
    {
        Municipality = municipality,
        Name = name,
        Categories = [category],
        Latitude = 34.8 + north,
        Longitude = north is null ? null : 138.3,
    };

    private static Resource Ended(string name, DateOnly since)
    {
        var resource = Place(name, "shopping");
        typeof(Resource).GetProperty(nameof(Resource.State))!.SetValue(resource, ResourceState.Ended);
        typeof(Resource).GetProperty(nameof(Resource.StateSince))!.SetValue(resource, since);
        return resource;
    }
}
