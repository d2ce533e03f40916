using System.Net;
using Microsoft.AspNetCore.StaticAssets;
using Sasaeai.Browser.Tests;
using Sasaeai.Seeding;
using Sasaeai.Web.Security;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Security;

/// <summary>What every answer carries, of whatever kind it is.</summary>
public sealed class HeaderTests(House house)
{
    [Fact]
    public async Task Every_page_and_every_error_lets_nothing_inline_run_and_is_kept_by_nobody()
    {
        var (visitor, wrong, open) = (await house.SignInAsync(Cast.Hamada), new List<string>(), 0);
        foreach (var page in ReachTable.Pages(house.Services.GetServices<EndpointDataSource>()))
        {
            var route = ReachTable.RouteOf(page);
            var path = route.Contains('{', StringComparison.Ordinal) ? await house.WithServicesAsync(services => Samples.PathAsync(services, route)) : route;
            using var answer = await visitor.GetAsync(path ?? "/nowhere");
            open += answer.StatusCode is HttpStatusCode.OK ? 1 : 0;
            if (answer.Content.Headers.ContentType is { MediaType: "text/html", CharSet: not "utf-8" } or { MediaType: null })
                wrong.Add($"{path}: {answer.Content.Headers.ContentType}");
            var forAll = page.Metadata.GetMetadata<OpenToPublicAttribute>() is not null && answer.StatusCode is HttpStatusCode.OK && !answer.Headers.Contains("Set-Cookie");
            wrong.AddRange(Lacking(answer, forAll ? "public, max-age=300" : "no-store").Select(lack => $"{path}: {lack}"));
        }
        Assert.True(open > 60, $"only {open} pages answered");
        Assert.Equal([], wrong);
    }

    [Theory]
    [InlineData("/nirvana", 404)]
    [InlineData("/needs/00000000-0000-0000-0000-000000000000", 404)]
    [InlineData("/dist/nothing.css", 404)]
    [InlineData("/error/500", 200)]
    [InlineData("/sign-out", 200)]
    public async Task What_is_not_there_carries_the_same(string path, int status)
    {
        using var answer = await (await house.SignInAsync(Cast.Shioya)).GetAsync(path);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal([], Lacking(answer, "no-store"));
    }

    [Fact]
    public async Task Files_of_the_look_carry_it_too_and_may_be_kept()
    {
        var files = house.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is not null).Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Distinct().ToList();
        Assert.Contains("/dist/sasaeai.css", files);
        foreach (var file in files)
        {
            using var answer = await house.Anonymous().GetAsync(file);
            Assert.Equal([], Lacking(answer, null).Select(lack => $"{file}: {lack}"));
            Assert.DoesNotContain("no-store", answer.Headers.CacheControl?.ToString() ?? "", StringComparison.Ordinal);
            if (answer.Content.Headers.ContentType?.MediaType is { } kind && (kind.StartsWith("text/", StringComparison.Ordinal) || kind.EndsWith("xml", StringComparison.Ordinal) || kind.EndsWith("json", StringComparison.Ordinal)))
                Assert.Equal("utf-8", answer.Content.Headers.ContentType.CharSet);
        }
    }

    [Theory]
    [InlineData("TRACE")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    public async Task Methods_that_nothing_here_answers_are_refused(string method)
    {
        foreach (var path in new[] { "/", "/sign-in", "/dist/sasaeai.css", "/nirvana" })
        {
            using var request = new HttpRequestMessage(new(method), path);
            using var answer = await (await house.SignInAsync(Cast.Shioya)).Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
            Assert.Equal([], Lacking(answer, "no-store"));
        }
    }

    private static IEnumerable<string> Lacking(HttpResponseMessage answer, string? cache)
    {
        string Of(string header) => answer.Headers.TryGetValues(header, out var values) ? string.Join(", ", values) : "";
        var policy = Of("Content-Security-Policy").Split(';', StringSplitOptions.TrimEntries);
        foreach (var rule in new[] { "default-src 'none'", "object-src 'none'", "script-src 'self'", "style-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'" })
            if (!policy.Contains(rule))
                yield return $"the policy lacks {rule}";
        if (policy.Any(rule => rule.Contains("unsafe", StringComparison.Ordinal) || rule.Contains('*', StringComparison.Ordinal)))
            yield return "the policy is loose";
        foreach (var (header, value) in new[] { ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "same-origin"), ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin") })
            if (Of(header) != value)
                yield return $"{header} is '{Of(header)}'";
        if (cache is not null && (answer.Headers.CacheControl?.ToString() ?? "") is var kept && kept != cache)
            yield return $"Cache-Control is '{kept}'";
    }
}
