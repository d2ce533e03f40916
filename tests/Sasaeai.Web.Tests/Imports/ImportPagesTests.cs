using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Seeding;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Imports;

public sealed class ImportPagesTests(House house)
{
    [Fact]
    public async Task A_list_is_chosen_looked_at_taken_in_and_taken_back_without_script()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var page = await UploadAsync(visitor, "サロン名,会場,住所,電話番号\nためしの浜サロン,浜公民館,はまなみ市ためし1-1,000-0009-0001\nためしの山サロン,山公民館,はまなみ市ためし2-2,\n,名前のない会,はまなみ市ためし3-3,\n");
        var before = await SettledAsync(visitor, page);
        Assert.Contains("確かめて、取り込む前", before.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("名称が空です", before.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync("ためしの浜サロン"));

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.PostAsync(page, [], $"{page}?handler=apply")).StatusCode);
        var after = await SettledAsync(visitor, page);
        Assert.Contains("取り込みました", after.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync("ためしの浜サロン"));

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.PostAsync($"{page}/undo", [])).StatusCode);
        Assert.Contains("取り消しました", (await SettledAsync(visitor, page)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync("ためしの浜サロン"));
    }

    [Fact]
    public async Task A_list_that_nobody_knows_asks_what_its_columns_mean()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var columns = await UploadAsync(visitor, "拠点,ところ,月の会費\nためしの家,はまなみ市ためし4-4,300円\n");
        Assert.EndsWith("/columns", columns, StringComparison.Ordinal);
        var form = await visitor.ReadAsync(columns);
        Assert.Equal(3, form.QuerySelectorAll("select[name^=Fields]").Length);

        var unnamed = await visitor.PostAsync(columns, new() { ["Kind"] = "Table", ["Fields[0]"] = "", ["Fields[1]"] = "Address", ["Fields[2]"] = "Price" });
        Assert.Contains("「名称」にあたる列", (await Visitor.PageAsync(unnamed)).Body!.TextContent, StringComparison.Ordinal);

        var named = await visitor.PostAsync(columns, new() { ["Kind"] = "Table", ["Fields[0]"] = "Name", ["Fields[1]"] = "Address", ["Fields[2]"] = "Price" });
        var result = await SettledAsync(visitor, named.Headers.Location!.ToString());
        Assert.Contains("ためしの家", result.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_table_is_refused_on_the_page_that_chose_it()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        using var answer = await SendAsync(visitor, "%PDF-1.7"u8.ToArray());
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await Visitor.PageAsync(answer);
        Assert.Contains("PDF です", page.QuerySelector(".error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_original_comes_back_byte_for_byte()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var page = await UploadAsync(visitor, "名称,住所\nためしの原本,はまなみ市ためし5-5\n");
        await SettledAsync(visitor, page);
        using var answer = await visitor.GetAsync($"{page}?handler=original");
        Assert.Equal("名称,住所\nためしの原本,はまなみ市ためし5-5\n", await answer.Content.ReadAsStringAsync());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Theory]
    [InlineData("../../list.csv", "list.csv")]
    [InlineData("..\\list.csv", "list.csv")]
    [InlineData("a\r\nSet-Cookie: x=y.csv", null)]
    [InlineData("list\u202Evsc.txt", "listvsc.txt")]
    [InlineData("CON.csv", "_CON.csv")]
    [InlineData("名簿|写し?.csv", "名簿_写し_.csv")]
    [InlineData("名簿 \"写し\".csv", null)]
    public async Task A_hostile_name_of_a_file_does_nothing_when_the_file_comes_back(string given, string? kept)
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        using var sent = await SendAsync(visitor, Encoding.UTF8.GetBytes($"名称,住所\nためしの{Mark.New()},はまなみ市ためし5-5\n"), given);
        var page = sent.Headers.Location!.ToString();
        await SettledAsync(visitor, page);
        using var answer = await visitor.GetAsync($"{page}?handler=original");

        var name = answer.Content.Headers.ContentDisposition!.FileNameStar;
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.False(answer.Headers.Contains("Set-Cookie") && answer.Headers.GetValues("Set-Cookie").Any(c => c.StartsWith("x=", StringComparison.Ordinal)));
        Assert.DoesNotContain(name!, letter => char.IsControl(letter) || letter is '/' or '\\' or '"' or '\u202E');
        if (kept is not null)
            Assert.Equal(kept, name);
    }

    [Fact]
    public async Task Two_that_look_alike_are_merged_or_kept_apart_by_a_person()
    {
        var visitor = await house.SignInAsync(Cast.Shioya);
        var page = await UploadAsync(visitor, "名称,住所,電話番号\nためし双子の家,はまなみ市ためし6-6,000-0009-0006\nためし双子のいえ,はまなみ市ためし6丁目6,00000090006\n");
        await SettledAsync(visitor, page);
        await visitor.PostAsync(page, [], $"{page}?handler=apply");
        await SettledAsync(visitor, page);
        var pair = await house.WithDbAsync(async db => await db.LookAlikes.SingleAsync(p => db.Resources.Any(r => r.Id == p.FirstId && r.Name.StartsWith("ためし双子"))));
        var address = $"/duplicates/{pair.Id}";

        await visitor.PostAsync(address, [], $"{address}?handler=distinct");
        Assert.DoesNotContain("ためし双子", (await visitor.ReadAsync("/duplicates")).Body!.TextContent, StringComparison.Ordinal);
        await visitor.PostAsync(address, [], $"{address}?handler=reopen");
        Assert.Contains("ためし双子", (await visitor.ReadAsync("/duplicates")).Body!.TextContent, StringComparison.Ordinal);
        // What nobody asked is not said of either.
        Assert.DoesNotContain("受けている", (await visitor.ReadAsync(address)).Body!.TextContent, StringComparison.Ordinal);
        await visitor.PostAsync(address, new() { ["Keep"] = pair.FirstId.ToString() });
        Assert.Equal(pair.FirstId, await house.WithDbAsync(async db => (await db.Resources.SingleAsync(r => r.Id == pair.SecondId)).MergedIntoId));
    }

    [Fact]
    public async Task Nobody_else_sees_an_import()
    {
        var keeper = await house.SignInAsync(Cast.Shioya);
        var page = await UploadAsync(keeper, "名称,住所\nためしの秘密,はまなみ市ためし7-7\n");
        var member = await house.SignInAsync(Cast.Staff.First(m => m.Role is Accounts.Role.CouncilMember));
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync(page)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync($"{page}?handler=original")).StatusCode);
        await SettledAsync(keeper, page);
    }

    private async Task<int> CountAsync(string name) => await house.WithDbAsync(db => db.Resources.CountAsync(r => r.Name == name));

    private static async Task<string> UploadAsync(Visitor visitor, string csv)
    {
        using var answer = await SendAsync(visitor, Encoding.UTF8.GetBytes(csv));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    private static async Task<HttpResponseMessage> SendAsync(Visitor visitor, byte[] bytes, string name = "list.csv")
    {
        var page = await visitor.ReadAsync("/imports/new");
        using var form = new MultipartFormDataContent { HeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        form.Add(new StringContent(((IHtmlInputElement)page.QuerySelector("input[name=__RequestVerificationToken]")!).Value), "__RequestVerificationToken");
        form.Add(new StringContent(""), "Kind");
        var file = new ByteArrayContent(bytes);
        // As a browser writes it: quotes and line breaks percent-encoded (HTML standard, multipart/form-data), everything else as it is.
        file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"Upload\"; filename=\"{name.Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal).Replace("\"", "%22", StringComparison.Ordinal)}\"");
        form.Add(file);
        return await visitor.Client.PostAsync("/imports/new", form);
    }

    /// <summary>The page once nothing is going on with the file any more.</summary>
    private static async Task<IHtmlDocument> SettledAsync(Visitor visitor, string address)
    {
        for (var look = 0; look < 600; look++)
        {
            var page = await visitor.ReadAsync(address);
            if (page.QuerySelector("progress") is null)
                return page;
            await Task.Delay(50);
        }
        throw new TimeoutException("the import did not come to an end");
    }
}
