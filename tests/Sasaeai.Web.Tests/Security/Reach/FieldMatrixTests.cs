using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Sasaeai.Accounts;
using Sasaeai.Seeding;
using Sasaeai.Web.Security;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Security.Reach;

/// <summary>Class of field × role × surface: every page is read as every role, and each planted text must stand where the table lets it, and nowhere else.</summary>
public sealed class FieldMatrixTests : IAsyncLifetime
{
    private readonly House house = new();
    private Canaries planted = null!;

    public async ValueTask InitializeAsync()
    {
        await house.InitializeAsync();
        planted = await house.WithDbAsync(db => Canaries.PlantAsync(db, house.Today));
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task A_field_stands_where_its_class_may_for_whom_it_may()
    {
        var (wrong, read, cases) = (new SortedSet<string>(), 0, 0);
        foreach (var member in Cast.Staff)
        {
            var visitor = await house.SignInAsync(member);
            var seen = new HashSet<(Canary, Surface)>();
            await foreach (var (surface, path, text, asked) in EverythingAsync(visitor))
            {
                read++;
                foreach (var canary in Canaries.All.Where(c => c != asked && text.Contains(c.Text, StringComparison.Ordinal)))
                    if (seen.Add((canary, surface)) && !May(member.Role, canary, surface))
                        wrong.Add($"{member.Role} reads {canary.Field} ({canary.Class}) in a {surface}: {path}");
            }
            foreach (var canary in Canaries.All.Where(c => May(member.Role, c, Surface.Page) && Reaches(member.Role, c) && !seen.Contains((c, Surface.Page))))
                wrong.Add($"{member.Role} reads {canary.Field} nowhere: is it planted?");
            cases += Canaries.All.Count * Enum.GetValues<Surface>().Length;
        }

        Notes.Add($"Field matrix: {cases} cases ({Canaries.All.Count} fields, {Enum.GetValues<Surface>().Length} surfaces, {Cast.Staff.Count} roles) over {read} answers");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void The_table_and_the_code_agree_on_who_reads_which_class()
    {
        foreach (var member in Cast.Staff)
            foreach (var field in Enum.GetValues<FieldClass>())
                Assert.Equal(ReachTable.Reads(member.Role, field) is ReadWord.Yes, new User(Guid.Empty, "", Guid.Empty, member.Role, "", [], null).Reads(field));
    }

    private static bool May(Role role, Canary canary, Surface surface) => ReachTable.MayStand(canary.Class, surface) && ReachTable.Reads(role, canary.Class) switch
    {
        ReadWord.Yes => true,
        ReadWord.Told => canary.Told,
        _ => false,
    };

    /// <summary>Nobody of the prefecture reaches a record; whoever is asked reads the registry and what they were told.</summary>
    private static bool Reaches(Role role, Canary canary) => role is not Role.PrefectureOfficer && (canary.Class is not FieldClass.Personal || role is not Role.Tier3Coordinator || canary.Told);

    /// <summary>All that a role can read: pages of the planted records, lists, what a search brings, suggestions, papers, files.</summary>
    /// <remarks>A search repeats what was asked for, so of a find the other fields of the record tell.</remarks>
    private async IAsyncEnumerable<(Surface Surface, string Path, string Text, Canary? Asked)> EverythingAsync(Visitor visitor)
    {
        var loader = house.Services.GetRequiredService<PageLoader>();
        var sealed_ = new Dictionary<Canary, string>();
        foreach (var canary in Canaries.All)
            sealed_.Add(canary, await visitor.SealAsync(canary.Text));
        foreach (var page in ReachTable.Pages(house.Services.GetServices<EndpointDataSource>()).Where(p => p.Metadata.GetMetadata<PageActionDescriptor>() is not null))
        {
            var line = ReachTable.Of(ReachTable.RouteOf(page), posts: false)!;
            if (line.Anyone || (line.Record is { } record ? planted.Path(line.Route, record) : line.Route) is not { } path)
                continue;
            var handlers = (await loader.LoadAsync(page.Metadata.GetMetadata<PageActionDescriptor>()!, page.Metadata)).HandlerMethods.Where(h => h.HttpMethod == "Get").Select(h => h.Name).Append(null).Distinct();
            foreach (var handler in handlers)
            {
                var asked = handler is null ? path : $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}handler={handler}";
                if (await TextAsync(visitor, asked) is { } answer)
                    yield return (SurfaceOf(line, answer.Type), asked, answer.Text, null);
            }
            if (line.Route is "/search" or "/needs" or "/people" or "/resources" or "/organizations" or "/referrals" or "/map")
                foreach (var canary in Canaries.All)
                    if (await TextAsync(visitor, $"{line.Route}?q={sealed_[canary]}") is { } hits)
                        yield return (Surface.Search, $"{line.Route} for {canary.Text}", hits.Text, canary);
        }
        if (await SuggestedAsync(visitor) is { } suggestions)
            yield return (Surface.Suggestion, "/needs/new", suggestions, Canaries.All.Single(c => c.Field == "Person.Name"));
    }

    private static Surface SurfaceOf(ReachLine line, string? type) => type switch
    {
        "text/csv" => Surface.Csv,
        "application/json" => Surface.Api,
        "application/pdf" => Surface.Pdf,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" => Surface.Excel,
        _ when line.Route.EndsWith("/slip", StringComparison.Ordinal) => Surface.Print,
        _ => line.Record is null ? Surface.List : Surface.Page,
    };

    private static async Task<(string Text, string? Type)?> TextAsync(Visitor visitor, string path)
    {
        using var answer = await visitor.GetAsync(path);
        return answer.StatusCode is HttpStatusCode.OK ? (WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), answer.Content.Headers.ContentType?.MediaType) : null;
    }

    /// <summary>Somebody of that name is written down once more: who may be meant is asked back.</summary>
    private static async Task<string?> SuggestedAsync(Visitor visitor)
    {
        if (await visitor.GetAsync("/needs/new") is not { StatusCode: HttpStatusCode.OK })
            return null;
        using var answer = await visitor.PostAsync("/needs/new", new() { ["Words"] = "同じ名前の方のこと", ["About"] = Canaries.Name });
        // Taken at once, it led to a page of its own.
        return answer.StatusCode is HttpStatusCode.OK ? (await Visitor.PageAsync(answer)).QuerySelector<IHtmlElement>("main")!.TextContent : null;
    }
}
