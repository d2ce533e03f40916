using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Duplicates;
using Sasaeai.History;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.Organizations;
using Sasaeai.Resources;
using Sasaeai.Tests.Data;
using Xunit;

namespace Sasaeai.Tests.Needs;

public sealed class NeedOrganizationTests
{
    private static readonly DateOnly Today = SmallTown.Today;
    private readonly SmallTown town = new();

    [Fact]
    public void An_organisations_worry_is_nobodys_personal_data_and_keeps_no_words_about_a_person()
    {
        var need = town.Hear("運転する人がいない", about: "よりあい帆の艪居さん");
        Assert.True(need.IsPersonal);

        need.BelongTo(town.Yoriai);

        Assert.False(need.IsPersonal);
        Assert.Equal((town.Yoriai.Id, "よりあい帆", "よりあい帆"), (need.OrganizationId!.Value, need.About, need.Whose));
        Assert.Null(Referral.Ask(town.Shioya, need, town.Otomo(), new Asking("運転を"), Today).SharingBasisId);
        need.Describe(new Description { Title = "運転手", About = "艪居さん" });
        Assert.Equal("よりあい帆", need.About);
    }

    [Fact]
    public void It_may_turn_out_to_be_somebody_elses()
    {
        var need = town.Hear();
        Assert.Throws<RefusedException>(need.LeaveOrganization);
        need.BelongTo(town.Yoriai);

        need.LeaveOrganization();

        Assert.Equal((null, null), (need.OrganizationId, need.About));
    }

    [Fact]
    public void A_persons_worry_does_not_become_an_organisations_nor_the_other_way_round()
    {
        var hers = town.Hear();
        hers.Belong(SmallTown.Tomi());
        Assert.Equal("Organization", Assert.Throws<RefusedException>(() => hers.BelongTo(town.Yoriai)).Field);
        Assert.Throws<RefusedException>(() => town.Hear(unaware: true).BelongTo(town.Yoriai));

        var theirs = town.Hear();
        theirs.BelongTo(town.Yoriai);
        Assert.Throws<RefusedException>(() => theirs.Belong(SmallTown.Tomi()));
        Assert.Equal("Unaware", Assert.Throws<RefusedException>(() => theirs.Describe(new Description { Title = "運転手", Unaware = true })).Field);
    }

    [Fact]
    public void An_organisation_of_another_town_or_one_that_has_ended_is_refused()
    {
        Assert.Throws<RefusedException>(() => town.Hear().BelongTo(new Organization { Municipality = SmallTown.NextTown, Name = "となりの会", Kind = "npo" }));
        town.Other.Close(Today, "会員がいなくなった", Today);
        Assert.Throws<RefusedException>(() => town.Hear().BelongTo(town.Other));
    }

    [Fact]
    public void It_is_not_asked_for_age_or_certificate()
    {
        var asker = Asker.Of(Theirs(), ["venue"], Bonds.None, [], Today);
        var hall = new Resource { Municipality = SmallTown.Code, Name = "砂見会館", Categories = ["facility"], MinimumAge = 65 };
        var areas = new Sasaeai.Areas.AreaTree([], []);

        Assert.DoesNotContain(Judge.Weigh(asker, hall, areas, null).Mind, words => words.Contains('歳'));
        hall.NeedsCertification = true;
        Assert.True(Judge.Weigh(asker, hall, areas, null).Excluded);
    }

    [Theory, EachDatabase]
    public async Task It_follows_its_organisation_when_two_records_of_it_are_merged(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        var need = Theirs();
        db.Add(need);
        await db.SaveChangesAsync();

        await new MergeDesk(db, TimeProvider.System).MergeAsync(town.Yoriai, town.Other, town.Shioya);
        await db.SaveChangesAsync();

        Assert.Equal(town.Other.Id, (await db.Needs.AsNoTracking().SingleAsync()).OrganizationId);
    }

    [Theory, EachDatabase]
    public async Task The_list_tells_apart_whose_worries_they_are_how_they_are_met_and_what_was_lacking(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        var named = town.Hear("ひとつめ", about: "渚本さん");
        named.Describe(new Description { Title = "ひとつめ", About = "渚本さん", HowMet = "family" });
        var nobody = Need.Hear(town.Shioya, new Hearing("ふたつめ") { ToldBy = "近所の方" }, Today);
        nobody.FindNothing("day", "土曜にない", Today);
        var theirs = Theirs();
        db.AddRange(named, nobody, theirs);
        await db.SaveChangesAsync();

        Assert.Equal(["ひとつめ"], await TitlesAsync(db, new() { Whose = WhoseNeed.Someone }));
        Assert.Equal(["ふたつめ"], await TitlesAsync(db, new() { Whose = WhoseNeed.Nobody }));
        Assert.Equal([theirs.Title], await TitlesAsync(db, new() { Whose = WhoseNeed.Organization }));
        Assert.Equal(["ひとつめ"], await TitlesAsync(db, new() { HowMet = "family" }));
        Assert.Equal(["ふたつめ"], await TitlesAsync(db, new() { Lack = "day" }));
        Assert.Equal(["ふたつめ"], await TitlesAsync(db, new() { OwingWord = true }));
        var cells = await db.Needs.CellsAsync(Today);
        Assert.Equal((1, 1, 1, 1), (Count(c => c.Whose is WhoseNeed.Organization), Count(c => c.HowMet == "family"), Count(c => c.Lack == "day"), Count(c => c.OwesWord)));
        Assert.Equal([new Gap(null, null, "day", 1)], await Gap.OfAsync(db.Needs));

        int Count(Func<NeedCell, bool> of) => cells.Where(of).Sum(c => c.Count);
    }

    private Need Theirs()
    {
        var need = town.Hear("会場の暖房がない");
        need.BelongTo(town.Yoriai);
        return need;
    }

    private static Task<List<string>> TitlesAsync(SasaeaiDb db, NeedFilter filter) =>
        db.Needs.Narrowed(filter, Today).InOrder(NeedOrder.Newest).Select(n => n.Title).ToListAsync();
}
