using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Matching;
using Sasaeai.Tests.Data;
using Sasaeai.Tests.Needs;
using Xunit;

namespace Sasaeai.Tests.Matching;

public sealed class ReferralQueriesTests
{
    private static readonly DateOnly Today = SmallTown.Today;
    private static readonly Reply ByPhone = new("代表", "phone", "わけ");
    private readonly SmallTown town = new();

    [Theory, EachDatabase]
    public async Task An_answer_is_overdue_after_its_day_or_a_week_without_one(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        Ask(db, "きのうまで", -3, answerBy: -1);
        Ask(db, "きょうまで", -3, answerBy: 0);
        Ask(db, "一週間まえ", -7);
        Ask(db, "六日まえ", -6);
        Ask(db, "返事がある", -9).Accept(town.Shioya, ByPhone, Today);
        await db.SaveChangesAsync();

        Assert.Equal(["きのうまで", "一週間まえ"], await TitlesAsync(db.Referrals.Overdue(Today)));
        Assert.Equal(["返事がある"], await TitlesAsync(db.Referrals.Promised()));
    }

    [Theory, EachDatabase]
    public async Task How_it_goes_is_asked_once_after_two_weeks(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        Begun(db, "十四日", 14);
        Begun(db, "十三日", 13);
        Begun(db, "聞いた", 20).FollowItUp(town.Shioya, "続いている", Today);
        await db.SaveChangesAsync();

        Assert.Equal(["十四日"], await TitlesAsync(db.Referrals.ToFollowUp(Today)));
    }

    [Theory, EachDatabase]
    public async Task A_no_is_shown_until_someone_else_is_asked(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        var first = Ask(db, "さがしている", -2);
        first.Decline(town.Shioya, ByPhone, "people", null, Today);
        await db.SaveChangesAsync();
        await new ReferralDesk(db).SettleAsync(first.Need!);
        await db.SaveChangesAsync();
        Assert.Equal(["さがしている"], await TitlesAsync(db.Referrals.DeclinedSince(Today)));
        Assert.Equal([], await TitlesAsync(db.Referrals.DeclinedSince(Today.AddDays(1))));

        var other = town.Otomo();
        db.Add(other);
        await new ReferralDesk(db).AskAsync(town.Shioya, first.Need!, other, new Asking("お願いします"), Today);
        await db.SaveChangesAsync();

        Assert.Equal([], await TitlesAsync(db.Referrals.DeclinedSince(Today)));
    }

    [Theory, EachDatabase]
    public async Task A_strand_tells_the_days_between(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        Begun(db, "つながった", 1);
        var declined = Ask(db, "断られた", -4);
        declined.Decline(town.Shioya, ByPhone, "people", null, Today);
        await db.SaveChangesAsync();

        var strands = await db.Referrals.StrandsFor(town.Shioya).ToListAsync();

        var helped = Assert.Single(strands, s => s.Helped);
        Assert.Equal((2, "利用中"), (helped.DaysToHelp!.Value, helped.Came));
        var no = Assert.Single(strands, s => !s.Helped);
        Assert.Equal((4, "辞退（人手が足りない）", null), (no.DaysToAnswer!.Value, no.Came, no.DaysToHelp));
        Assert.Empty(await db.Referrals.StrandsFor(town.Iwase).ToListAsync());
    }

    private Referral Ask(SasaeaiDb db, string title, int asked, int? answerBy = null)
    {
        var otomo = town.Otomo();
        var need = town.Hear(title);
        var referral = Referral.Ask(town.Shioya, need, otomo, new Asking("お願いします", AnswerBy: answerBy is { } by ? Today.AddDays(by) : null), Today.AddDays(asked));
        db.AddRange(need, otomo, referral);
        return referral;
    }

    private Referral Begun(SasaeaiDb db, string title, int ago)
    {
        var referral = Ask(db, title, -ago);
        referral.Accept(town.Shioya, ByPhone, Today.AddDays(-ago));
        referral.Start(town.Shioya, Today.AddDays(-ago), Today);
        return referral;
    }

    private static Task<List<string>> TitlesAsync(IQueryable<Referral> referrals) => referrals.OrderBy(r => r.Need!.Title).Select(r => r.Need!.Title).ToListAsync();
}
