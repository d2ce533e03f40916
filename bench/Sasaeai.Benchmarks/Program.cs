using Sasaeai.Benchmarks.Audit;
using Sasaeai.Benchmarks.Finding;
using Sasaeai.Benchmarks.Fuzz;
using Sasaeai.Benchmarks.Imports;
using Sasaeai.Benchmarks.Kill;
using Sasaeai.Benchmarks.Load;

var benches = new Dictionary<string, Func<Task>>
{
    ["audit"] = AuditBench.RunAsync,
    ["import"] = ImportBench.RunAsync,
    ["duplicates"] = DuplicateBench.RunAsync,
    ["fuzz"] = () => FuzzBench.RunAsync(args[1..]),
    ["kill"] = () => KillBench.RunAsync(args[1..]),
    ["load"] = LoadBench.RunAsync,
    ["search"] = SearchBench.RunAsync,
};
if (args.Length >= 1 && benches.TryGetValue(args[0], out var bench))
{
    await bench();
    return 0;
}
Console.Error.WriteLine($"./do bench {string.Join(" | ", benches.Keys)}");
return 2;
