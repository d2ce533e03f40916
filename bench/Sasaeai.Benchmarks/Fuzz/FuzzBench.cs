using System.Diagnostics;
using Sasaeai.Benchmarks.Browsing;
using Sasaeai.Seeding;

namespace Sasaeai.Benchmarks.Fuzz;

/// <summary>Forms with wrong fields and broken files, for some minutes: nothing falls over, nothing is written by halves.</summary>
/// <remarks><c>./do bench fuzz --minutes 10 [--seed 1]</c>.</remarks>
internal static class FuzzBench
{
    private static readonly Member[] Who = [Cast.Shioya, Cast.Kujiraoka, Cast.Hamada, Cast.Isobe];

    public static async Task RunAsync(string[] args)
    {
        var options = Options.Of(args);
        var (minutes, seed) = (options.Number("minutes", 10), options.Number("seed", 1));
        var folder = Directory.CreateTempSubdirectory("sasaeai-fuzz-").FullName;
        var database = Path.Combine(folder, "sasaeai.db");
        using var town = new Town(folder, database);
        try
        {
            await town.StartAsync();
            var random = new Random(seed);
            using var counts = new RowCounts(database);
            var files = new FileFuzz(database, Path.Combine(folder, "originals"), counts, random);
            var forms = new List<FormFuzz>();
            foreach (var member in Who)
            {
                var browser = new Browser(town.Address);
                await browser.SignInAsync(member.SignIn, Cast.Password);
                forms.Add(new(browser, counts, random));
            }
            for (var watch = Stopwatch.StartNew(); watch.Elapsed.TotalMinutes < minutes;)
            {
                // One after the other: whoever counts rows wants nobody else to write.
                foreach (var form in forms)
                    await form.StepAsync();
                for (var n = 0; n < 3; n++)
                    await files.StepAsync();
            }
            Tell(minutes, seed, forms, files);
        }
        finally
        {
            town.Dispose();
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Tell(int minutes, int seed, List<FormFuzz> forms, FileFuzz files)
    {
        var faults = forms.SelectMany(f => f.Faults).Concat(files.Faults).ToList();
        Console.WriteLine($"{minutes} minutes, seed {seed}: {forms.Sum(f => f.Tried) + files.Tried} inputs");
        Console.WriteLine($"  forms: {forms.Sum(f => f.Tried)} tried on {forms.SelectMany(f => f.Forms).Distinct().Count()} addresses, {forms.Sum(f => f.Taken)} taken");
        Console.WriteLine($"  files: {files.Tried} tried, {files.Taken} taken");
        Console.WriteLine($"  faults: {faults.Count}");
        foreach (var fault in faults)
            Console.WriteLine($"  FAULT {fault}");
        if (faults.Count > 0)
            throw new InvalidOperationException($"{faults.Count} faults.");
    }
}
