using Sasaeai.Consent;
using Sasaeai.History;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.Resources;
using Sasaeai.Tests.Needs;
using Xunit;

namespace Sasaeai.Tests.Matching;

public sealed class ReferralAskingTests
{
    private const SharedFields Told = SharedFields.Name | SharedFields.Worry;
    private static readonly DateOnly Today = SmallTown.Today;
    private readonly SmallTown town = new();
    private readonly Need need;
    private readonly Resource otomo;

    public ReferralAskingTests()
    {
        need = town.Hear(about: "渚本 トミ");
        otomo = town.Otomo();
    }

    [Fact]
    public void A_referral_of_a_named_person_without_a_basis_is_refused() => Refused("Basis", new Asking("買い物をお願いします"));

    [Fact]
    public void A_basis_that_holds_for_the_recipient_and_covers_what_is_told_lets_it_through()
    {
        var basis = need.Share(town.Shioya, SmallTown.Consent(otomo.Id), Today);

        var referral = Referral.Ask(town.Shioya, need, otomo, new Asking("買い物をお願いします", basis, Told), Today);

        Assert.Equal((ReferralState.Asked, basis.Id, town.Yoriai.Id), (referral.State, referral.SharingBasisId!.Value, referral.OrganizationId!.Value));
    }

    [Fact]
    public void A_worry_about_nobody_needs_no_basis() =>
        Assert.Null(Referral.Ask(town.Shioya, town.Hear(), otomo, new Asking("ベンチを置けないでしょうか"), Today).SharingBasisId);

    [Fact]
    public void An_expired_basis_bites()
    {
        var basis = need.Share(town.Shioya, SmallTown.Consent(until: Today.AddDays(-1), from: Today.AddDays(-30)), Today);

        Refused("Basis", new Asking("お願いします", basis, Told));
    }

    [Fact]
    public void A_basis_bites_before_its_first_day()
    {
        var basis = need.Share(town.Shioya, SmallTown.Consent(from: Today), Today);

        Assert.Throws<RefusedException>(() => Referral.Ask(town.Shioya, need, otomo, new Asking("お願いします", basis, Told), Today.AddDays(-1)));
    }

    [Fact]
    public void A_withdrawn_basis_bites()
    {
        var basis = need.Share(town.Shioya, SmallTown.Consent(), Today);
        basis.Withdraw("考えなおした", Today);

        Refused("Basis", new Asking("お願いします", basis, Told));
    }

    [Fact]
    public void A_basis_for_another_recipient_or_another_worry_bites()
    {
        Refused("Basis", new Asking("お願いします", need.Share(town.Shioya, SmallTown.Consent(Guid.NewGuid()), Today), Told));
        Refused("Basis", new Asking("お願いします", town.Hear(about: "網代 辰夫").Share(town.Shioya, SmallTown.Consent(), Today), Told));
    }

    [Fact]
    public void Nothing_beyond_the_basis_is_told()
    {
        var basis = need.Share(town.Shioya, SmallTown.Consent(), Today);

        Refused("Told", new Asking("お願いします", basis, Told | SharedFields.Health));
        Refused("Told", new Asking("お願いします", basis, SharedFields.None));
    }

    [Fact]
    public void Nobody_is_asked_beyond_the_limit_they_set()
    {
        otomo.Full = true;
        Refused("", Fine());
        (otomo.Full, otomo.Capacity, otomo.Attendance) = (false, 6, 6);
        Refused("", Fine());
        otomo.Attendance = 5;
        Assert.NotNull(Referral.Ask(town.Shioya, need, otomo, Fine(), Today));
    }

    [Theory]
    [InlineData(ResourceState.Potential)]
    [InlineData(ResourceState.Approached)]
    [InlineData(ResourceState.Preparing)]
    [InlineData(ResourceState.Paused)]
    [InlineData(ResourceState.Ended)]
    public void Nobody_is_asked_who_is_not_at_work(ResourceState state)
    {
        typeof(Resource).GetProperty(nameof(Resource.State))!.SetValue(otomo, state);

        Refused("", Fine());
    }

    [Fact]
    public void What_the_group_wants_read_before_is_read_before()
    {
        otomo.BeforeAsking = "重い家具は運べません。";

        Refused("ReadBeforeAsking", Fine());
        Assert.True(Referral.Ask(town.Shioya, need, otomo, Fine() with { ReadBeforeAsking = true }, Today).ReadBeforeAsking);
    }

    [Fact]
    public void A_message_is_asked_for_and_a_day_that_has_not_passed()
    {
        Refused("Message", Fine() with { Message = " " });
        Refused("AnswerBy", Fine() with { AnswerBy = Today.AddDays(-1) });
    }

    [Fact]
    public void A_closed_worry_and_a_resource_of_another_municipality_are_refused()
    {
        var elsewhere = new Resource { Municipality = SmallTown.NextTown, Name = "となりの便" };
        Assert.Throws<RefusedException>(() => Referral.Ask(town.Shioya, need, elsewhere, Fine(), Today));
        need.Close("転居", Today);
        Refused("", Fine());
    }

    [Fact]
    public void The_recipient_reads_what_was_told_while_the_basis_holds_and_nothing_after_the_end()
    {
        var basis = need.Share(town.Shioya, SmallTown.Consent(until: Today.AddDays(10)), Today);
        var referral = Referral.Ask(town.Shioya, need, otomo, new Asking("お願いします", basis, SharedFields.Worry), Today);

        Assert.Equal(SharedFields.Worry, referral.ReadableOn(Today, need));
        Assert.Equal(SharedFields.None, referral.ReadableOn(Today.AddDays(11), need));
        referral.Withdraw(town.Shioya, "まちがい", Today);
        Assert.Equal(SharedFields.None, referral.ReadableOn(Today, need));
    }

    [Fact]
    public void A_worry_told_about_nobody_is_no_longer_read_once_it_is_someones()
    {
        var nobodys = town.Hear();
        var referral = Referral.Ask(town.Shioya, nobodys, otomo, new Asking("ベンチを置けないでしょうか"), Today);
        Assert.True(referral.ReadableOn(Today, nobodys).HasFlag(SharedFields.Worry));

        nobodys.Concern(SmallTown.Tomi());

        Assert.Equal(SharedFields.None, referral.ReadableOn(Today, nobodys));
    }

    private Asking Fine() => new("お願いします", need.Share(town.Shioya, SmallTown.Consent(), Today), Told);

    private void Refused(string field, Asking asking) =>
        Assert.Equal(field, Assert.Throws<RefusedException>(() => Referral.Ask(town.Shioya, need, otomo, asking, Today)).Field);
}
