using Microsoft.AspNetCore.Http.Extensions;

namespace Sasaeai.Web.Components;

/// <summary>This page's address with one thing of the query changed; the page number (<c>p</c>) always starts anew.</summary>
public static class QueryLink
{
    public const string Page = "p";

    public static string With(HttpRequest request, string key, string value, bool keepOthers = false) =>
        Build(request, pair => keepOthers || pair.Key != key, KeyValuePair.Create(key, value));

    public static string Without(HttpRequest request, string key, string value) =>
        Build(request, pair => pair.Key != key || pair.Value != value);

    public static bool Has(HttpRequest request, string key, string value) => request.Query[key].Contains(value);

    private static string Build(HttpRequest request, Func<KeyValuePair<string, string>, bool> kept, params KeyValuePair<string, string>[] added)
    {
        var pairs = request.Query.SelectMany(q => q.Value.Select(v => KeyValuePair.Create(q.Key, v ?? "")))
            .Where(pair => pair.Key != Page && pair.Value != "").Where(kept).Concat(added);
        return request.PathBase + request.Path + new QueryBuilder(pairs).ToQueryString();
    }
}
