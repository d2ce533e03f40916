using Microsoft.EntityFrameworkCore;
using Sasaeai.Consent;
using Sasaeai.History;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.Tests.Data;
using Sasaeai.Tests.Needs;
using Xunit;

namespace Sasaeai.Tests.Consent;

public sealed class RenewingTests
{
    private static readonly DateOnly Today = SmallTown.Today;
    private readonly SmallTown town = new();

    [Fact]
    public void A_yes_asked_for_again_holds_longer_and_keeps_who_said_it_each_time()
    {
        var basis = Given(Today.AddDays(10));
        Assert.True(basis.RunsOutBy(Today.AddDays(SharingBasis.WarningDays)));

        basis.Renew(town.Shioya, "ご本人", "電話で", Today.AddDays(200), Today);

        Assert.Equal(Today.AddDays(200), basis.ExpiresOn);
        Assert.Equal(new Renewal(Today, town.Shioya.Name, "ご本人", "電話で", Today.AddDays(200)), Assert.Single(basis.Renewals));
        Assert.Equal("口頭で", basis.How);
        Assert.False(basis.RunsOutBy(Today.AddDays(SharingBasis.WarningDays)));
    }

    [Fact]
    public void One_that_has_run_out_comes_back_and_one_without_an_end_stays_until_it_is_taken_back()
    {
        var basis = Given(Today.AddDays(-1));
        Assert.False(basis.HoldsOn(Today));

        basis.Renew(town.Shioya, "ご本人", "お宅で", null, Today);

        Assert.True(basis.HoldsOn(Today.AddYears(5)));
        Assert.False(basis.RunsOutBy(Today.AddYears(5)));
    }

    [Fact]
    public void Nobody_renews_what_was_taken_back_or_shortens_it_or_leaves_out_who_said_so()
    {
        var basis = Given(Today.AddDays(10));
        Assert.Equal(nameof(SharingBasis.GivenBy), Assert.Throws<RefusedException>(() => basis.Renew(town.Shioya, " ", "電話で", null, Today)).Field);
        Assert.Equal(nameof(SharingBasis.How), Assert.Throws<RefusedException>(() => basis.Renew(town.Shioya, "ご本人", "", null, Today)).Field);
        Assert.Equal(nameof(SharingBasis.ExpiresOn), Assert.Throws<RefusedException>(() => basis.Renew(town.Shioya, "ご本人", "電話で", Today.AddDays(5), Today)).Field);
        Assert.Equal(nameof(SharingBasis.ExpiresOn), Assert.Throws<RefusedException>(() => basis.Renew(town.Shioya, "ご本人", "電話で", Today.AddDays(-5), Today)).Field);

        basis.Withdraw("考えなおした", Today);

        Assert.Throws<RefusedException>(() => basis.Renew(town.Shioya, "ご本人", "電話で", Today.AddDays(200), Today));
        Assert.False(basis.RunsOutBy(Today.AddDays(SharingBasis.WarningDays)));
    }

    [Theory]
    [InlineData("consent", null, "self")]
    [InlineData("consent", "family", "family")]
    [InlineData("multilayer", "guardian", "guardian")]
    [InlineData("life", null, "decision")]
    public void It_is_known_whose_answer_it_is(string basis, string? giver, string kept) =>
        Assert.Equal(kept, town.Hear(about: "渚本 トミ").Share(town.Shioya, SmallTown.Consent() with { Basis = basis, Giver = giver }, Today).Giver);

    [Theory]
    [InlineData("decision")]
    [InlineData("neighbour")]
    public void A_consent_is_nobody_elses_decision(string giver) =>
        Assert.Equal(nameof(Sharing.Giver), Assert.Throws<RefusedException>(() => town.Hear(about: "渚本 トミ").Share(town.Shioya, SmallTown.Consent() with { Giver = giver }, Today)).Field);

    [Theory, EachDatabase]
    public async Task Those_who_asked_are_reminded_a_month_before_and_as_long_as_it_goes_on(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        foreach (var (words, until) in new[] { ("切れた", -2), ("来週", 7), ("来年", 200) })
            Ask(words, Today.AddDays(until));
        Ask("期限なし", null);
        Ask("取り消し", Today.AddDays(7)).SharingBasis!.Withdraw("考えなおした", Today);
        Ask("終わった", Today.AddDays(7)).Withdraw(town.Shioya, "まちがい", Today);
        await db.SaveChangesAsync();

        var due = await db.Referrals.VisibleTo(town.Shioya).RunningOut(Today.AddDays(SharingBasis.WarningDays)).OrderBy(r => r.SharingBasis!.ExpiresOn).Select(r => r.Need!.Title).ToListAsync();

        Assert.Equal(["切れた", "来週"], due);

        Referral Ask(string words, DateOnly? until)
        {
            var need = town.Hear(words, about: "渚本 トミ");
            var resource = town.Otomo();
            var basis = need.Share(town.Shioya, SmallTown.Consent(until: until, from: Today.AddDays(-30)), Today.AddDays(-3));
            var referral = Referral.Ask(town.Shioya, need, resource, new("お願いします", basis, SharedFields.Name), Today.AddDays(-3));
            db.AddRange(need, resource, basis, referral);
            return referral;
        }
    }

    private SharingBasis Given(DateOnly? until) => town.Hear(about: "渚本 トミ").Share(town.Shioya, SmallTown.Consent(until: until, from: Today.AddDays(-60)), Today);
}
