using Sasaeai.Matching;
using Sasaeai.Tests.Data;
using Sasaeai.Tests.Needs;
using Xunit;

namespace Sasaeai.Tests.Matching;

public sealed class RepliesTests
{
    private static readonly DateOnly Today = SmallTown.Today;
    private static readonly Reply ByPhone = new("代表", "phone", "わけは電話で");
    private readonly SmallTown town = new();

    [Fact]
    public void Two_answers_say_nothing_and_one_refusal_is_not_held_against_anyone()
    {
        var candidate = new Candidate(town.Otomo(), [], null);

        Assert.Empty(Judge.Recall(candidate, new Replies(0, 2, 30, 0)).Findings);
        Assert.Equal(0, Judge.Recall(candidate, new Replies(0, 5, 90, 0)).Points);
        Assert.False(Judge.Recall(candidate, new Replies(0, 5, 90, 0)).Excluded);
    }

    // (2 + 10) of (4 + 12) and (10 + 30) days over (3 + 12 - 1) askings.
    [Fact]
    public void Few_askings_are_drawn_towards_the_middle_and_their_number_is_said()
    {
        var replies = new Replies(10, 2, 30, 1);
        Assert.Equal(0.75, replies.Acceptance);
        Assert.Equal(40d / 14, replies.DaysToReply, 12);
        var candidate = Judge.Recall(new Candidate(town.Otomo(), [], null), replies);
        Assert.Equal(["これまで12件のお願いのうち、10件を引き受けてきた", "返事はたいてい3日（12件から）"], candidate.Fits);
        Assert.Equal(["いま、ほかに1件の返事をお願いしている"], candidate.Mind);
    }

    [Fact]
    public void A_group_that_never_said_no_is_said_to_have_taken_all_on() =>
        Assert.Contains("これまでの4件のお願いを、みな引き受けてきた", Judge.Recall(new Candidate(town.Otomo(), [], null), new Replies(4, 0, 8, 0)).Fits);

    [Theory, EachDatabase]
    public async Task What_waits_counts_its_days_and_the_worry_itself_and_old_times_do_not_count(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        var otomo = town.Otomo();
        var mine = town.Hear();
        db.AddRange(otomo, mine);
        Referral Ask(DateOnly on, Sasaeai.Needs.Need? need = null)
        {
            var asked = need ?? town.Hear();
            var referral = Referral.Ask(town.Shioya, asked, otomo, new Asking("お願いします"), on);
            db.AddRange(asked, referral);
            return referral;
        }
        Ask(Today.AddDays(-9)).Accept(town.Shioya, ByPhone, Today.AddDays(-7));
        Ask(Today.AddDays(-9)).Decline(town.Shioya, ByPhone, "day", null, Today.AddDays(-8));
        Ask(Today.AddDays(-20)).Withdraw(town.Shioya, "もういらない", Today.AddDays(-16));
        Ask(Today.AddDays(-5));
        Ask(Today.AddYears(-3)).Decline(town.Shioya, ByPhone, "people", null, Today.AddYears(-3).AddDays(40));
        Ask(Today.AddDays(-30), mine);
        await db.SaveChangesAsync();

        var replies = (await Replies.OfAsync(db, [otomo.Id], mine.Id, Today))[otomo.Id];

        Assert.Equal(new Replies(1, 1, 2 + 1 + 4 + 5, 1), replies);
    }
}
