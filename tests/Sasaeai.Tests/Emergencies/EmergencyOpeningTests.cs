using Sasaeai.Accounts;
using Sasaeai.Emergencies;
using Sasaeai.History;
using Sasaeai.People;
using Sasaeai.Tests.Needs;
using Xunit;

namespace Sasaeai.Tests.Emergencies;

public sealed class EmergencyOpeningTests
{
    private static readonly DateTime Now = new(2026, 11, 17, 11, 0, 0, DateTimeKind.Utc);
    private static readonly Plea Plea = new("お隣から、朝から返事がないと電話。救急に伝えるため。", AtStake: true);
    private readonly SmallTown town = new();
    private readonly Person person = new() { Municipality = SmallTown.Code, Name = "凪田 うめ" };

    [Fact]
    public void It_lasts_two_hours_and_not_a_moment_longer()
    {
        var opening = EmergencyOpening.Open(town.Tomari, person, Plea, Now);

        Assert.True(opening.HoldsAt(Now.AddHours(2).AddTicks(-1)));
        Assert.False(opening.HoldsAt(Now.AddHours(2)));
        Assert.Equal((person.Id, town.Tomari.AccountId, Plea.Reason), (opening.PersonId, opening.AccountId, opening.Reason));
    }

    [Theory]
    [InlineData(null, true, nameof(Plea.Reason))]
    [InlineData("急いでいる", true, nameof(Plea.Reason))]
    [InlineData("。。。。。。。。。。。。。。。。。。。。", true, nameof(Plea.Reason))]
    [InlineData("お隣から、朝から返事がないと電話。救急に伝えるため。", false, nameof(Plea.AtStake))]
    public void Without_a_sentence_or_without_the_tick_nothing_opens(string? reason, bool atStake, string field) =>
        Assert.Equal(field, Assert.Throws<RefusedException>(() => EmergencyOpening.Open(town.Tomari, person, new(reason, atStake), Now)).Field);

    [Fact]
    public void Nobody_opens_who_watches_over_it_works_for_a_body_outside_or_for_another_town()
    {
        foreach (var by in new[] { town.Hamada, town.Isobe, town.Roui, SmallTown.Staff("佃 文夫", Role.Auditor), SmallTown.Staff("隣 ひろ", Role.Tier2Coordinator, municipality: SmallTown.NextTown) })
            Assert.Throws<RefusedException>(() => EmergencyOpening.Open(by, person, Plea, Now));
    }

    [Fact]
    public void The_officer_assesses_it_once_in_words_and_nobody_their_own()
    {
        var opening = EmergencyOpening.Open(town.Tomari, person, Plea, Now);
        Assert.Throws<RefusedException>(() => opening.Assess(town.Kujiraoka, Assessment.Right, "よい", Now));
        Assert.Throws<RefusedException>(() => opening.Assess(town.Hamada with { AccountId = town.Tomari.AccountId }, Assessment.Right, "よい", Now));
        Assert.Equal(nameof(EmergencyOpening.Words), Assert.Throws<RefusedException>(() => opening.Assess(town.Hamada, Assessment.Right, " ", Now)).Field);
        Assert.Equal(nameof(EmergencyOpening.Assessment), Assert.Throws<RefusedException>(() => opening.Assess(town.Hamada, null, "よい", Now)).Field);

        opening.Assess(town.Hamada, Assessment.NotRight, "第1層に電話できた。", Now);

        Assert.Equal((Assessment.NotRight, "第1層に電話できた。", town.Hamada.Name), (opening.Assessment, opening.Words, opening.AssessedByName));
        Assert.Throws<RefusedException>(() => opening.Assess(town.Hamada, Assessment.Right, "やはりよい", Now));
    }
}
