using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Seeding;
using Sasaeai.Web.Tests.Hosting;
using Sasaeai.Web.Tests.Needs;
using Xunit;

namespace Sasaeai.Web.Tests.Components;

public sealed class PlainValuesTests(House house)
{
    [Theory]
    [InlineData("/search", "\ufffe買い物")]
    [InlineData("/resources", "\u202e買い物")]
    [InlineData("/needs", "\ufffe")]
    public async Task A_search_with_what_is_no_letter_searches_for_the_rest(string path, string words)
    {
        var shioya = await house.SignInAsync(Cast.Shioya);
        using var answer = await shioya.PostAsync(path, new() { ["q"] = words });
        var page = await shioya.ReadAsync(answer.Headers.Location!.ToString());

        Assert.Equal(words[1..], page.QuerySelectorAll<IHtmlInputElement>("[name=q]").Last().Value);
    }

    [Fact]
    public async Task What_is_no_letter_goes_out_of_the_path_too()
    {
        var page = await house.Anonymous().ReadAsync("/guide/regis%EF%BF%BEtry%E2%80%AE");
        Assert.Equal((await house.Anonymous().ReadAsync("/guide/registry")).Title, page.Title);
    }

    [Fact]
    public async Task What_is_no_letter_is_not_stored()
    {
        var shioya = await house.SignInAsync(Cast.Shioya);
        var mark = Mark.New();

        var need = await shioya.HearAsync($"{mark}の買い\ufffe物\u202e");

        Assert.Equal($"{mark}の買い物", await house.WithDbAsync(db => db.Needs.Where(n => n.Id == need).Select(n => n.Words).SingleAsync()));
    }
}
