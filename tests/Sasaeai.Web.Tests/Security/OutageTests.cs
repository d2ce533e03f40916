using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Seeding;
using Sasaeai.Tests.Data;
using Sasaeai.Web.Tests.Hosting;
using Sasaeai.Web.Tests.Needs;
using Xunit;

namespace Sasaeai.Web.Tests.Security;

/// <summary>The database goes away from a server that runs, and comes back.</summary>
public sealed class OutageTests
{
    [Fact]
    public async Task Without_its_database_every_page_says_so_and_once_it_is_back_all_is_there_and_the_same_form_is_taken()
    {
        Assert.SkipUnless(TestCluster.Here, "PostgreSQL is not here.");
        await using var house = House.OnACluster();
        await house.InitializeAsync();
        var visitor = await house.SignInAsync(Cast.Shioya);
        var before = await visitor.HearAsync("雨どいの葉を取ってほしい");
        var token = (await visitor.ReadAsync("/needs/new")).QuerySelector<IHtmlInputElement>("main input[name=__RequestVerificationToken], input[name=__RequestVerificationToken]")!.Value;
        async Task<HttpResponseMessage> SendAsync()
        {
            using var form = new FormUrlEncodedContent([KeyValuePair.Create("Words", "網戸を張りかえたい"), KeyValuePair.Create("__RequestVerificationToken", token)]);
            return await visitor.Client.PostAsync("/needs/new", form, TestContext.Current.CancellationToken);
        }

        await TestCluster.DoAsync($"alter database {house.Name} with allow_connections false");
        await TestCluster.DoAsync($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{house.Name}'");
        foreach (var ask in new Func<Task<HttpResponseMessage>>[] { () => visitor.GetAsync("/"), () => visitor.GetAsync($"/needs/{before}"), SendAsync, () => house.Anonymous().GetAsync("/open") })
        {
            using var answer = await ask();
            var page = await Visitor.PageAsync(answer);
            Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
            Assert.Contains("書いたものは保存されていません", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain("Npgsql", page.Source.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(house.Name, page.Source.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("雨どい", page.Source.Text, StringComparison.Ordinal);
        }
        // Words that ask nothing of the database are there all the time.
        Assert.Equal(HttpStatusCode.OK, (await house.Anonymous().GetAsync("/guide/registry")).StatusCode);

        await TestCluster.DoAsync($"alter database {house.Name} with allow_connections true");
        Assert.Contains("雨どい", (await visitor.ReadAsync($"/needs/{before}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await house.WithDbAsync(db => db.Needs.CountAsync(n => n.Words == "網戸を張りかえたい")));
        using var sent = await SendAsync();
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Equal(1, await house.WithDbAsync(db => db.Needs.CountAsync(n => n.Words == "網戸を張りかえたい")));
    }
}
