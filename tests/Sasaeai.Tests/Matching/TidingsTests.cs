using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.Matching;
using Sasaeai.People;
using Sasaeai.Tests.Data;
using Sasaeai.Tests.Needs;
using Xunit;

namespace Sasaeai.Tests.Matching;

public sealed class TidingsTests
{
    private static readonly DateOnly Today = SmallTown.Today;
    private readonly SmallTown town = new();
    private readonly Person tomi = SmallTown.Tomi();

    [Theory, EachDatabase]
    public async Task Those_who_help_hear_of_a_death_though_their_reach_has_ended_and_nobody_else_does(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var referral = await HelpedAsync(db);

        await new FarewellDesk(db).DieAsync(town.Shioya, tomi, "R8.11.16", new Dictionary<Guid, Person>(), Today);
        await db.SaveChangesAsync();

        Assert.Empty(await db.Referrals.VisibleTo(town.Roui).ToListAsync());
        var word = await db.Referrals.WithTidingsFor(town.Roui).Words().SingleAsync();
        Assert.Equal((referral.Id, Tidings.Died, true, "亡くなられました"), (word.ReferralId, word.What, word.Helping, word.Title));
        Assert.DoesNotContain("トミ", word.Title + word.Sentence, StringComparison.Ordinal);
        foreach (var (user, hears) in new[] { (town.Nagi, false), (town.Isobe, false), (town.Iwase, false), (town.Shioya, true), (town.Kujiraoka, true) })
            Assert.Equal(hears, await db.Referrals.WithTidingsFor(user).AnyAsync());

        Assert.Throws<RefusedException>(() => referral.HearTidings(town.Nagi, Today));
        referral.HearTidings(town.Roui, Today);
        await db.SaveChangesAsync();
        Assert.False(await db.Referrals.WithTidingsFor(town.Shioya).AnyAsync());
        Assert.Throws<RefusedException>(() => referral.HearTidings(town.Shioya, Today));
    }

    [Theory, EachDatabase]
    public async Task Those_who_were_only_asked_hear_that_it_is_withdrawn_and_not_why(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        await AskedAsync(db);

        await new FarewellDesk(db).DieAsync(town.Shioya, tomi, "R8.11.16", new Dictionary<Guid, Person>(), Today);
        await db.SaveChangesAsync();

        var word = await db.Referrals.WithTidingsFor(town.Roui).Words().SingleAsync();
        Assert.Equal("お願いは、取り下げになりました", word.Title);
        Assert.DoesNotContain("亡く", word.Sentence, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_death_that_was_a_mistake_is_told_to_those_who_heard_of_it_and_only_to_them(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var heard = await HelpedAsync(db);
        var desk = new FarewellDesk(db);
        await desk.DieAsync(town.Shioya, tomi, "R8.11.16", new Dictionary<Guid, Person>(), Today);
        await db.SaveChangesAsync();
        heard.HearTidings(town.Shioya, Today);
        Assert.Equal("汐屋 さとみ", heard.TidingsToldByName);
        await db.SaveChangesAsync();

        await desk.LiveAsync(tomi, Today.AddDays(1));
        await db.SaveChangesAsync();
        Assert.Equal((Tidings.Mistaken, Today.AddDays(1)), (heard.Tidings, heard.TidingsOn));
        Assert.Equal("前の知らせは、まちがいでした", (await db.Referrals.WithTidingsFor(town.Roui).Words().SingleAsync()).Title);

        heard.HearTidings(town.Roui, Today.AddDays(1));
        Assert.Null(heard.TidingsToldByName);
    }

    [Theory, EachDatabase]
    public async Task A_mistake_that_nobody_heard_of_leaves_no_word(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var referral = await HelpedAsync(db);
        var desk = new FarewellDesk(db);
        await desk.DieAsync(town.Shioya, tomi, "R8.11.16", new Dictionary<Guid, Person>(), Today);
        await db.SaveChangesAsync();

        await desk.LiveAsync(tomi, Today);
        await db.SaveChangesAsync();

        Assert.Null(referral.Tidings);
        Assert.False(await db.Referrals.WithTidingsFor(town.Roui).AnyAsync());
    }

    [Theory, EachDatabase]
    public async Task A_move_is_told_on_its_day_and_the_help_goes_on(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var referral = await HelpedAsync(db);
        var desk = new MoveDesk(db);
        await desk.MoveAsync(tomi, [], new Home("松風町4-2", town.Nagihara.Id), Today.AddDays(3), Today, takeWorries: true);
        await db.SaveChangesAsync();
        Assert.False(await db.Referrals.WithTidingsFor(town.Roui).AnyAsync());

        await desk.ArriveAsync(Today.AddDays(3));
        await db.SaveChangesAsync();

        Assert.Equal((Tidings.Moved, true), ((await db.Referrals.WithTidingsFor(town.Roui).Words().SingleAsync()).What, referral.Open));

        await desk.BackAsync(tomi, Today.AddDays(3));
        await db.SaveChangesAsync();
        Assert.Null(referral.Tidings);
    }

    private async Task<Referral> HelpedAsync(SasaeaiDb db)
    {
        var referral = await AskedAsync(db);
        referral.Accept(town.Shioya, new Reply("艪居", "phone", "はい"), Today);
        referral.Start(town.Shioya, Today, Today);
        await new ReferralDesk(db).SettleAsync(referral.Need!);
        await db.SaveChangesAsync();
        return referral;
    }

    private async Task<Referral> AskedAsync(SasaeaiDb db)
    {
        town.AddTo(db);
        (tomi.Address, tomi.AreaId) = ("砂見町二丁目14-8", town.School.Id);
        var (need, resource) = (town.Hear("買い物"), town.Otomo());
        db.AddRange(tomi, need, resource);
        need.Concern(tomi);
        var basis = need.Share(town.Shioya, SmallTown.Consent(), Today);
        db.Add(basis);
        await db.SaveChangesAsync();
        var referral = await new ReferralDesk(db).AskAsync(town.Shioya, need, resource, new Asking("お願いします", basis, basis.Fields), Today);
        await db.SaveChangesAsync();
        return referral;
    }
}
