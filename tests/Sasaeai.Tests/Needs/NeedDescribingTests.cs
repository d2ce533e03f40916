using Sasaeai.History;
using Sasaeai.Needs;
using Sasaeai.People;
using Xunit;

namespace Sasaeai.Tests.Needs;

public sealed class NeedDescribingTests
{
    private readonly SmallTown town = new();

    [Fact]
    public void What_is_found_out_moves_it_from_new_to_looked_at_and_leaves_the_words()
    {
        var need = town.Hear("ごみが出せん");

        need.Describe(new Description { Title = "朝のごみ出し", Categories = ["garbage", "garbage"] });

        Assert.Equal((NeedState.Looking, "朝のごみ出し", "ごみが出せん"), (need.State, need.Title, need.Words));
        Assert.Equal(["garbage"], need.Categories);
    }

    [Fact]
    public void A_category_that_the_list_does_not_know_is_refused() =>
        Assert.Equal("Categories", Assert.Throws<RefusedException>(() => town.Hear().Describe(new Description { Title = "ごみ", Categories = ["gomi"] })).Field);

    [Fact]
    public void Less_than_nothing_cannot_be_paid() =>
        Assert.Equal("AffordableYen", Assert.Throws<RefusedException>(() => town.Hear().Describe(new Description { Title = "ごみ", AffordableYen = -1 })).Field);

    [Fact]
    public void A_need_becomes_personal_by_its_person()
    {
        var need = town.Hear();
        Assert.False(need.IsPersonal);

        need.Concern(SmallTown.Tomi());

        Assert.True(need.IsPersonal);
    }

    [Fact]
    public void A_person_of_another_municipality_is_refused() =>
        Assert.Throws<RefusedException>(() => town.Hear().Concern(new Person { Municipality = SmallTown.NextTown, Name = "渚本 トミ" }));
}
