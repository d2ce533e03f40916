using Sasaeai.History;
using Sasaeai.Journal;
using Sasaeai.Matching;
using Sasaeai.Tests.Needs;
using Xunit;

namespace Sasaeai.Tests.Matching;

public sealed class ReferralAnsweringTests
{
    private static readonly DateOnly Today = SmallTown.Today;
    private static readonly Reply ByPhone = new("代表の艪居さん", "phone", "火曜の便で考えます");
    private readonly SmallTown town = new();
    private readonly Referral referral;

    public ReferralAnsweringTests() => referral = Referral.Ask(town.Shioya, town.Hear(), town.Otomo(), new Asking("お願いします"), Today);

    [Fact]
    public void An_answer_heard_on_the_telephone_says_who_gave_it_and_who_wrote_it()
    {
        referral.Accept(town.Shioya, ByPhone, Today);

        Assert.Equal((ReferralState.Accepted, "代表の艪居さん", "汐屋 さとみ", "phone"), (referral.State, referral.AnsweredByName, referral.AnswerTakenByName, referral.AnswerWay));
    }

    [Fact]
    public void The_recipient_answers_under_their_own_name_and_outside_the_programme()
    {
        referral.Happenings.Clear();
        referral.Accept(town.Roui, new Reply("", null, null), Today);

        Assert.Equal(("艪居 勝", (string?)null), (referral.AnsweredByName, referral.AnswerTakenByName));
        Assert.Equal(Function.None, Assert.Single(referral.Happenings).Function);
    }

    [Fact]
    public void Another_organisation_cannot_answer() =>
        Assert.Throws<RefusedException>(() => referral.Accept(town.Nagi, new Reply("", null, null), Today));

    [Fact]
    public void Staff_say_how_and_from_whom_they_heard_it()
    {
        Assert.Equal("AnswerWay", Assert.Throws<RefusedException>(() => referral.Accept(town.Shioya, new Reply("代表", null, null), Today)).Field);
        Assert.Equal("AnsweredByName", Assert.Throws<RefusedException>(() => referral.Accept(town.Shioya, new Reply("", "phone", null), Today)).Field);
    }

    [Fact]
    public void A_decline_teaches_why_and_what_it_would_need()
    {
        Assert.Equal("DeclineReason", Assert.Throws<RefusedException>(() => referral.Decline(town.Shioya, ByPhone, "no", null, Today)).Field);
        Assert.Equal("Answer", Assert.Throws<RefusedException>(() => referral.Decline(town.Shioya, ByPhone with { Words = "" }, "people", null, Today)).Field);

        referral.Decline(town.Shioya, ByPhone with { Words = "運転する人が足りない" }, "people", "もう一人いれば", Today);

        Assert.Equal((ReferralState.Declined, "people", "運転する人が足りない", "もう一人いれば"), (referral.State, referral.DeclineReason, referral.Answer, referral.IfOnly));
    }

    [Fact]
    public void An_answer_is_given_once()
    {
        referral.Accept(town.Shioya, ByPhone, Today);

        Assert.Throws<RefusedException>(() => referral.Decline(town.Shioya, ByPhone, "people", null, Today));
    }

    [Fact]
    public void The_help_begins_after_a_yes_and_not_before_it_was_asked_for_or_in_days_to_come()
    {
        Assert.Throws<RefusedException>(() => referral.Start(town.Shioya, Today, Today));
        referral.Accept(town.Shioya, ByPhone, Today);
        Assert.Throws<RefusedException>(() => referral.Start(town.Shioya, Today.AddDays(1), Today));
        Assert.Throws<RefusedException>(() => referral.Start(town.Shioya, Today.AddDays(-1), Today));

        referral.Start(town.Shioya, Today, Today);

        Assert.Equal((ReferralState.InUse, Today.AddDays(14)), (referral.State, referral.FollowUpDueOn));
    }

    [Fact]
    public void Asking_how_it_goes_needs_a_word_and_settles_the_reminder()
    {
        referral.Accept(town.Shioya, ByPhone, Today);
        Assert.Throws<RefusedException>(() => referral.FollowItUp(town.Shioya, "続いている", Today));
        referral.Start(town.Shioya, Today, Today);
        Assert.Throws<RefusedException>(() => referral.FollowItUp(town.Shioya, " ", Today));

        referral.FollowItUp(town.Shioya, "味が濃いとのこと", Today.AddDays(14));

        Assert.Null(referral.FollowUpDueOn);
        Assert.Equal("味が濃いとのこと", Assert.Single(referral.FollowUps).Note);
    }

    [Fact]
    public void It_ends_with_an_outcome_of_the_list_and_only_once()
    {
        Assert.Throws<RefusedException>(() => referral.End(town.Shioya, "connected", null, Today));
        referral.Accept(town.Shioya, ByPhone, Today);
        Assert.Equal("Outcome", Assert.Throws<RefusedException>(() => referral.End(town.Shioya, "fine", null, Today)).Field);

        referral.End(town.Shioya, "unwanted", "ご本人が自分で行けるように", Today);

        Assert.False(referral.Open);
        Assert.Throws<RefusedException>(() => referral.End(town.Shioya, "connected", null, Today));
    }

    [Fact]
    public void What_has_begun_is_not_taken_back()
    {
        Assert.Throws<RefusedException>(() => referral.Withdraw(town.Shioya, "", Today));
        referral.Accept(town.Shioya, ByPhone, Today);
        referral.Start(town.Shioya, Today, Today);

        Assert.Throws<RefusedException>(() => referral.Withdraw(town.Shioya, "やめます", Today));
    }
}
