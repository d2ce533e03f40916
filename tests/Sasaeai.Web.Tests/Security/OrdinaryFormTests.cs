using System.Net;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Seeding;
using Sasaeai.Web.Security;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Security;

public sealed class OrdinaryFormTests(House house)
{
    [Theory]
    [InlineData("/needs/new")]
    [InlineData("/sign-in")]
    public async Task A_form_larger_than_any_of_ours_is_answered_with_a_sentence(string path)
    {
        var mark = Mark.New();
        var visitor = await house.SignInAsync(Cast.Shioya);
        using var answer = await visitor.PostAsync(path, new() { ["Words"] = mark + new string('x', (int)FormSize.Most) }, path);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("大きすぎて受けとれませんでした", (await Visitor.PageAsync(answer)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.False(await house.WithDbAsync(db => db.Needs.AnyAsync(n => n.Words.Contains(mark))));
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    public async Task A_file_of_many_rows_is_not_made_for_a_link_of_another_site(string from)
    {
        var visitor = await house.SignInAsync(Cast.Hamada);
        foreach (var path in new[] { "/resources?handler=sheet&kind=salon", "/organizations?handler=sheet" })
        {
            Assert.Equal("text/csv", (await AskAsync(visitor, path, "same-origin")).Content.Headers.ContentType!.MediaType);
            Assert.Equal("text/csv", (await AskAsync(visitor, path, "none")).Content.Headers.ContentType!.MediaType);
            Assert.Equal(path.Split('?')[0], (await AskAsync(visitor, path, from)).Headers.Location!.ToString());
        }
    }

    private static Task<HttpResponseMessage> AskAsync(Visitor visitor, string path, string from)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Sec-Fetch-Site", from } } };
        return visitor.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
