using Sasaeai.CodeLists;
using Sasaeai.Matching;
using Sasaeai.Resources;
using Sasaeai.Tests.Needs;
using Xunit;

namespace Sasaeai.Tests.Matching;

public sealed class PersonWeekTests
{
    private readonly Resource van = new() { Municipality = SmallTown.Code, Name = "買い物おとも便", Sessions = [new() { Days = Days.Tuesday | Days.Thursday, From = new(13, 30), Until = new(15, 0) }] };
    private readonly Bond knitting = new(Guid.NewGuid(), null, "helps", "先生役", Keep: true) { Name = "砂見編み物の間", Sessions = [new() { Days = Days.Thursday, From = new(13, 0), Until = new(15, 0) }] };
    private Asker asker = new() { Today = SmallTown.Today, Wanted = Crosswalk.From(["shopping"]) };

    [Fact]
    public void The_first_candidate_comes_in_on_the_days_that_suit_and_says_where_it_falls_on_what_is_kept()
    {
        asker = asker with { Bonds = new() { Own = [knitting] } };
        var week = PersonWeek.Of(asker, van);

        Assert.Equal([("買い物おとも便", true)], week.On(Days.Tuesday).Select(h => (h.Name, h.Would)));
        Assert.Equal(["砂見編み物の間", "買い物おとも便"], week.On(Days.Thursday).Select(h => h.Name));
        Assert.True(week.On(Days.Thursday).Last().Clashes);

        var tuesdays = PersonWeek.Of(asker with { GoodDays = Days.Tuesday }, van);
        Assert.Equal(["砂見編み物の間"], tuesdays.On(Days.Thursday).Select(h => h.Name));
        Assert.False(tuesdays.On(Days.Tuesday).Single().Clashes);
    }

    [Fact]
    public void Without_ties_there_is_no_week_to_show() => Assert.True(PersonWeek.Of(asker, van).Empty);

    [Fact]
    public void What_is_over_or_kept_away_from_and_what_is_gone_to_already_is_not_drawn_as_new()
    {
        var (over, away) = (knitting with { Past = true }, knitting with { Kind = "avoids" });
        Assert.True(PersonWeek.Of(asker with { Bonds = new() { Own = [over, away] } }, null).Empty);

        var going = knitting with { ResourceId = van.Id, Name = van.Name, Sessions = van.Sessions };
        Assert.Null(PersonWeek.Of(asker with { Bonds = new() { Own = [going] } }, van).WouldBe);
    }

    [Theory]
    [InlineData("10:00", "11:00", "11:00", "12:00", false)]
    [InlineData("10:00", "11:00", "10:30", "12:00", true)]
    [InlineData("10:00", null, "9:00", "12:00", true)]
    [InlineData("12:00", null, "9:00", "12:00", false)]
    [InlineData(null, null, "9:00", "12:00", true)]
    public void Hours_that_nobody_knows_may_meet(string? from, string? until, string? otherFrom, string? otherUntil, bool may)
    {
        var (one, other) = (Held(from, until), Held(otherFrom, otherUntil));
        Assert.Equal(may, one.MayMeet(other));
        Assert.Equal(may, other.MayMeet(one));
        Assert.False(one.MayMeet(new Session { Days = Days.Sunday }));
        Assert.False(new Session { Days = Days.Monday, WeeksOfMonth = [1, 3] }.MayMeet(new Session { Days = Days.Monday, WeeksOfMonth = [2] }));
    }

    private static Session Held(string? from, string? until) => new() { Days = Days.Monday, From = Time(from), Until = Time(until) };

    private static TimeOnly? Time(string? words) => words is null ? null : TimeOnly.Parse(words, System.Globalization.CultureInfo.InvariantCulture);
}
