using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Web.Security;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Security.Reach;

/// <summary>A house of its own: its records would stand in the lists of everybody else's tests.</summary>
public sealed class ReachHouse : IAsyncLifetime
{
    public House House { get; } = new();
    internal Records Records { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await House.InitializeAsync();
        Records = await House.WithServicesAsync(services => Records.MakeAsync(services, House.Today));
        await House.WithDbAsync(async db => { await OutOfOffice.AddAsync(db, House.Today); return 0; });
    }

    public ValueTask DisposeAsync() => House.DisposeAsync();
}

/// <summary>だれが何に届くか, every line of <c>reach.txt</c> tried with every role.</summary>
public sealed class ReachMatrixTests(ReachHouse scene) : IClassFixture<ReachHouse>
{
    [Fact]
    public async Task Every_role_reaches_what_the_table_says_and_nothing_else()
    {
        var matrix = new ReachMatrix(scene.House, scene.Records);
        var cases = await matrix.CasesAsync();
        var (watch, before) = (Stopwatch.StartNew(), await RowsAsync());

        var wrong = await matrix.RunAsync(cases);

        Notes.Add($"Reach matrix: {cases.Count} cases, {cases.Count(c => c.Expected is Answer.Shown)} of them reached, in {watch.Elapsed.TotalSeconds:0} s");
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {cases.Count}:\n{string.Join('\n', wrong)}");
        Assert.True(cases.Count > 3000);
        Assert.Equal(before, await RowsAsync());
    }

    [Fact]
    public void Every_page_has_its_line_in_the_table() =>
        Assert.Equal([], ReachTable.Against(ReachTable.Pages(scene.House.Services.GetServices<EndpointDataSource>())));

    /// <summary>What was refused left no trace.</summary>
    private Task<int> RowsAsync() => scene.House.WithDbAsync(async db => await db.Changes.CountAsync() + await db.Journal.CountAsync());
}
