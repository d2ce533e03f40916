using Sasaeai.Accounts;
using Sasaeai.History;
using Sasaeai.Matching;
using Sasaeai.Resources;
using Sasaeai.Slips;
using Sasaeai.Tests.Data;
using Sasaeai.Tests.Needs;
using Xunit;

namespace Sasaeai.Tests.Slips;

public sealed class SlipTests
{
    private static readonly DateOnly Today = SmallTown.Today;
    private readonly SmallTown town = new();

    [Theory]
    [InlineData("0abcd-efgh1-jkmnp-qrst9")]
    [InlineData("OABCD EFGHI JKMNP QRST9")]
    [InlineData("ｏａｂｃｄ-ｅｆｇｈｌ-ｊｋｍｎｐ-ｑｒｓｔ９")]
    public void A_key_is_the_same_however_it_was_typed(string typed) => Assert.Equal(OneTimeKey.Hash("0abcd-efgh1-jkmnp-qrst9"), OneTimeKey.Hash(typed));

    [Fact]
    public void A_key_has_128_random_bits_and_more() => Assert.True(OneTimeKey.New().Count(char.IsAsciiLetterOrDigit) * 5 >= 128);

    [Fact]
    public void No_two_keys_are_alike() => Assert.Equal(1000, Enumerable.Range(0, 1000).Select(_ => OneTimeKey.New()).Distinct().Count());

    [Fact]
    public void Only_a_plain_yes_confirms_by_itself()
    {
        var (yes, first) = Asked();
        yes.Confirm(SlipAnswer.StillRight, "代表の艪居", null, Today);
        Assert.Equal((Today, "代表の艪居", Today), (first.ConfirmedOn, first.ConfirmedBy, yes.SettledOn));

        var (changed, second) = Asked();
        changed.Confirm(SlipAnswer.Changed, "当番の岬", "木曜になりました", Today);
        Assert.Null(second.ConfirmedOn);
        Assert.Null(changed.SettledOn);
        changed.SettleBy(town.Shioya, Today);
        Assert.Equal("汐屋 さとみ", changed.SettledByName);
    }

    [Fact]
    public void What_changed_must_be_said_and_by_whom()
    {
        var (slip, _) = Asked();
        Assert.Equal("Words", Assert.Throws<RefusedException>(() => slip.Confirm(SlipAnswer.Changed, "当番", " ", Today)).Field);
        Assert.Null(slip.WhyNot(Today));
        Assert.Equal("AnsweredByName", Assert.Throws<RefusedException>(() => Asked().Slip.Confirm(SlipAnswer.StillRight, " ", null, Today)).Field);
    }

    [Fact]
    public void It_is_answered_once_and_in_time()
    {
        var (slip, _) = Asked();
        Assert.NotNull(slip.WhyNot(slip.ValidUntil.AddDays(1)));
        Assert.Null(slip.WhyNot(slip.ValidUntil));
        slip.Confirm(SlipAnswer.Resting, "代表", null, Today);
        Assert.NotNull(slip.WhyNot(Today));
        Assert.Throws<RefusedException>(() => slip.Confirm(SlipAnswer.StillRight, "代表", null, Today));
    }

    [Fact]
    public void A_resource_that_ended_is_not_asked_about()
    {
        var resource = town.Otomo();
        resource.End(Today, "代表が退いた", Today);
        Assert.Throws<RefusedException>(() => Slip.ForResource(town.Shioya, resource, OneTimeKey.New(), Today));
    }

    [Theory, EachDatabase]
    public async Task A_referral_is_answered_by_slip_and_the_worry_follows(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var key = OneTimeKey.New();
        await using (var db = database.Open())
        {
            town.AddTo(db);
            var (need, resource) = (town.Hear(), town.Otomo());
            db.AddRange(need, resource);
            var referral = await new ReferralDesk(db).AskAsync(town.Shioya, need, resource, new Asking("火曜の便に"), Today);
            db.Add(Slip.ForReferral(town.Shioya, referral, key, Today));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        await using (var db = database.Open())
        {
            var slip = (await db.Slips.WithKeyAsync(key.ToUpperInvariant(), TestContext.Current.CancellationToken))!;
            slip.Reply((referral, by) => referral.Accept(by, new Reply(by.Name, null, "来週から"), Today), "艪居", Today);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        await using var after = database.Open();
        var answered = await after.Slips.WithKeyAsync(key, TestContext.Current.CancellationToken);
        Assert.Equal((ReferralState.Accepted, "艪居（返事の紙）"), (answered!.Referral!.State, answered.Referral.AnsweredByName));
        Assert.NotNull(answered.WhyNot(Today));
        Assert.Null(await after.Slips.WithKeyAsync(OneTimeKey.New(), TestContext.Current.CancellationToken));
    }

    private (Slip Slip, Resource Resource) Asked()
    {
        var resource = town.Otomo();
        var made = Slip.ForResource(town.Shioya, resource, OneTimeKey.New(), Today);
        typeof(Slip).GetProperty(nameof(Slip.Resource))!.SetValue(made, resource);
        return (made, resource);
    }
}
