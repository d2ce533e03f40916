using FsCheck;
using FsCheck.Fluent;
using Sasaeai.Algorithms.Text;
using Xunit;

namespace Sasaeai.Tests.Text;

public class SimilarityTests
{
    [Theory]
    [InlineData("MARTHA", "MARHTA", 0.9611)]
    [InlineData("DWAYNE", "DUANE", 0.84)]
    [InlineData("DIXON", "DICKSONX", 0.8133)]
    public void Jaro_Winkler_gives_the_published_values(string one, string other, double expected) =>
        Assert.Equal(expected, Similarity.JaroWinkler(one, other), 3);

    [Fact]
    public void Dice_counts_common_pairs_of_letters() => Assert.Equal(2.0 * 2 / (3 + 3), Similarity.Dice("介護予防", "介護予定"), 9);

    [Fact]
    public void Both_measures_are_symmetric_and_lie_between_nothing_and_all() =>
        Prop.ForAll<NonNull<string>, NonNull<string>>((a, b) =>
        {
            var (dice, back) = (Similarity.Dice(a.Get, b.Get), Similarity.Dice(b.Get, a.Get));
            var winkler = Similarity.JaroWinkler(a.Get, b.Get);
            return dice == back && dice is >= 0 and <= 1 && winkler is >= 0 and <= 1.0000001;
        }).QuickCheckThrowOnFailure();
}
