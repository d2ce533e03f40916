using Sasaeai.Accounts;
using Sasaeai.History;
using Sasaeai.Needs;
using Xunit;

namespace Sasaeai.Tests.Needs;

public sealed class TakeoverTests
{
    private static readonly DateOnly Today = SmallTown.Today;
    private readonly SmallTown town = new();

    [Fact]
    public void Whoever_hears_a_worry_has_it_in_charge_and_whoever_only_voices_it_has_not()
    {
        Assert.Equal((town.Shioya.AccountId, town.Shioya.Name), (town.Hear().HeldById, town.Hear().HeldByName));
        Assert.Equal((null, null), (town.Hear(by: town.Roui).HeldById, town.Hear(by: town.Roui).HeldByName));
    }

    [Fact]
    public void A_worry_goes_to_a_colleague_who_reaches_it_and_keeps_who_heard_it()
    {
        var need = town.Hear();

        var takeover = need.PassTo(town.Tomari, town.Hamada, " 月末にうかがう約束です。 ", Today);

        Assert.Equal((town.Tomari.AccountId, town.Tomari.Name), (need.HeldById, need.HeldByName));
        Assert.Equal((town.Shioya.AccountId, town.Shioya.Name), (need.HeardById, need.HeardByName));
        Assert.Equal((town.Shioya.Name, town.Tomari.Name, town.Hamada.Name, "月末にうかがう約束です。"), (takeover.HeldByName, takeover.TakenByName, takeover.DoneByName, takeover.Note));
        Assert.Contains(need.Happenings, h => h.What == "need.taken-over");
    }

    [Fact]
    public void A_worry_goes_to_nobody_who_does_not_reach_it()
    {
        foreach (var beyond in new[] { town.Iwase, town.Isobe, town.Roui, town.Kujiraoka with { Municipality = SmallTown.NextTown } })
            Refused("To", town.Hear(), beyond);
        // The care centre and the officer do not see a worry of which its person does not know.
        Refused("To", town.Hear(unaware: true), town.Tomari);
        Refused("To", town.Hear(unaware: true), town.Hamada);

        Assert.Equal(town.Kujiraoka.AccountId, town.Hear(unaware: true).PassTo(town.Kujiraoka, town.Shioya, null, Today).ToId);
    }

    [Fact]
    public void Being_in_charge_opens_nothing()
    {
        var need = town.Hear();
        need.PassTo(town.Tomari, town.Shioya, null, Today);

        need.LieAt(new Whereabouts(null, town.Nagihara.Id));

        Assert.Equal(town.Tomari.AccountId, need.HeldById);
        Assert.False(NeedAccess.Reaches(town.Tomari)(need));
    }

    [Fact]
    public void What_is_closed_theirs_already_or_too_long_a_note_is_refused()
    {
        var closed = town.Hear();
        closed.Close("済んだ", Today);
        Refused("", closed, town.Tomari);
        Refused("To", town.Hear(), town.Shioya);
        Refused("Note", town.Hear(), town.Tomari, new string('あ', Takeover.LongestNote + 1));

        Assert.Equal(Takeover.LongestNote, town.Hear().PassTo(town.Tomari, town.Shioya, new string('あ', Takeover.LongestNote), Today).Note!.Length);
    }

    [Fact]
    public void The_successor_alone_acknowledges_and_whoever_takes_it_themselves_need_not()
    {
        var given = town.Hear().PassTo(town.Tomari, town.Shioya, null, Today);
        Assert.Throws<RefusedException>(() => given.Acknowledge(town.Shioya, Today));
        Assert.Null(given.SeenOn);

        given.Acknowledge(town.Tomari, Today.AddDays(1));
        given.Acknowledge(town.Tomari, Today.AddDays(5));

        Assert.Equal(Today.AddDays(1), given.SeenOn);
        Assert.Equal(Today, town.Hear().PassTo(town.Tomari, town.Tomari, null, Today).SeenOn);
    }

    private void Refused(string field, Need need, User successor, string? note = null)
    {
        var before = need.HeldById;
        Assert.Equal(field, Assert.Throws<RefusedException>(() => need.PassTo(successor, town.Shioya, note, Today)).Field);
        Assert.Equal(before, need.HeldById);
    }
}
