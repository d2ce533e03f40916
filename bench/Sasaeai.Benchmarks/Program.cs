using Sasaeai.Benchmarks.Finding;
using Sasaeai.Benchmarks.Imports;
using Sasaeai.Benchmarks.Load;

var benches = new Dictionary<string, Func<Task>>
{
    ["import"] = ImportBench.RunAsync,
    ["duplicates"] = DuplicateBench.RunAsync,
    ["load"] = LoadBench.RunAsync,
    ["search"] = SearchBench.RunAsync,
};
if (args.Length == 1 && benches.TryGetValue(args[0], out var bench))
{
    await bench();
    return 0;
}
Console.Error.WriteLine($"./do bench {string.Join(" | ", benches.Keys)}");
return 2;
