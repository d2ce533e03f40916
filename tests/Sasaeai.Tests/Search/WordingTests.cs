using Microsoft.EntityFrameworkCore;
using Sasaeai.Resources;
using Sasaeai.Search;
using Sasaeai.Tests.Data;
using Xunit;

namespace Sasaeai.Tests.Search;

public sealed class WordingTests
{
    [Theory, EachDatabase]
    public async Task What_is_not_found_as_typed_is_looked_for_word_by_word_and_then_by_any_word(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        db.AddRange(Named("病院の送迎"), Named("送迎バス"), Named("体操の会"));
        await db.SaveChangesAsync();

        async Task<List<(Reading, int)>> Read(string typed)
        {
            var found = new List<(Reading, int)>();
            foreach (var (reading, resources) in Wording.Of(typed)!.Readings(db.Resources, (r, words) => r.WithWords(db, Colleagues.Shioya, words)))
                found.Add((reading, await resources.CountAsync()));
            return found;
        }

        Assert.Equal([(Reading.AsTyped, 0), (Reading.EachWord, 1), (Reading.AnyWord, 2)], await Read("病院への送迎"));
        Assert.Equal([(Reading.AsTyped, 0), (Reading.EachWord, 0), (Reading.AnyWord, 1)], await Read("買い物体操"));
        Assert.Equal([(Reading.AsTyped, 2)], await Read("送迎"));
        Assert.Equal([(Reading.AsTyped, 0)], await Read("さんぽ"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("　")]
    public void Nothing_typed_is_no_search(string? typed) => Assert.Null(Wording.Of(typed));

    [Theory]
    [InlineData("買い物の付き添い", false, true)]
    [InlineData("訪問理容", false, false)]
    [InlineData("訪問理容", true, true)]
    [InlineData("買い物 0999-12-3456", true, false)]
    [InlineData("茶", true, false)]
    public void What_may_be_somebodys_name_is_not_kept_unasked(string typed, bool registryOnly, bool kept) =>
        Assert.Equal(kept, Wording.Of(typed)!.IsPlainly(registryOnly));

    private static Resource Named(string name) => new() { Municipality = "99201", Name = name };
}
