using System.Globalization;

namespace Sasaeai.Benchmarks;

/// <summary><c>--name value</c>, and nothing else.</summary>
internal sealed class Options
{
    private readonly Dictionary<string, string> given = [];

    public static Options Of(string[] args)
    {
        var options = new Options();
        for (var i = 0; i < args.Length; i += 2)
            options.given[args[i].StartsWith("--", StringComparison.Ordinal) && i + 1 < args.Length ? args[i][2..] : throw new ArgumentException($"{args[i]}: --name value")] = args[i + 1];
        return options;
    }

    public int Number(string name, int usual) => given.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : usual;

    public string Text(string name, string usual) => given.GetValueOrDefault(name, usual);
}
