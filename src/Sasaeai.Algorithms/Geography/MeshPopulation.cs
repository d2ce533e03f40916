namespace Sasaeai.Algorithms.Geography;

/// <summary>
/// Population by mesh: cells of one level and one census, each once. Adding up <see cref="MeshCell.People"/> or the known ages over cells
/// counts nobody twice, as long as a merged group is whole.
/// </summary>
public sealed class MeshPopulation(MeshLevel level, int? year, IEnumerable<MeshCell> cells)
{
    private readonly Dictionary<MeshCode, MeshCell> byCode = cells.ToDictionary(c => c.Code);

    public MeshLevel Level { get; } = level;

    /// <summary>Census year; null where neither the table's number nor the file's name tells it.</summary>
    public int? Year { get; } = year;

    public IReadOnlyCollection<MeshCell> Cells => byCode.Values;
    public long People => Cells.Sum(c => (long)c.People);

    /// <summary>People of 65 and over; null where no cell tells ages.</summary>
    public long? Aged65 => Sum(c => c.Aged65);

    /// <summary>People of 75 and over; null where no cell tells ages.</summary>
    public long? Aged75 => Sum(c => c.Aged75);

    public MeshCell? this[MeshCode code] => byCode.GetValueOrDefault(code);

    /// <summary>
    /// The share of people of 65 and over, 0 to 1. Cells merged for secrecy share one figure: the group's older people over the
    /// group's people. (Dividing the host's ages by its own people alone would pass 1 in small cells.) Null where not known.
    /// </summary>
    public double? ShareAged65(MeshCode code) => Share(code, c => c.Aged65);

    /// <inheritdoc cref="ShareAged65"/>
    public double? ShareAged75(MeshCode code) => Share(code, c => c.Aged75);

    private double? Share(MeshCode code, Func<MeshCell, int?> aged)
    {
        if (this[code] is not { } cell || (cell.MergedInto is { } host ? this[host] : cell) is not { } teller || aged(teller) is not { } older)
            return null;
        var people = teller.People + teller.Merged.Sum(m => this[m]?.People ?? 0);
        return people > 0 ? Math.Min(1, (double)older / people) : null;
    }

    private long? Sum(Func<MeshCell, int?> aged) => Cells.Any(c => aged(c) is not null) ? Cells.Sum(c => (long)(aged(c) ?? 0)) : null;
}
