using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.Rules;
using Sasaeai.Tests.Data;
using Sasaeai.Tests.Needs;
using Xunit;

namespace Sasaeai.Tests.Rules;

public sealed class RuleBookTests
{
    private static readonly DateOnly Today = SmallTown.Today;
    private readonly SmallTown town = new();

    [Theory, EachDatabase]
    public async Task An_area_without_rules_of_its_own_goes_by_those_around_it(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        var whole = await db.AgreedAsync(town.Kujiraoka, town.Town, Today.AddDays(-60));
        var sunami = await db.AgreedAsync(town.Shioya, town.Sunami, Today.AddDays(-30));
        var book = await db.BookAsync();

        Assert.Equal((sunami.Id, sunami.Id), (book.At(town.Sunami.Id, Today)!.Id, book.At(town.School.Id, Today)!.Id));
        Assert.Equal((whole.Id, whole.Id, whole.Id), (book.At(town.Nagihara.Id, Today)!.Id, book.At(town.Town.Id, Today)!.Id, book.At(null, Today)!.Id));
        Assert.Equal(whole.Id, book.Above(town.Sunami.Id, Today)!.Id);
        Assert.Null(book.OwnOf(town.School.Id, Today));
        Assert.Equal(whole.Id, book.At(town.School.Id, Today.AddDays(-31))!.Id);
        Assert.Null(book.At(town.School.Id, Today.AddDays(-61)));
    }

    [Theory, EachDatabase]
    public async Task A_version_holds_from_its_first_day_until_the_next_begins(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        var first = await db.AgreedAsync(town.Shioya, town.Sunami, Today.AddDays(-30));
        var second = await db.AgreeAsync(town.Shioya, await db.DraftAsync(town.Shioya, town.Sunami), Today.AddDays(5));
        var draft = await db.DraftAsync(town.Shioya, town.Sunami);
        var book = await db.BookAsync();

        Assert.Equal((first.Id, first.Id, second.Id), (book.At(town.Sunami.Id, Today)!.Id, book.At(town.Sunami.Id, Today.AddDays(4))!.Id, book.At(town.Sunami.Id, Today.AddDays(5))!.Id));
        Assert.Equal((RuleStanding.InForce, RuleStanding.Coming, RuleStanding.Draft), (book.StandingOf(first, Today), book.StandingOf(second, Today), book.StandingOf(draft, Today)));
        Assert.Equal((RuleStanding.Superseded, RuleStanding.InForce), (book.StandingOf(first, Today.AddDays(5)), book.StandingOf(second, Today.AddDays(5))));
        Assert.Equal((null, first.Id, second.Id), (book.Before(first)?.Id, book.Before(second)?.Id, book.Before(draft)?.Id));
    }

    [Theory, EachDatabase]
    public async Task What_an_area_gave_up_does_not_bring_its_older_version_back(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        var whole = await db.AgreedAsync(town.Kujiraoka, town.Town, Today.AddDays(-60));
        await db.AgreedAsync(town.Shioya, town.Sunami, Today.AddDays(-30));
        var second = await db.AgreedAsync(town.Shioya, town.Sunami, Today.AddDays(-10));
        await new RuleDesk(db).EndAsync(town.Shioya, second, Today, "市にそろえる", Today);
        await db.SaveChangesAsync();
        var book = await db.BookAsync();

        Assert.Equal((second.Id, whole.Id), (book.At(town.Sunami.Id, Today)!.Id, book.At(town.Sunami.Id, Today.AddDays(1))!.Id));
        Assert.Equal(RuleStanding.Ended, book.StandingOf(second, Today.AddDays(1)));
    }

    [Theory, EachDatabase]
    public async Task A_referral_keeps_the_version_of_its_day(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        var first = await db.AgreedAsync(town.Shioya, town.Sunami, Today.AddDays(-30));
        var need = town.Hear(area: town.School);
        db.Add(need);

        var before = await AskAsync(db, need, first, Today);
        var second = await db.AgreeAsync(town.Shioya, await db.DraftAsync(town.Shioya, town.Sunami), Today.AddDays(1));
        var after = await AskAsync(db, need, second, Today.AddDays(1));
        db.ChangeTracker.Clear();

        Assert.Equal((1, 2), (await NumberOfAsync(db, before), await NumberOfAsync(db, after)));
    }

    [Theory, EachDatabase]
    public async Task Nobody_is_asked_without_the_rules_of_the_day_being_read(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        var first = await db.AgreedAsync(town.Shioya, town.Sunami, Today.AddDays(-30));
        var second = await db.AgreedAsync(town.Shioya, town.Sunami, Today.AddDays(-1));
        var need = town.Hear();
        db.Add(need);

        foreach (var wrong in new[]
        {
            new Asking("お願いします", ReadBeforeAsking: true), // no rules shown
            new Asking("お願いします", ReadBeforeAsking: true) { Rules = first }, // an older version shown
            new Asking("お願いします") { Rules = second }, // shown, not read
        })
            Assert.Equal("ReadBeforeAsking", (await Assert.ThrowsAsync<RefusedException>(() => new ReferralDesk(db).AskAsync(town.Shioya, need, town.Otomo(), wrong, Today))).Field);
        Assert.Equal(second.Id, (await AskAsync(db, need, second, Today)).RulesId);
    }

    private async Task<Referral> AskAsync(SasaeaiDb db, Need need, RuleSet shown, DateOnly on)
    {
        var resource = town.Otomo();
        db.Add(resource);
        var referral = await new ReferralDesk(db).AskAsync(town.Shioya, need, resource, new Asking("お願いします", ReadBeforeAsking: true) { Rules = shown }, on);
        await db.SaveChangesAsync();
        return referral;
    }

    private static Task<int?> NumberOfAsync(SasaeaiDb db, Referral referral) =>
        db.Referrals.Where(r => r.Id == referral.Id).Select(r => r.Rules!.Number).SingleAsync();
}
