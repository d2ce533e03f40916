using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sasaeai.Web.Security;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Security;

/// <summary>Every endpoint says who may come in, or that anyone may.</summary>
public sealed class EndpointWalkTests(House house)
{
    /// <summary>Pages that anyone may open without signing in. A new one is a decision: add it here by hand.</summary>
    private static readonly string[] Anonymous =
        ["sign-in", "sign-in/code", "sign-in/outside", "sign-out", "no-appointment", "error/{status:int}", "gallery", "s", "s/{key}", "guide/{name?}", "invitation/{key?}",
            "open", "open/{code:length(5)}", "open/{id:guid}", "open/{id:guid}/remark"];

    [Fact]
    public void Every_endpoint_says_who_may_come_in()
    {
        var silent = Endpoints().Where(e => e.Metadata.GetMetadata<OpenToAttribute>() is null && e.Metadata.GetMetadata<IAllowAnonymous>() is null);

        Assert.Equal([], silent.Select(e => e.RoutePattern.RawText));
    }

    [Fact]
    public void Only_the_listed_pages_are_open_to_anyone()
    {
        var open = Endpoints().Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null && e.Metadata.GetMetadata<IAllowAnonymous>() is not null);

        Assert.Equal([], open.Select(e => e.RoutePattern.RawText!.TrimStart('/')).Except(Anonymous));
    }

    [Fact]
    public async Task A_page_asked_for_without_signing_in_goes_to_sign_in()
    {
        foreach (var endpoint in Endpoints().Where(e => e.Metadata.GetMetadata<OpenToAttribute>() is not null && e.RoutePattern.Parameters.Count == 0))
        {
            using var answer = await house.Anonymous().GetAsync("/" + endpoint.RoutePattern.RawText!.TrimStart('/'));
            Assert.Equal(302, (int)answer.StatusCode);
            Assert.StartsWith("/sign-in?next=", answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        }
    }

    private IEnumerable<RouteEndpoint> Endpoints() =>
        house.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<ISuppressLinkGenerationMetadata>() is null)
            // MapStaticAssets adds this while developing, for files not in its list; the gate answers it with 404.
            .Where(e => e.RoutePattern.RawText != "{**path:file}");
}
