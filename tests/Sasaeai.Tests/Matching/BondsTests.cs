using Sasaeai.Data;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.People;
using Sasaeai.Resources;
using Sasaeai.Tests.Data;
using Sasaeai.Tests.Needs;
using Xunit;

namespace Sasaeai.Tests.Matching;

/// <summary>Whom the person knows, whom they would rather not meet, and what should stay as it is.</summary>
public sealed class BondsTests
{
    private static readonly DateOnly Today = SmallTown.Today;
    private readonly SmallTown town = new();
    private readonly Person tomi = SmallTown.Tomi();
    private readonly Resource otomo;
    private readonly Resource salon = new() { Municipality = SmallTown.Code, Name = "編み物の間", Categories = ["learning"], PlaceName = "潮見会館", Days = Days.Tuesday };

    public BondsTests() => otomo = town.Otomo();

    [Theory, EachDatabase]
    public async Task A_tie_brings_forward_and_the_closer_the_more(Provider provider)
    {
        var candidate = await WeighAsync(provider, Tie("comes", resource: otomo.Id), Tie("member", organization: town.Yoriai.Id));
        Assert.Contains("もうつながりがある（通っている・使っている）", candidate.Fits);
        Assert.DoesNotContain(candidate.Fits, f => f.Contains("会員", StringComparison.Ordinal));

        var member = await WeighAsync(provider, Tie("member", organization: town.Yoriai.Id));
        Assert.Contains("同じ団体につながりがある（会員・役員）", member.Fits);
        var former = Tie("comes", resource: otomo.Id);
        former.End(Today.AddDays(-400));
        var past = await WeighAsync(provider, former);
        Assert.Contains("前につながりがあった（通っている・使っている）", past.Fits);
        Assert.True(candidate.Points > member.Points && member.Points > past.Points && past.Points > (await WeighAsync(provider)).Points);
    }

    [Theory, EachDatabase]
    public async Task One_whom_the_person_keeps_away_from_is_left_out(Provider provider) =>
        Assert.Contains("距離をおきたい", Assert.Single((await WeighAsync(provider, Tie("avoids", organization: town.Yoriai.Id))).Obstacles).Sentence, StringComparison.Ordinal);

    [Theory, EachDatabase]
    public async Task One_who_must_not_hear_leaves_out_their_organisation_and_one_who_may_is_someone_they_know(Provider provider)
    {
        var candidate = await WeighAsync(provider, Contact(MayHear.No));
        Assert.Contains("「伝えない」とうかがっている巻島さんのいるところです。", candidate.Obstacles.Select(o => o.Sentence));
        Assert.Contains("知っている人がいる（巻島さん）", (await WeighAsync(provider, Contact(MayHear.Yes))).Fits);
    }

