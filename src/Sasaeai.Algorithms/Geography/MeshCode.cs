using System.Globalization;
using NetTopologySuite.Geometries;

namespace Sasaeai.Algorithms.Geography;

/// <summary>
/// 地域メッシュコード of JIS X 0410, from 第1次 to 8分の1. It is held as a number (the decimal value of its digits, at most 11
/// of them): a column of numbers takes eight bytes, sorts alike on every database whatever its collation, and all codes
/// inside one larger cell are one range of it.
/// </summary>
public readonly record struct MeshCode : IComparable<MeshCode>
{
    // One 第1次 cell is 640 × 640 of the smallest (125 m) cells, in latitude and in longitude alike: 8 × 10 × 2 × 2 × 2.
    private const int PerFirst = 640;
    private const double RowsPerDegree = 960;
    private const double ColumnsPerDegree = 640;

    private MeshCode(long value) => Value = value;

    public long Value { get; }

    public MeshLevel Level => (MeshLevel)Value.ToString(CultureInfo.InvariantCulture).Length;

    /// <summary>The cell of <paramref name="level"/> that holds a point. A point on a border belongs to the cell to its north or east.</summary>
    /// <param name="latitude">Degrees north, 20 to 46.</param>
    /// <param name="longitude">Degrees east, 122 to 154.</param>
    /// <param name="level">How fine the cell is to be.</param>
    /// <exception cref="ArgumentOutOfRangeException">The point lies outside Japan.</exception>
    public static MeshCode At(double latitude, double longitude, MeshLevel level)
    {
        if (!JapanExtent.Holds(latitude, longitude))
            throw new ArgumentOutOfRangeException(nameof(latitude), $"緯度 {latitude}、経度 {longitude} は日本の範囲（緯度20～46度、経度122～154度）の外です。");
        // The sliver added is a billionth of a cell: it only undoes the rounding of a border computed from its own code.
        return Of((int)Math.Floor(latitude * RowsPerDegree + 1e-9), (int)Math.Floor((longitude - 100) * ColumnsPerDegree + 1e-9), level);
    }

    /// <exception cref="FormatException">The text is no mesh code; the message says why.</exception>
    public static MeshCode Parse(string text) => TryParse(text, out var code, out var reason) ? code : throw new FormatException(reason);

    public static bool TryParse(string? text, out MeshCode code) => TryParse(text, out code, out _);

    public static bool TryParse(string? text, out MeshCode code, out string reason)
    {
        code = default;
        reason = Fault(text ?? "");
        if (reason.Length > 0)
            return false;
        code = new MeshCode(long.Parse(text!, NumberStyles.None, CultureInfo.InvariantCulture));
        return true;
    }

    public static bool TryParse(long value, out MeshCode code) => TryParse(value.ToString(CultureInfo.InvariantCulture), out code);

    /// <summary>South, west, north and east edges as an envelope: X is longitude, Y latitude, in degrees.</summary>
    public Envelope Bounds
    {
        get
        {
            var (row, column, span) = Corner();
            return new(100 + column / ColumnsPerDegree, 100 + (column + span) / ColumnsPerDegree, row / RowsPerDegree, (row + span) / RowsPerDegree);
        }
    }

    public (double Latitude, double Longitude) Centre
    {
        get
        {
            var (row, column, span) = Corner();
            return ((row + span / 2.0) / RowsPerDegree, 100 + (column + span / 2.0) / ColumnsPerDegree);
        }
    }

    /// <summary>The cell of a coarser level that holds this one, or this one at its own level.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The level is finer than this cell.</exception>
    public MeshCode Within(MeshLevel level) => level <= Level
        ? new(Value / Shift(Level - level))
        : throw new ArgumentOutOfRangeException(nameof(level), $"{Value} は {(int)level} 桁より粗い区画です。");

    /// <summary>The next coarser cell; null for a 第1次 cell.</summary>
    public MeshCode? Parent => Level switch
    {
        MeshLevel.First => null,
        MeshLevel.Second => Within(MeshLevel.First),
        MeshLevel.Third => Within(MeshLevel.Second),
        var level => Within(level - 1),
    };

    /// <summary>The codes of a finer level that lie in this cell, as one range of numbers (both ends included).</summary>
    public MeshRange Range(MeshLevel finer)
    {
        var shift = Shift(finer - Level);
        return new(Value * shift, Value * shift + shift - 1);
    }

    /// <summary>
    /// Ranges of codes of level <paramref name="stored"/> that together cover a box: what a database filters by before the
    /// exact test. Cells down to <paramref name="finest"/> are told apart, so the cover reaches at most one such cell past the box.
    /// Parts of the box outside Japan have no codes and are left out.
    /// </summary>
    public static IReadOnlyList<MeshRange> Covering(Envelope box, MeshLevel stored, MeshLevel finest = MeshLevel.Third)
    {
        var inside = box.Intersection(JapanExtent.Box);
        if (inside.IsNull)
            return [];
        var ranges = new List<MeshRange>();
        var until = (MeshLevel)Math.Min((int)finest, (int)stored);
        for (var row = FirstRow(inside.MinY); row <= FirstRow(inside.MaxY); row++)
            for (var column = FirstColumn(inside.MinX); column <= FirstColumn(inside.MaxX); column++)
                Cover(Of(row * PerFirst, column * PerFirst, MeshLevel.First), inside, stored, until, ranges);
        return Joined(ranges);

        static int FirstRow(double latitude) => (int)Math.Floor(latitude * RowsPerDegree / PerFirst);
        static int FirstColumn(double longitude) => (int)Math.Floor(longitude - 100);
    }

    public int CompareTo(MeshCode other) => Value.CompareTo(other.Value);
    public static bool operator <(MeshCode left, MeshCode right) => left.Value < right.Value;
    public static bool operator >(MeshCode left, MeshCode right) => left.Value > right.Value;
    public static bool operator <=(MeshCode left, MeshCode right) => left.Value <= right.Value;
    public static bool operator >=(MeshCode left, MeshCode right) => left.Value >= right.Value;

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    private static void Cover(MeshCode cell, Envelope box, MeshLevel stored, MeshLevel until, List<MeshRange> ranges)
    {
        var bounds = cell.Bounds;
        if (!bounds.Intersects(box))
            return;
        if (cell.Level >= until || box.Contains(bounds))
            ranges.Add(cell.Range(stored));
        else
            foreach (var child in cell.Children())
                Cover(child, box, stored, until, ranges);
    }

    private IEnumerable<MeshCode> Children()
    {
        var (row, column, span) = Corner();
        var (level, parts) = Level switch
        {
            MeshLevel.First => (MeshLevel.Second, 8),
            MeshLevel.Second => (MeshLevel.Third, 10),
            var l => (l + 1, 2),
        };
        var step = span / parts;
        for (var i = 0; i < parts; i++)
            for (var j = 0; j < parts; j++)
                yield return Of(row + i * step, column + j * step, level);
    }

    private static List<MeshRange> Joined(List<MeshRange> ranges)
    {
        var joined = new List<MeshRange>();
        foreach (var range in ranges.OrderBy(r => r.From))
            if (joined.Count > 0 && joined[^1].To + 1 == range.From)
                joined[^1] = joined[^1] with { To = range.To };
            else
                joined.Add(range);
        return joined;
    }

    private static MeshCode Of(int row, int column, MeshLevel level)
    {
        long value = row / PerFirst * 100 + column / PerFirst;
        if (level >= MeshLevel.Second)
            value = value * 100 + row % PerFirst / 80 * 10 + column % PerFirst / 80;
        if (level >= MeshLevel.Third)
            value = value * 100 + row % 80 / 8 * 10 + column % 80 / 8;
        for (var (finer, bit) = (MeshLevel.Half, 4); finer <= level; finer++, bit /= 2)
            value = value * 10 + 1 + 2 * (row / bit % 2) + column / bit % 2;
        return new(value);
    }

    private (int Row, int Column, int Span) Corner()
    {
        var digits = Value.ToString(CultureInfo.InvariantCulture);
        int At(int i) => digits[i] - '0';
        var (row, column, span) = ((At(0) * 10 + At(1)) * PerFirst, (At(2) * 10 + At(3)) * PerFirst, PerFirst);
        if (digits.Length >= 6)
            (row, column, span) = (row + At(4) * 80, column + At(5) * 80, 80);
        if (digits.Length >= 8)
            (row, column, span) = (row + At(6) * 8, column + At(7) * 8, 8);
        for (var i = 8; i < digits.Length; i++)
        {
            span /= 2;
            (row, column) = (row + (At(i) - 1) / 2 * span, column + (At(i) - 1) % 2 * span);
        }
        return (row, column, span);
    }

    private static string Fault(string text)
    {
        if (text.Length is not (4 or 6 or 8 or 9 or 10 or 11))
            return $"地域メッシュコードは4・6・8・9・10・11桁です（「{Shown(text)}」は{text.Length}文字）。";
        if (text.Any(c => c is < '0' or > '9'))
            return $"地域メッシュコードは数字だけです（「{text}」）。";
        if (text.Length >= 6 && (text[4] > '7' || text[5] > '7'))
            return $"地域メッシュコード「{text}」の5・6桁目は0から7までです。";
        if (text.Skip(8).Any(c => c is < '1' or > '4'))
            return $"地域メッシュコード「{text}」の9桁目からは1から4までです。";
        var (row, column) = (int.Parse(text[..2], CultureInfo.InvariantCulture), int.Parse(text[2..4], CultureInfo.InvariantCulture));
        return row is < 30 or > 68 || column is < 22 or > 53 ? $"地域メッシュコード「{text}」は日本の範囲の外です。" : "";
    }

    private static string Shown(string text) => text.Length <= 20 ? text : text[..20] + "…";

    private static long Shift(int digits) => digits switch { 0 => 1, 1 => 10, 2 => 100, 3 => 1_000, 4 => 10_000, 5 => 100_000, 6 => 1_000_000, 7 => 10_000_000, _ => throw new ArgumentOutOfRangeException(nameof(digits)) };
}

/// <summary>Mesh codes of one level from <paramref name="From"/> to <paramref name="To"/>, both included.</summary>
public readonly record struct MeshRange(long From, long To)
{
    public bool Holds(long code) => From <= code && code <= To;
}
