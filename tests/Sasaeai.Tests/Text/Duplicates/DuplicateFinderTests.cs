using Sasaeai.Algorithms.Text.Duplicates;
using Xunit;

namespace Sasaeai.Tests.Text.Duplicates;

public class DuplicateFinderTests
{
    [Fact]
    public void A_card_is_found_by_a_misspelt_name_at_its_address()
    {
        var finder = new DuplicateFinder(Town());
        var found = finder.Find(new("ふれ合い会館778", null, "本町778-1"));
        Assert.Equal(778, found[0].Index);
    }

    [Fact]
    public void Each_pair_among_the_known_is_given_once()
    {
        var twice = Town().Append(new("ふれあい会館5", null, "焼津市本町5番地1", "054-600-0005")).ToList();
        var pair = Assert.Single(new DuplicateFinder(twice).Pairs());
        Assert.Equal((5, 1000, Sameness.Same), (pair.First, pair.Second, pair.Verdict.Sameness));
    }

    [Fact]
    public void A_name_that_many_bear_proves_less_than_a_rare_one()
    {
        var halls = Enumerable.Range(0, 100).Select(i => new Card("公民館", null, $"町{i}1-1")).ToList();
        Assert.Empty(new DuplicateFinder(halls).Find(new("公民館", null, "本町9-9")));
        Assert.NotEmpty(new DuplicateFinder([new("まごころ亭", null, "本町1-1")]).Find(new("まごころ亭", null, "本町9-9")));
    }

    private static IEnumerable<Card> Town() =>
        Enumerable.Range(0, 1000).Select(i => new Card($"ふれあい会館{i}", null, $"焼津市本町{i}-1", $"054-600-{i:0000}"));
}
