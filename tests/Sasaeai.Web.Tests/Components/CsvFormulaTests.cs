using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Browser.Tests;
using Sasaeai.Organizations;
using Sasaeai.Resources;
using Sasaeai.Seeding;
using Sasaeai.Web.Security;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Components;

/// <summary>What people typed runs in nobody's spreadsheet: every file that leaves the house is asked for, with formulas in all that is text.</summary>
public sealed partial class CsvFormulaTests : IAsyncLifetime
{
    private static readonly string[] Formulas = ["=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1+1", "\r=1+1", "\n=1+1", " =1+1", "　=1+1", "＝1+1", "＋1", "－1", "＠a"];
    private readonly House house = new();

    public ValueTask InitializeAsync() => house.InitializeAsync();

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task No_cell_of_any_file_begins_a_formula()
    {
        var planted = await house.WithDbAsync(async db =>
        {
            var many = 0;
            foreach (var formula in Formulas)
                foreach (var record in new object[]
                {
                    new Resource { Municipality = EmptyTown.Code, Name = formula },
                    new Organization { Municipality = EmptyTown.Code, Name = formula, Kind = "club" },
                })
                {
                    db.Add(record);
                    foreach (var text in db.Entry(record).Properties.Where(p => p.Metadata.ClrType == typeof(string) && p.Metadata.PropertyInfo is not null && p.Metadata.GetMaxLength() is null or > 20))
                        if (Free.Contains(text.Metadata.Name))
                        {
                            text.CurrentValue = formula;
                            many++;
                        }
                }
            var area = await db.Areas.Where(a => a.Municipality == EmptyTown.Code && a.ParentId != null).OrderBy(a => a.Id).FirstAsync();
            area.Name = "=1+1圏域";
            await db.SaveChangesAsync();
            return many;
        });
        var (visitor, files, wrong, held) = (await house.SignInAsync(Cast.Hamada), 0, new List<string>(), 0);
        await foreach (var (path, text) in SheetsAsync(visitor))
        {
            files++;
            foreach (var cell in Cells(text))
            {
                var start = cell.TrimStart('\uFEFF').AsSpan().TrimStart();
                if (start.Length > 0 && "=+-@＝＋－＠".Contains(start[0], StringComparison.Ordinal))
                    wrong.Add($"{path}: {cell}");
                held += cell.StartsWith('\'') ? 1 : 0;
            }
        }
        Assert.True(files >= 4, $"only {files} files");
        Assert.True(held >= planted, $"{held} cells of {planted} planted");
        Assert.Equal([], wrong);
    }

    /// <summary>Text that people write as they like and that stands in a sheet.</summary>
    private static readonly string[] Free = ["Name", "Kana", "OtherNames", "Summary", "RunBy", "Phone", "PlaceName", "Address", "ScheduleNote", "PriceNote", "Eligibility", "BeforeAsking"];

    private async IAsyncEnumerable<(string Path, string Text)> SheetsAsync(Visitor visitor)
    {
        var loader = house.Services.GetRequiredService<PageLoader>();
        foreach (var page in ReachTable.Pages(house.Services.GetServices<EndpointDataSource>()).Where(p => p.Metadata.GetMetadata<PageActionDescriptor>() is not null))
        {
            var route = ReachTable.RouteOf(page);
            var handlers = (await loader.LoadAsync(page.Metadata.GetMetadata<PageActionDescriptor>()!, page.Metadata)).HandlerMethods.Where(h => h.HttpMethod == "Get" && h.Name is not null).Select(h => h.Name).ToList();
            if (handlers.Count == 0 || (route.Contains('{', StringComparison.Ordinal) ? await house.WithServicesAsync(services => Samples.PathAsync(services, route)) : route) is not { } path)
                continue;
            foreach (var handler in handlers)
            {
                using var answer = await visitor.GetAsync($"{path}?handler={handler}");
                if (answer.Content.Headers.ContentType?.MediaType == "text/csv")
                    yield return (path, Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync()));
            }
        }
    }

    private static IEnumerable<string> Cells(string text) =>
        Cell().Matches(text).Select(m => m.Groups[1].Success ? m.Groups[1].Value.Replace("\"\"", "\"", StringComparison.Ordinal) : m.Groups[2].Value);

    [GeneratedRegex("(?<=^|,|\r\n)(?:\"((?:[^\"]|\"\")*)\"|([^,\r\n]*))(?=,|\r\n|$)")]
    private static partial Regex Cell();
}
