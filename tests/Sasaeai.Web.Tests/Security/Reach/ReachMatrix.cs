using System.Collections.Concurrent;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Sasaeai.Accounts;
using Sasaeai.Seeding;
using Sasaeai.Web.Security;
using Sasaeai.Web.Tests.Hosting;

namespace Sasaeai.Web.Tests.Security.Reach;

internal enum Answer { Shown, NotThere, NoPost, SignIn }

/// <summary>One try.</summary>
/// <param name="Who">Null where nobody is signed in.</param>
/// <param name="Method">GET or POST.</param>
/// <param name="Path">With the handler.</param>
/// <param name="Expected">By the table.</param>
/// <param name="Label">Page and situation, for a reader.</param>
internal sealed record Try(Member? Who, bool OutOfOffice, string Method, string Path, Answer Expected, string Label)
{
    /// <summary>It may also not be there, as the record stands.</summary>
    public bool ByState { get; init; }
}

/// <summary>
/// Role × endpoint × situation: what the table says of each, tried. What a role may post is left to the tests of the pages: here it would change
/// the records on which the next case rests.
/// </summary>
internal sealed class ReachMatrix(House house, Records records)
{
    /// <summary>The cases of the pages' own routes and handlers, of all roles.</summary>
    /// <param name="only">Routes to keep; all where null.</param>
    public async Task<List<Try>> CasesAsync(Func<ReachLine, bool>? only = null)
    {
        var cases = new List<Try>();
        var loader = house.Services.GetRequiredService<PageLoader>();
        foreach (var page in ReachTable.Pages(house.Services.GetServices<EndpointDataSource>()))
        {
            var route = ReachTable.RouteOf(page);
            var handlers = page.Metadata.GetMetadata<PageActionDescriptor>() is { } action
                ? (await loader.LoadAsync(action, page.Metadata)).HandlerMethods.Select(h => (h.HttpMethod.ToUpperInvariant(), h.Name))
                : page.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(m => (m, (string?)null));
            // A page without a handler of its own still answers.
            foreach (var (method, handler) in handlers.Append(("GET", null)).Distinct())
                if (ReachTable.Of(route, method == "POST") is { Anyone: false } line && only?.Invoke(line) is not false)
                    cases.AddRange(Of(line, method, handler is null ? "" : $"?handler={handler}"));
        }
        return cases;
    }

    private IEnumerable<Try> Of(ReachLine line, string method, string handler)
    {
        var bare = line.Record is null ? line.Route + handler : null;
        yield return new(null, false, method, (bare ?? records.Path(line.Route, line.Record!, Situation.OwnArea, Role.Tier1Coordinator)) + handler, Answer.SignIn, $"{line.Route} without signing in");
        foreach (var member in Cast.Staff)
        {
            var word = line.Words[member.Role];
            if (bare is not null)
            {
                yield return new(member, true, method, bare, Answer.NoPost, $"{line.Route}, ended appointment");
                if (method == "GET" || word is ReachWord.Closed)
                    yield return new(member, false, method, bare, word is ReachWord.Closed ? Answer.NotThere : Answer.Shown, line.Route);
                continue;
            }
            foreach (var situation in Situation.All.Where(s => s.IsFor(member.Role) && Situation.Matters(s, line.Record!)))
            {
                var expected = situation.OutOfOffice ? Answer.NoPost : situation.Reached(word) ? Answer.Shown : Answer.NotThere;
                if ((method == "GET" || expected is not Answer.Shown) && records.Path(line.Route, line.Record!, situation, member.Role) is { } path)
                    yield return new(member, situation.OutOfOffice, method, path + (path.Contains('?', StringComparison.Ordinal) ? handler.Replace('?', '&') : handler), expected, $"{line.Route}, {situation.Name}") { ByState = line.ByState };
            }
        }
    }

    /// <summary>Tries them all; what came out otherwise than the table says, in words.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(IEnumerable<Try> cases)
    {
        var wrong = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(cases.GroupBy(c => (c.Who, c.OutOfOffice)), new ParallelOptions { MaxDegreeOfParallelism = 3 }, async (some, stop) =>
        {
            var (who, out_) = some.Key;
            var visitor = who is null ? house.Anonymous() : await house.SignInAsync(out_ ? who with { SignIn = OutOfOffice.NameOf(who) } : who);
            var token = who is null || out_ ? "" : (await visitor.ReadAsync("/account/password")).QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;
            foreach (var one in some)
            {
                using var request = new HttpRequestMessage(new(one.Method), one.Path);
                if (one.Method != "GET")
                    request.Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
                using var answer = await visitor.Client.SendAsync(request, stop);
                var came = AnswerOf(answer);
                // The first page after the end of the last post ends the stay; from then on nobody is signed in.
                if (one.OutOfOffice && came is Answer.SignIn)
                    continue;
                if (came != one.Expected && !(one.ByState && one.Expected is Answer.Shown && came is Answer.NotThere))
                    wrong.Add($"{who?.Role.ToString() ?? "nobody"}: {one.Method} {one.Label} ({one.Path}) answered {(int)answer.StatusCode} instead of {one.Expected}");
            }
        });
        return [.. wrong.Order()];
    }

    private static Answer? AnswerOf(HttpResponseMessage answer) => ((int)answer.StatusCode, answer.Headers.Location?.ToString()) switch
    {
        (404, _) => Answer.NotThere,
        (302, "/no-appointment") => Answer.NoPost,
        (302, { } to) when to.Contains("/sign-in?next=", StringComparison.Ordinal) => Answer.SignIn,
        (200 or 302, _) => Answer.Shown,
        _ => null,
    };
}