    [Theory, EachDatabase]
    public async Task Family_who_come_there_bring_forward_and_family_in_charge_is_to_be_minded(Provider provider)
    {
        Assert.Contains("ご家族につながりがある（通っている・使っている）", (await WithMateAsync(provider, "comes")).Fits);
        Assert.Contains((await WithMateAsync(provider, "runs")).Mind, m => m.StartsWith("ご家族が関わっている", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task A_building_where_they_go_already_is_familiar(Provider provider)
    {
        otomo.ComesToYou = false;
        otomo.PlaceName = "潮見会館";
        Assert.Contains("通いなれた場所（潮見会館）", (await WeighAsync(provider, Tie("comes", resource: salon.Id))).Fits);
    }

    [Theory, EachDatabase]
    public async Task What_they_want_to_keep_is_not_pushed_out_by_its_only_day(Provider provider)
    {
        otomo.Days = Days.Tuesday;
        var keep = Tie("comes", resource: salon.Id);
        keep.Keep = true;
        Assert.Contains("火曜は「編み物の間」に行く日。続けられるように、時間が重ならないか確かめる", (await WeighAsync(provider, keep)).Mind);
        otomo.Days = Days.Tuesday | Days.Friday;
        Assert.DoesNotContain((await WeighAsync(provider, keep)).Mind, m => m.Contains("編み物の間", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task What_the_person_is_good_at_may_be_a_part_there(Provider provider)
    {
        tomi.Abilities = "足は弱いが、編み物を教えられる";
        otomo.Hopes = "編み物のできる人が来てくれたら";
        Assert.Contains("「編み物」の役をお願いできるかもしれない", (await WeighAsync(provider)).Fits);
    }

    [Theory, EachDatabase]
    public async Task A_word_that_only_says_where_is_no_part(Provider provider)
    {
        tomi.Abilities = "砂見の公民館で鍵を開けていた";
        (otomo.PlaceName, otomo.Hopes, otomo.Summary) = ("公民館", "砂見の人が来てくれたら", "公民館に集まって出かけます");
        Assert.DoesNotContain((await WeighAsync(provider)).Fits, fit => fit.Contains("の役を", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task A_no_between_people_to_another_worry_of_the_same_person_leaves_out(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var need = await SetUpAsync(db);
        var other = town.Hear("話し相手がほしい");
        other.Belong(tomi);
        var basis = other.Share(town.Shioya, SmallTown.Consent(), Today);
        db.AddRange(other, basis);
        var referral = Referral.Ask(town.Shioya, other, otomo, new Asking("お願いします", basis, basis.Fields), Today.AddDays(0));
        referral.Decline(town.Shioya, new Reply("代表", "phone", "むかしのことがあって"), "relation", null, Today);
        db.Add(referral);
        await db.SaveChangesAsync();

        var list = await Matchmaker.ShortlistAsync(db, town.Shioya, need, Today);

        var obstacle = Assert.Single(Assert.Single(list.Excluded).Obstacles);
        Assert.Contains("人どうしの事情", obstacle.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("むかし", obstacle.Sentence, StringComparison.Ordinal);
    }

    private async Task<Candidate> WithMateAsync(Provider provider, string kind)
    {
        var son = new Person { Municipality = SmallTown.Code, Name = "渚本 健" };
        son.AreaId = town.Sunami.Id;
        var home = Guid.CreateVersion7();
        return await WeighAsync(provider, son,
            new HouseholdMember { Municipality = SmallTown.Code, HouseholdId = home, PersonId = tomi.Id },
            new HouseholdMember { Municipality = SmallTown.Code, HouseholdId = home, PersonId = son.Id },
            new PersonTie { Municipality = SmallTown.Code, PersonId = son.Id, ResourceId = otomo.Id, Kind = kind });
    }

    private async Task<Candidate> WeighAsync(Provider provider, params object[] rows)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var need = await SetUpAsync(db, rows);
        var list = await Matchmaker.ShortlistAsync(db, town.Shioya, need, Today);
        return Assert.Single(list.Candidates.Concat(list.Excluded));
    }

    private async Task<Need> SetUpAsync(SasaeaiDb db, params object[] rows)
    {
        town.AddTo(db);
        var need = town.Hear();
        need.Describe(new Description { Title = "買い物", Categories = ["shopping"], Where = new Whereabouts(null, town.Sunami.Id) });
        need.Belong(tomi);
        tomi.Keys.Clear();
        db.AddRange(tomi, otomo, salon, need);
        db.AddRange(rows);
        await db.SaveChangesAsync();
        return need;
    }

    private PersonTie Tie(string kind, Guid? resource = null, Guid? organization = null) =>
        new() { Municipality = SmallTown.Code, PersonId = tomi.Id, ResourceId = resource, OrganizationId = organization, Kind = kind };

    private KeyContact Contact(MayHear may) =>
        new() { Municipality = SmallTown.Code, PersonId = tomi.Id, Name = "巻島", Kind = "friend", OrganizationId = town.Yoriai.Id, MayHear = may };
}
