using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Sasaeai.History;
using Sasaeai.Seeding;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Security;

/// <summary>What was searched for stands in no address.</summary>
public sealed class SealedWordsTests(House house)
{
    private const string Name = "渚本";

    [Theory]
    [InlineData("/search", "header form.search")]
    [InlineData("/needs", "form.finder")]
    [InlineData("/people", "form.finder")]
    [InlineData("/resources", "form.finder")]
    [InlineData("/organizations", "form.finder")]
    [InlineData("/resources/{id}/merger", "form.finder")]
    [InlineData("/organizations/{id}/merger", "form.finder")]
    public async Task Every_search_works_without_its_words_in_an_address(string path, string form)
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        path = path.Replace("{id}", $"{(path[1] == 'r' ? await house.WithDbAsync(db => OneAsync(db.Resources)) : await house.WithDbAsync(db => OneAsync(db.Organizations)))}", StringComparison.Ordinal);
        var page = await visitor.ReadAsync(path);
        var asked = await AskAsync(visitor, page.QuerySelector<IHtmlFormElement>(form)!, path, Name);

        var found = await visitor.ReadAsync(asked);
        Assert.Equal(Name, found.QuerySelector<IHtmlInputElement>($"{form} [name=q]")!.Value);
        foreach (var address in found.QuerySelectorAll("a[href], form[action]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("action")!).Append(asked))
            Assert.DoesNotContain(Name, Uri.UnescapeDataString(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_search_was_narrowed_by_and_its_pages_keep_the_words()
    {
        var visitor = await house.SignInAsync(Cast.Kujiraoka);
        var words = await visitor.SealAsync("の");
        var narrowed = (await visitor.ReadAsync($"/resources?q={words}")).QuerySelectorAll(".facets a")[0].GetAttribute("href")!;

        Assert.Contains($"q={words}", narrowed, StringComparison.Ordinal);
        Assert.Equal("の", (await visitor.ReadAsync(narrowed)).QuerySelector<IHtmlInputElement>("form.finder [name=q]")!.Value);
        var others = await AskAsync(visitor, (await visitor.ReadAsync(narrowed)).QuerySelector<IHtmlFormElement>("form.finder")!, narrowed, "体操");
        Assert.StartsWith(narrowed.Split("q=")[0].Split('&')[0].Split('?')[0], others, StringComparison.Ordinal);
        Assert.Contains(narrowed.Split('?')[1].Split('&').Single(p => !p.StartsWith("q=", StringComparison.Ordinal)), others, StringComparison.Ordinal);
        Assert.DoesNotContain(words, others, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_from_which_is_measured_stands_in_no_address()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var path = $"/search?q={await visitor.SealAsync("体操")}";
        var page = await visitor.ReadAsync(path);
        using var answer = await visitor.PostAsync(path, new() { ["place"] = "砂見圏域" }, page.QuerySelector("form.near")!.GetAttribute("action"));

        Assert.DoesNotContain("砂見圏域", Uri.UnescapeDataString(answer.Headers.Location!.ToString()), StringComparison.Ordinal);
        var near = await visitor.ReadAsync(answer.Headers.Location!.ToString());
        Assert.Equal("砂見圏域", near.QuerySelector<IHtmlInputElement>("[name=place]")!.Value);
        Assert.Equal("体操", near.QuerySelector<IHtmlInputElement>("header [name=q]")!.Value);
    }

    [Fact]
    public async Task Words_are_for_whoever_asked_and_a_link_shows_others_the_list_without_them()
    {
        var words = await (await house.SignInAsync(Cast.Shioya)).SealAsync(Name);
        var other = await house.SignInAsync(Cast.Kujiraoka);

        Assert.Equal("", (await other.ReadAsync($"/needs?q={words}")).QuerySelector<IHtmlInputElement>("form.finder [name=q]")!.Value);
    }

    [Fact]
    public async Task Words_that_somebody_writes_into_the_address_are_not_searched_for()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);

        Assert.Equal("", (await visitor.ReadAsync($"/needs?q={Uri.EscapeDataString(Name)}")).QuerySelector<IHtmlInputElement>("form.finder [name=q]")!.Value);
    }

    private static Task<Guid> OneAsync<T>(IQueryable<T> records) where T : Mergeable => records.Where(r => r.Municipality == EmptyTown.Code && r.MergedIntoId == null).Select(r => r.Id).OrderBy(id => id).FirstAsync();

    private static async Task<string> AskAsync(Visitor visitor, IHtmlFormElement form, string path, string words)
    {
        using var answer = await visitor.PostAsync(path, new() { ["q"] = words }, form.GetAttribute("action"));
        Assert.Equal(302, (int)answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }
}
