using System.Net;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Appointments;
using Sasaeai.Areas;
using Sasaeai.Seeding;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Appointments;

public sealed class AppointmentPagesTests(House house)
{
    [Fact]
    public async Task The_officer_appoints_someone_who_then_comes_in_by_the_paper_shown_once()
    {
        var signIn = $"new{Guid.NewGuid():N}";
        var officer = await house.SignInAsync(Cast.Hamada);
        using var answer = await officer.PostAsync("/appointments/new", new()
        {
            ["Name"] = "灘 しずか",
            ["SignIn"] = signIn,
            ["Role"] = nameof(Role.Tier1Coordinator),
            ["From"] = "R8.4.1",
        });
        var paper = (await Visitor.PageAsync(answer)).QuerySelector(".paper")!;

        Assert.Equal(signIn, paper.QuerySelector("code")!.TextContent);
        var newcomer = house.Anonymous();
        using var enters = await newcomer.PostAsync($"/invitation/{paper.QuerySelector(".key")!.TextContent}", new() { ["Fresh"] = "潮の匂いの朝に砂浜を歩く" });
        Assert.Equal("/", enters.Headers.Location!.ToString());
        using var owed = await newcomer.GetAsync("/needs");
        Assert.Equal("/account/authenticator", owed.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Posts_stand_in_the_order_of_their_roles()
    {
        var posts = (await (await house.SignInAsync(Cast.Hamada)).ReadAsync("/appointments")).Body!.TextContent;

        int[] at = [.. new[] { "市町村の担当　全体", "第2層コーディネーター　砂見圏域", "監査　全体" }.Select(post => posts.IndexOf(post, StringComparison.Ordinal))];
        Assert.DoesNotContain(-1, at);
        Assert.Equal(at.Order(), at);
    }

    [Fact]
    public async Task A_coordinator_is_appointed_for_areas_that_the_page_offers_and_keeps_those_that_are_ticked()
    {
        var signIn = $"new{Guid.NewGuid():N}";
        var officer = await house.SignInAsync(Cast.Hamada);
        var form = await officer.ReadAsync("/appointments/new");
        string Offered(string name) => form.QuerySelectorAll("label").Single(l => l.TextContent.Trim() == name).QuerySelector("input")!.GetAttribute("value")!;
        using var answer = await officer.PostAsync("/appointments/new", new()
        {
            ["Name"] = "灘 しずか",
            ["SignIn"] = signIn,
            ["Role"] = nameof(Role.Tier2Coordinator),
            ["Areas"] = Offered("灯見圏域"),
            ["From"] = "R8.4.1",
        });

        Assert.Equal(signIn, (await Visitor.PageAsync(answer)).QuerySelector("code")?.TextContent);
        var areas = await house.WithDbAsync(db => db.Appointments.Where(a => a.Account!.UserName == signIn).SelectMany(a => a.Areas.Select(x => x.Area!.Name)).ToListAsync());
        Assert.Equal(["灯見圏域"], areas);
    }

    [Fact]
    public async Task What_does_not_fit_is_said_at_its_field_and_what_was_typed_stays()
    {
        var officer = await house.SignInAsync(Cast.Hamada);
        using var answer = await officer.PostAsync("/appointments/new", new()
        {
            ["Name"] = "灘 しずか",
            ["SignIn"] = "nada",
            ["Role"] = nameof(Role.Tier2Coordinator),
            ["From"] = "きのう",
        });
        var page = await Visitor.PageAsync(answer);

        Assert.NotNull(page.QuerySelector(".errors a[href='#From']"));
        Assert.Equal("きのう", page.QuerySelector("input[name=From]")!.GetAttribute("value"));
        Assert.Equal("灘 しずか", page.QuerySelector("input[name=Name]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Posts_are_the_officers_alone_and_those_of_another_municipality_are_not_there()
    {
        var coordinator = await house.SignInAsync(Cast.Shioya);
        using var refused = await coordinator.GetAsync("/appointments");
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);

        var elsewhere = await house.WithDbAsync(async db =>
        {
            if (!await db.Municipalities.AnyAsync(m => m.Code == "99202"))
                await Opening.OpenAsync(db, "99202", "となり町", null, new DateOnly(2026, 4, 1));
            await Invitation.AddAsync(db, new($"x{Guid.NewGuid():N}", "遠野 実", Role.MunicipalOfficer, "99202", new DateOnly(2026, 4, 1)));
            return (await db.Appointments.FirstAsync(a => a.Municipality == "99202")).Id;
        });
        var officer = await house.SignInAsync(Cast.Hamada);
        using var hidden = await officer.GetAsync($"/appointments/{elsewhere}");
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
    }
}
