namespace Sasaeai.Backups;

/// <summary>控えの目録. What a backup says of itself, written last into it.</summary>
public sealed record Manifest
{
    public const string FileName = "manifest.json";
    public const int FormatOfNow = 1;

    public int Format { get; init; } = FormatOfNow;
    public required string Product { get; init; }

    /// <summary>The last step of the schema: the rows are put back into tables of that step, and brought on from there.</summary>
    public required int Schema { get; init; }
    public required DateTime TakenAt { get; init; }
    public required List<Part> Parts { get; init; }

    /// <summary>Where the chain of each municipality's access log stood: <c>number:link</c>.</summary>
    public required Dictionary<string, string> Heads { get; init; }

    /// <summary>A word sealed with the data protection keys, by which a restored place shows that it can read them.</summary>
    public required string SealedProbe { get; init; }
    public required string Probe { get; init; }

    /// <summary>Originals that the rows speak of and that were not in their folder.</summary>
    public required List<string> MissingOriginals { get; init; }
}

/// <summary>One entry of the archive.</summary>
/// <param name="Name">Path within it.</param>
/// <param name="Sha256">Of its content, hexadecimal.</param>
/// <param name="Length">Bytes of its content.</param>
/// <param name="Rows">How many, where it is a table.</param>
public sealed record Part(string Name, string Sha256, long Length, long? Rows);

/// <summary>The three places in which the product keeps things.</summary>
/// <param name="Database">Path of an SQLite file, or a PostgreSQL connection string.</param>
/// <param name="Originals">Folder of the files handed over.</param>
/// <param name="Keys">Folder of the data protection keys.</param>
public sealed record Stores(string Database, string Originals, string Keys)
{
    /// <summary>What seals the keys; null where they lie open.</summary>
    public byte[]? KeySecret { get; init; }
}
