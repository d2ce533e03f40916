using Sasaeai.Consent;
using Sasaeai.History;
using Sasaeai.Needs;
using Xunit;

namespace Sasaeai.Tests.Needs;

public sealed class SharingTests
{
    private static readonly DateOnly Today = SmallTown.Today;
    private readonly SmallTown town = new();

    [Fact]
    public void A_worry_about_nobody_needs_no_basis_and_gets_none() =>
        Assert.Throws<RefusedException>(() => town.Hear().Share(town.Shioya, SmallTown.Consent(), Today));

    [Fact]
    public void Whoever_does_not_know_of_the_worry_cannot_have_consented()
    {
        var need = town.Hear(about: "坂の上の男の方", unaware: true);

        Assert.Equal("Basis", Assert.Throws<RefusedException>(() => need.Share(town.Shioya, SmallTown.Consent(), Today)).Field);
        Assert.NotNull(need.Share(town.Shioya, SmallTown.Consent() with { Basis = "life" }, Today));
    }

    public static TheoryData<string, Sharing> Incomplete => new()
    {
        { "Basis", SmallTown.Consent() with { Basis = "because" } },
        { "Fields", SmallTown.Consent() with { Fields = SharedFields.None } },
        { "Recipient", SmallTown.Consent() with { Recipient = " " } },
        { "Purpose", SmallTown.Consent() with { Purpose = "" } },
        { "GivenBy", SmallTown.Consent() with { GivenBy = "" } },
        { "How", SmallTown.Consent() with { How = "" } },
        { "GivenOn", SmallTown.Consent(from: Today.AddDays(1)) },
        { "ExpiresOn", SmallTown.Consent(from: Today, until: Today.AddDays(-1)) },
    };

    [Theory, MemberData(nameof(Incomplete))]
    public void A_basis_with_a_gap_is_refused_at_the_gap(string field, Sharing given) =>
        Assert.Equal(field, Assert.Throws<RefusedException>(() => town.Hear(about: "渚本 トミ").Share(town.Shioya, given, Today)).Field);

    [Fact]
    public void It_holds_from_its_first_day_to_its_last_and_not_after_it_was_withdrawn()
    {
        var basis = town.Hear(about: "渚本 トミ").Share(town.Shioya, SmallTown.Consent(from: Today.AddDays(-1), until: Today.AddDays(1)), Today);

        Assert.Equal([false, true, true, true, false], Enumerable.Range(-2, 5).Select(d => basis.HoldsOn(Today.AddDays(d))));
        basis.Withdraw("考えなおした", Today);
        Assert.False(basis.HoldsOn(Today));
        Assert.Throws<RefusedException>(() => basis.Withdraw("考えなおした", Today));
    }

    [Fact]
    public void Withdrawing_asks_for_a_reason()
    {
        var basis = town.Hear(about: "渚本 トミ").Share(town.Shioya, SmallTown.Consent(), Today);

        Assert.Equal("WithdrawnReason", Assert.Throws<RefusedException>(() => basis.Withdraw("", Today)).Field);
    }
}
