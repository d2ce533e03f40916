namespace Sasaeai.Seeding;

/// <summary>One story of the demo's texts: a name with its reading, then lines of <c>key: value</c>, of which some may come again.</summary>
internal sealed class Block
{
    private readonly ILookup<string, string> values;

    private Block(string[] lines)
    {
        (Name, Kana) = lines[0].Split('\t') is [var name, var kana] ? (name, kana) : (lines[0], null);
        Lines = [.. lines.Skip(1).Select(line => line.Split(": ", 2)).Select(pair => (pair[0], pair[1]))];
        values = Lines.ToLookup(l => l.Key, l => l.Value);
    }

    public string Name { get; }
    public string? Kana { get; }
    public IReadOnlyList<(string Key, string Value)> Lines { get; }

    public string? this[string key] => values[key].SingleOrDefault();

    public IEnumerable<string> All(string key) => values[key];

    public bool Says(string key) => this[key] == "yes";

    public int? Whole(string key) => this[key] is { } text ? Sheet.Whole(text) : null;

    public string[] Words(string key) => this[key]?.Split(' ') ?? [];

    /// <summary>The blocks of a text, which blank lines part.</summary>
    public static IEnumerable<Block> Read(string name) =>
        Sheet.Text(name).Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(text => new Block(text.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
}
