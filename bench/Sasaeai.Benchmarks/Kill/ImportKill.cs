using System.Text;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Benchmarks.Browsing;
using Sasaeai.Data;
using Sasaeai.Imports;
using Sasaeai.Resources;
using Sasaeai.Seeding;

namespace Sasaeai.Benchmarks.Kill;

/// <summary>A list taken in by the command, killed at any instant: all of it is there, or nothing.</summary>
internal static class ImportKill
{
    private const int Rows = 400;

    /// <returns>Whether it had come to its end, and what is wrong in words, if anything.</returns>
    public static async Task<(bool Whole, string? Fault)> RunAsync(Town town, int round, Random random)
    {
        var file = Path.Combine(town.Folder, $"list{round}.csv");
        await File.WriteAllTextAsync(file, "名称,住所\n" + string.Concat(Enumerable.Range(0, Rows).Select(n => $"ためしの館{round}の{n},はまなみ市本町{n % 90 + 1}-{round}\n")), Encoding.UTF8);
        using (var import = town.Run("import", "table", file, "--municipality", EmptyTown.Code))
        {
            using var patience = new CancellationTokenSource(random.Next(800, 6_000));
            try
            {
                await import.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                import.Kill();
                await import.WaitForExitAsync();
            }
        }
        await using var db = Databases.Open(town.Database, TimeProvider.System);
        var batch = await db.ImportBatches.AsNoTracking().Where(b => b.FileName == $"list{round}.csv").SingleOrDefaultAsync();
        var there = await db.Resources.CountAsync(r => r.Name.StartsWith($"ためしの館{round}の"));
        var history = batch is null ? 0 : await db.Changes.CountAsync(c => c.ImportId == batch.Id && c.Subject == nameof(Resource));
        var wanted = batch is { State: ImportState.Applied } ? Rows : 0;
        return (wanted > 0, there == wanted && history == wanted ? null : $"import {round} is {batch?.State.ToString() ?? "unknown"} and has {there} resources and {history} histories of {Rows}");
    }
}
