namespace Sasaeai.Imports.Tables;

/// <summary>
/// How large a file may be before it is refused. The defaults hold the largest national file several times over;
/// tests set smaller ones.
/// </summary>
public sealed record TableLimits
{
    public long File { get; init; } = 200L << 20;

    /// <summary>Of all entries of an archive together, once unpacked.</summary>
    public long Unpacked { get; init; } = 1L << 30;

    /// <summary>Unpacked to packed. Text of one letter deflates 1,000-fold; real tables stay under 30.</summary>
    public int PackedRatio { get; init; } = 200;
    public int Entries { get; init; } = 1000;

    /// <summary>In letters.</summary>
    public int Cell { get; init; } = 1 << 20;
    public int Row { get; init; } = 10 << 20;
    public int Columns { get; init; } = 2000;
}
