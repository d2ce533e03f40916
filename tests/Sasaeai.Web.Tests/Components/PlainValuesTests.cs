using System.Net;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Seeding;
using Sasaeai.Web.Tests.Hosting;
using Sasaeai.Web.Tests.Needs;
using Xunit;

namespace Sasaeai.Web.Tests.Components;

public sealed class PlainValuesTests(House house)
{
    [Theory]
    [InlineData("/search?q=%EF%BF%BE%E8%B2%B7%E3%81%84%E7%89%A9")]
    [InlineData("/resources?q=%00%E8%B2%B7%E3%81%84%E7%89%A9")]
    [InlineData("/needs?q=%EF%BF%BE")]
    public async Task A_search_with_what_is_no_letter_searches_for_the_rest(string path)
    {
        var shioya = await house.SignInAsync(Cast.Shioya);

        Assert.Equal(HttpStatusCode.OK, await shioya.StatusAsync(path));
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
