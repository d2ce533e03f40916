using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Sasaeai.Web.Security;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Security.Forms;

/// <summary>だれが何を書けるか, as a page for people to read: what the pages take and whom <c>reach.txt</c> lets send it.</summary>
public sealed class WritesTests(House house)
{
    private const string Head = """
        # Who may write which field

        Made of the pages and of [reach.txt](../../src/Sasaeai.Web/Security/reach.txt), whose words are explained there; WritesTests.Every_field_that_a_page_takes_stands_in_the_list fails where it is not so, and leaves
        the new text beside this one. Reading a field goes by its class ([data.md](data.md)); writing goes by the page: whoever reaches the record on it may write the fields named, and no others
        (FormFieldTests.Fields_that_a_form_has_not_and_fields_in_the_address_change_no_row, ReachMatrixTests.Every_role_reaches_what_the_table_says_and_nothing_else). What else must hold stands on the entities ([limits.md](limits.md)); where a page is open to more than may change what it shows, its handler refuses them (weights: the officer alone).

        | page | whoever may send it, and for which records | fields |
        |---|---|---|

        """;

    [Fact]
    public async Task Every_field_that_a_page_takes_stands_in_the_list()
    {
        var (loader, lines) = (house.Services.GetRequiredService<PageLoader>(), new List<string>());
        foreach (var page in ReachTable.Pages(house.Services.GetServices<EndpointDataSource>()).OrderBy(ReachTable.RouteOf, StringComparer.Ordinal))
        {
            if (page.Metadata.GetMetadata<PageActionDescriptor>() is not { } descriptor)
                continue;
            var compiled = await loader.LoadAsync(descriptor, page.Metadata);
            var posts = compiled.HandlerMethods.Where(h => h.HttpMethod.Equals("Post", StringComparison.OrdinalIgnoreCase)).ToList();
            if (posts.Count == 0)
                continue;
            var inPath = page.RoutePattern.Parameters.Select(p => p.Name);
            var fields = FormWalk.Leaves(compiled).Concat(posts.SelectMany(h => h.Parameters).Where(p => p.ParameterType != typeof(CancellationToken)).Select(p => p.BindingInfo?.BinderModelName ?? p.Name))
                .Except(inPath).Distinct().ToList();
            lines.Add($"| `{ReachTable.RouteOf(page)}` | {Who(ReachTable.RouteOf(page))} | {(fields.Count == 0 ? "none: the act alone" : string.Join(", ", fields))} |");
        }
        var (said, made) = (Written("docs/security/writes.md"), Head + string.Join('\n', lines) + "\n");
        var before = File.Exists(said) ? await File.ReadAllTextAsync(said, TestContext.Current.CancellationToken) : "";
        if (before != made)
            await File.WriteAllTextAsync(said + ".new", made, TestContext.Current.CancellationToken);
        Assert.Equal(made, before);
    }

    private static string Who(string route)
    {
        var line = ReachTable.Of(route, posts: true)!;
        if (line.Anyone)
            return "anyone";
        return string.Join(", ", line.Words.Where(w => w.Value is not ReachWord.Closed).GroupBy(w => w.Value).Select(g => $"{Word(g.Key)} {string.Join(' ', g.Select(w => w.Key))}"));
    }

    private static string Word(ReachWord word) => word is ReachWord.AreaKnown ? "area-known:" : $"{word.ToString().ToLowerInvariant()}:";

    private static string Written(string path)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Sasaeai.slnx")))
            folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, path);
    }
}
