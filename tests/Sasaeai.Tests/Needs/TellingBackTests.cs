using Sasaeai.History;
using Sasaeai.Needs;
using Xunit;

namespace Sasaeai.Tests.Needs;

public sealed class TellingBackTests
{
    private static readonly DateOnly Today = SmallTown.Today;
    private readonly SmallTown town = new();

    [Fact]
    public void Whoever_told_it_is_owed_a_word_once_something_came_of_it_and_no_longer_once_they_heard()
    {
        var need = Told();
        Assert.False(need.OwesWord);
        need.FindNothing("way", "坂の上まで来る車がない", Today);
        Assert.True(need.OwesWord);

        need.TellBack(town.Shioya, "まだ見つからない、と電話で", Today, Today);

        Assert.False(need.OwesWord);
        Assert.Equal(new WordBack(Today, town.Shioya.Name, "民生委員の櫂田さん", "まだ見つからない、と電話で", true), Assert.Single(need.WordsBack));
        need.Close("転居", Today);
        Assert.True(need.OwesWord);
    }

    [Fact]
    public void Where_nobody_else_told_it_nobody_is_owed_a_word()
    {
        var need = town.Hear();
        need.Close("転居", Today);

        Assert.False(need.OwesWord);
        Assert.Throws<RefusedException>(() => need.TellBack(town.Shioya, "電話で", Today, Today));
    }

    [Fact]
    public void What_is_taken_up_again_before_anybody_heard_of_its_end_is_no_news()
    {
        var need = Told();
        need.Close("まちがい", Today);

        need.Reopen(town.Shioya, "まちがえて閉じた", Today);

        Assert.False(need.OwesWord);
    }

    [Fact]
    public void A_word_without_words_or_from_tomorrow_or_from_before_the_hearing_is_refused()
    {
        var need = Told();

        Assert.Equal("Words", Assert.Throws<RefusedException>(() => need.TellBack(town.Shioya, " ", Today, Today)).Field);
        Assert.Equal("On", Assert.Throws<RefusedException>(() => need.TellBack(town.Shioya, "電話で", Today.AddDays(1), Today)).Field);
        Assert.Equal("On", Assert.Throws<RefusedException>(() => need.TellBack(town.Shioya, "電話で", need.HeardOn.AddDays(-1), Today)).Field);
    }

    [Fact]
    public void Who_need_not_hear_is_left_untold_with_the_reason_kept()
    {
        var need = Told();
        need.Close("転居", Today);

        need.LeaveUntold(town.Shioya, "名乗られなかった", Today);

        Assert.False(need.OwesWord);
        Assert.False(Assert.Single(need.WordsBack).Told);
    }

    [Fact]
    public void Asking_again_is_noted_and_its_day_kept_until_it_is_done()
    {
        var need = Told();
        Assert.Equal("Note", Assert.Throws<RefusedException>(() => need.AskHow(town.Shioya, null, null, null, Today)).Field);
        Assert.Equal("AskAgainOn", Assert.Throws<RefusedException>(() => need.AskHow(town.Shioya, null, Today.AddDays(-1), null, Today)).Field);

        need.AskHow(town.Shioya, null, Today.AddDays(20), "雪の前に", Today);
        Assert.Equal((Today.AddDays(20), "雪の前に", 0), (need.AskAgainOn!.Value, need.AskAgainNote!, need.Inquiries.Count));

        need.AskHow(town.Shioya, "娘さんが来ている", null, "使われない", Today);
        Assert.Equal((null, null, "娘さんが来ている"), (need.AskAgainOn, need.AskAgainNote, need.Inquiries[0].Note));
    }

    [Fact]
    public void A_closed_worry_is_not_asked_about_and_forgets_the_day()
    {
        var need = Told();
        need.AskHow(town.Shioya, null, Today.AddDays(20), null, Today);
        need.Close("転居", Today);

        Assert.Null(need.AskAgainOn);
        Assert.Throws<RefusedException>(() => need.AskHow(town.Shioya, "元気", null, null, Today));
    }

    private Need Told() => Need.Hear(town.Shioya, new Hearing("買い物に行けない") { ToldBy = "民生委員の櫂田さん" }, Today.AddDays(-3));
}
