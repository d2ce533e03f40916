namespace Sasaeai.Seeding;

/// <summary>One story of the demo's texts: a name with its reading, then lines of <c>key: value</c>, of which some may come again; a key alone says yes.</summary>
internal sealed class Block
{
    private const string Yes = "yes";
    private readonly ILookup<string, string> values;

    private Block(string name, string? kana, IReadOnlyList<(string Key, string Value)> lines)
    {
        (Name, Kana, Lines) = (name, kana, lines);
        values = Lines.ToLookup(l => l.Key, l => l.Value);
    }

    private static Block Parse(string[] lines)
    {
        var (name, kana) = lines[0].Split('\t') is [var written, var said] ? (written, said) : (lines[0], null);
        return new Block(name, kana, [.. lines.Skip(1).Select(line => line.Split(": ", 2)).Select(pair => (pair[0], pair.Length > 1 ? pair[1] : Yes))]);
    }

    public string Name { get; }
    public string? Kana { get; }
    public IReadOnlyList<(string Key, string Value)> Lines { get; }

    public string? this[string key] => values[key].SingleOrDefault();

    public IEnumerable<string> All(string key) => values[key];

    public bool Says(string key) => this[key] == Yes;

    public int? Whole(string key) => this[key] is { } text ? Sheet.Whole(text) : null;

    public string[] Words(string key) => this[key]?.Split(' ') ?? [];

    /// <summary>The same story told in other lines.</summary>
    public Block Telling(IEnumerable<(string Key, string Value)> lines) => new(Name, Kana, [.. lines]);

    /// <summary>The blocks of a text, which blank lines part.</summary>
    public static IEnumerable<Block> Read(string name) =>
        Sheet.Text(name).Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(text => Parse(text.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
}
