using System.Net;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Sasaeai.Accounts;
using Sasaeai.Browser.Tests;
using Sasaeai.Seeding;
using Sasaeai.Web.Security;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Security;

/// <summary>Another site makes a browser post here: without the form's token nothing is taken, by any handler there is.</summary>
public sealed class ForgeryTests(House house)
{
    /// <summary>They act for nobody, and whoever sends them has no cookie (see the pages).</summary>
    private static readonly string[] Exempt = ["/error/{status:int}", "/open/{id:guid}/remark"];

    [Fact]
    public async Task Without_the_forms_token_no_handler_takes_what_is_posted()
    {
        var (visitors, wrong, cases) = (new Dictionary<Role, Visitor>(), new List<string>(), 0);
        foreach (var (route, path, handler, open) in await HandlersAsync())
        {
            var member = Cast.Staff.First(m => open?.Includes(m.Role) is not false);
            if (!visitors.TryGetValue(member.Role, out var visitor))
                visitors[member.Role] = visitor = await house.SignInAsync(member);
            foreach (var token in new string?[] { null, "CfDJ8forged" })
            {
                using var form = new FormUrlEncodedContent(token is null ? [] : [KeyValuePair.Create("__RequestVerificationToken", token)]);
                using var answer = await visitor.Client.PostAsync(handler is null ? path : $"{path}?handler={handler}", form, TestContext.Current.CancellationToken);
                cases++;
                if (answer.StatusCode is not HttpStatusCode.BadRequest)
                    wrong.Add($"{route} {handler} answered {(int)answer.StatusCode}");
            }
        }
        Notes.Add($"Forged posts: {cases} refused");
        Assert.True(cases > 150, $"only {cases} cases");
        Assert.Equal([], wrong);
    }

    [Fact]
    public async Task Another_persons_token_is_not_taken()
    {
        var token = (await (await house.SignInAsync(Cast.Hamada)).ReadAsync("/account/password")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("Words", "草がのびた")]);
        using var answer = await (await house.SignInAsync(Cast.Shioya)).Client.PostAsync("/needs/new", form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private async Task<List<(string Route, string Path, string? Handler, OpenToAttribute? Open)>> HandlersAsync()
    {
        var (found, loader) = (new List<(string, string, string?, OpenToAttribute?)>(), house.Services.GetRequiredService<PageLoader>());
        foreach (var page in ReachTable.Pages(house.Services.GetServices<EndpointDataSource>()).Where(p => p.Metadata.GetMetadata<PageActionDescriptor>() is not null))
        {
            var route = ReachTable.RouteOf(page);
            var path = route.Contains('{', StringComparison.Ordinal) ? await house.WithServicesAsync(services => Samples.PathAsync(services, route)) : route;
            if (Exempt.Contains(route) || path is null)
                continue;
            var handlers = (await loader.LoadAsync(page.Metadata.GetMetadata<PageActionDescriptor>()!, page.Metadata)).HandlerMethods.Where(h => h.HttpMethod.Equals("Post", StringComparison.OrdinalIgnoreCase));
            found.AddRange(handlers.Select(h => (route, path.Split('?')[0], h.Name, page.Metadata.GetMetadata<OpenToAttribute>())));
        }
        return found;
    }
}
