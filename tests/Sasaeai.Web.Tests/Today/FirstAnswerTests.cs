using AngleSharp.Dom;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Appointments;
using Sasaeai.Areas;
using Sasaeai.Browser.Tests.Hosting;
using Sasaeai.Data;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.Tests.Data;
using Sasaeai.Time;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Today;

/// <summary>A municipality of which nothing is known but its name: from the officer's first sign-in to the first answered referral, by what the pages offer.</summary>
public sealed class FirstAnswerTests : IAsyncLifetime
{
    private const string Code = "22399";
    private readonly string folder = Directory.CreateTempSubdirectory("sasaeai-first-").FullName;
    private readonly string database = $"first{Guid.NewGuid():N}";
    private readonly TestClock clock = new();
    private WebApplicationFactory<global::Program> factory = null!;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task From_nothing_but_a_name_to_a_worry_that_is_answered(bool postgres)
    {
        Assert.SkipUnless(!postgres || TestCluster.Here, "PostgreSQL is not here.");
        var officer = await EnterAsync("tanto", await OpenAsync(postgres));
        await officer.FollowAsync("圏域の形を取り込む", "main");
        await officer.FollowAsync("名前だけを手で書く");
        await officer.SucceedAsync("加える", ("Form.Name", "潮見東圏域"));
        var coordinator = await EnterByPaperAsync("niji", await AppointAsync(officer, "二層 にじ", "niji", Role.Tier2Coordinator, ("Areas", "潮見東圏域")));
        Assert.Contains("担当 花子さんが進めます", coordinator.Words, StringComparison.Ordinal);

        await coordinator.FollowAsync("聞いた困りごとを書きとめる");
        await coordinator.SucceedAsync("書きとめる", ("About", "林田ハルさん"), ("Words", "天井の電球が切れて、替えられん"), ("ToldBy", "民生委員の小林さん"));
        Assert.Contains("名簿に、動いている資源がまだありません", coordinator.Page.QuerySelector("#candidates")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("候補を並べました", coordinator.Words, StringComparison.Ordinal);
        await coordinator.FollowAsync("聞いたことを書き足す");
        await coordinator.SucceedAsync("書き足す", ("Form.Categories", "修繕・電球替え"));
        Assert.Contains("名簿に書きとめる", coordinator.Page.QuerySelector(".next .button")!.TextContent, StringComparison.Ordinal);
        await coordinator.FollowAsync("この方のことを書く");
        await coordinator.SucceedAsync("書きとめる", ("Form.Phone", "054-999-1234"));

        await coordinator.FollowAsync("名簿に書きとめる", ".next");
        await WriteDownAsync(coordinator, "潮見お助け隊");
        Assert.Contains("潮見お助け隊", coordinator.Page.QuerySelector("#candidates .card h3")!.TextContent, StringComparison.Ordinal);

        await coordinator.FollowAsync("打診する", "#candidates");
        Assert.Null(coordinator.Page.QuerySelector("[name=Message]"));
        Assert.Contains("電球は買っておいてください", coordinator.Words, StringComparison.Ordinal);
        await coordinator.FollowAsync("うかがったことを書く");
        await coordinator.SucceedAsync("書きとめる", ("How", "お宅で、口頭で"), ("Fields", "お名前"), ("Fields", "困りごとの中身"));
        await coordinator.SendAsync("打診する");
        Assert.Equal(2, coordinator.Page.QuerySelectorAll(".errors a").Length);
        Assert.Contains("画面で返事をする担当がいません", coordinator.Words, StringComparison.Ordinal);
        await coordinator.SucceedAsync("打診する", ("Message", "居間の電球の取り替え"), ("ReadBeforeAsking", "true"));
        Assert.Contains("まだ届いていません", coordinator.Page.QuerySelector(".next")!.TextContent, StringComparison.Ordinal);

        await coordinator.FollowAsync("返事の紙をつくります");
        await coordinator.SucceedAsync("紙をつくる");
        var leader = new Wayfarer(Anonymous());
        await leader.ArriveAsync(new Uri(coordinator.Page.QuerySelector(".paper .reply .soft")!.TextContent).PathAndQuery);
        Assert.DoesNotContain("林田", leader.Words, StringComparison.Ordinal);
        await leader.SendAsync("返事をする");
        Assert.Equal(2, leader.Page.QuerySelectorAll(".errors a").Length);
        await leader.SucceedAsync("返事をする", ("Choice", "accept"), ("Words", "水曜の午前に"), ("AnsweredByName", "会長"));

        await coordinator.ArriveAsync("/");
        await coordinator.FollowAsync("引き受けてくれました", "main");
        Assert.Contains("電話などで伝えます", coordinator.Page.QuerySelector(".next")!.TextContent, StringComparison.Ordinal);
        await coordinator.FollowAsync("始まったことを書く");
        await coordinator.SucceedAsync("つながった");
        await coordinator.ArriveAsync("/");
        await coordinator.FollowAsync("民生委員の小林さんに返事をする");
        await coordinator.SucceedAsync("返事をした", ("Words", "電話で、手伝う人が決まったと伝えた"));

        var (need, referral) = await KeptAsync();
        Assert.Equal(need.AreaId, referral.Resource!.AreaId);
        Assert.Equal((NeedState.Answered, clock.Today(), false), (need.State, need.AnsweredOn, need.OwesWord));
        Assert.Equal((ReferralState.InUse, "会長（返事の紙）"), (referral.State, referral.AnsweredByName));
        await coordinator.ArriveAsync("/");
        Assert.DoesNotContain("はじめの朝", coordinator.Words, StringComparison.Ordinal);

        // Without outlines and population the work goes on, and the official's own day is there beside the steps.
        await officer.ArriveAsync("/");
        Assert.Contains("圏域の形を取り込む", officer.Words, StringComparison.Ordinal);
        Assert.Contains("確かめる時期の資源が1件あります", officer.Words, StringComparison.Ordinal);

        var insider = await EnterByPaperAsync("kaicho", await AppointAsync(officer, "会長", "kaicho", Role.Tier3Coordinator, ("OrganizationId", "潮見お助け隊")));
        await insider.FollowAsync("いま手伝っている方が1件あります");
        await insider.FollowAsync("潮見お助け隊", "main");
        Assert.Contains("林田ハル", insider.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_official_is_asked_for_all_that_is_missing_at_once()
    {
        var officer = await EnterAsync("tanto", await OpenAsync(postgres: false));
        await officer.FollowAsync("コーディネーターを圏域に配置する");
        await officer.FollowAsync("担当を加える");
        await officer.SendAsync("配置する", ("Role", nameof(Role.Tier3Coordinator)));
        Assert.Equal(["#Name", "#SignIn", "#OrganizationId"], officer.Page.QuerySelectorAll(".errors a").Select(a => a.GetAttribute("href")!));
        await officer.SendAsync("配置する", ("Name", "二層 にじ"), ("SignIn", "niji"), ("Role", nameof(Role.Tier2Coordinator)));
        Assert.Equal("#Role", officer.Page.QuerySelector(".errors a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Nothing_is_offered_to_narrow_or_to_look_at_where_nothing_is()
    {
        var officer = await EnterAsync("tanto", await OpenAsync(postgres: false));
        foreach (var path in new[] { "/referrals", "/journal?month=2026-09", "/needs", "/people", "/resources", "/organizations", "/map", "/areas" })
        {
            await officer.ArriveAsync(path);
            Assert.True(officer.Page.QuerySelector(".facets, .to-map, a[href='#results']") is null, path);
        }
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (factory is not null)
            await factory.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (TestCluster.Here)
            await TestCluster.DropAsync(database);
        Directory.Delete(folder, recursive: true);
    }

    /// <returns>The official's first password.</returns>
    private async Task<string> OpenAsync(bool postgres)
    {
        if (postgres)
            await TestCluster.PrepareAsync(database);
        factory = new WebApplicationFactory<global::Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("Data", folder).ConfigureTestServices(services => services.AddSingleton<TimeProvider>(clock));
            if (postgres)
                host.UseSetting("Database", TestCluster.Of(database));
        });
        await using var scope = factory.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SasaeaiDb>();
        db.ReachEveryMunicipality();
        await db.MigrateAsync();
        await Opening.OpenAsync(db, Code, "潮見町", "しおみちょう", clock.Today());
        return (await Invitation.AddAsync(db, new("tanto", "担当 花子", Role.MunicipalOfficer, Code, clock.Today())))!;
    }

    private Visitor Anonymous() => new(factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));

    /// <summary>The first sign-in: a password of one's own, an authenticator, and Today.</summary>
    private async Task<Wayfarer> EnterAsync(string signIn, string password)
    {
        var newcomer = new Wayfarer(Anonymous());
        await newcomer.ArriveAsync("/");
        await newcomer.SucceedAsync("入る", ("SignInName", signIn), ("Password", password));
        await newcomer.SucceedAsync("変える", ("Current", password), ("Fresh", $"しおみの朝は波がしずか {signIn}"));
        return await EnrolAsync(newcomer);
    }

    /// <summary>The same by the paper that the official handed over.</summary>
    private async Task<Wayfarer> EnterByPaperAsync(string signIn, string key)
    {
        var newcomer = new Wayfarer(Anonymous());
        await newcomer.ArriveAsync("/invitation");
        await newcomer.SucceedAsync("つぎへ", ("Number", key));
        await newcomer.SucceedAsync("決めて進む", ("Fresh", $"しおみの朝は波がしずか {signIn}"));
        return await EnrolAsync(newcomer);
    }

    private async Task<Wayfarer> EnrolAsync(Wayfarer newcomer)
    {
        var secret = newcomer.Page.QuerySelector("code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        await newcomer.SucceedAsync("登録する", ("Code", Totp.Code(secret, Totp.Step(clock.GetUtcNow()))));
        Assert.Equal("/", newcomer.Path);
        return newcomer;
    }

    /// <returns>The number on the paper, as the page shows it once.</returns>
    private static async Task<string> AppointAsync(Wayfarer officer, string name, string signIn, Role role, (string Field, string Value) where)
    {
        await officer.FollowAsync("きょう", "header nav");
        await officer.FollowAsync("配置", ".pages-here");
        await officer.FollowAsync("担当を加える");
        await officer.SucceedAsync("配置する", ("Name", name), ("SignIn", signIn), ("Role", role.ToString()), where);
        return officer.Page.QuerySelector(".paper .key")!.TextContent;
    }

    private static async Task WriteDownAsync(Wayfarer coordinator, string name)
    {
        Assert.Equal("repair", coordinator.Page.QuerySelector<AngleSharp.Html.Dom.IHtmlSelectElement>("[name='Form.Category']")!.Value);
        await coordinator.SucceedAsync("つぎへ", ("Form.Name", name), ("Form.State", "Active"));
        await coordinator.SendAsync("つぎへ", ("Form.OrganizationName", name));
        await coordinator.SucceedAsync("つぎへ", ("Form.NewKind", "ボランティア団体"));
        await coordinator.SucceedAsync("つぎへ");
        await coordinator.SucceedAsync("つぎへ");
        await coordinator.SucceedAsync("つぎへ", ("Form.BeforeAsking", "電球は買っておいてください"));
        await coordinator.SucceedAsync("つぎへ");
        await coordinator.SucceedAsync("書きとめる");
    }

    private async Task<(Need, Referral)> KeptAsync()
    {
        await using var scope = factory.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SasaeaiDb>();
        db.ReachEveryMunicipality();
        return (await db.Needs.SingleAsync(), await db.Referrals.Include(r => r.Resource).SingleAsync());
    }
}
