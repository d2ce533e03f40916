using System.Buffers.Binary;
using NetTopologySuite.Geometries;

namespace Sasaeai.Algorithms.Geography;

/// <summary>The shapes of an ESRI shapefile (.shp), read in file order. Source: ESRI Shapefile Technical Description, July 1998. Heights and measures are passed over.</summary>
internal static class Shapefile
{
    private const int Magic = 9994;
    private const int HeaderLength = 100;

    /// <summary>The shapes, one per record; a null shape has no parts. Coordinates are the file's own.</summary>
    /// <param name="shp">Content of the .shp file.</param>
    /// <param name="shx">Content of the .shx file, only to check the number of records; null to do without.</param>
    /// <param name="name">The file's name, for messages.</param>
    public static IReadOnlyList<Shape> Read(byte[] shp, byte[]? shx, string name)
    {
        Header(shp, name);
        var shapes = new List<Shape>();
        for (var at = HeaderLength; at < shp.Length;)
        {
            // The length is in 16-bit words and may claim anything: compared before it is added.
            if (shp.Length - at < 12 || Big(shp, at + 4) is var words && (words < 2 || words > (shp.Length - at - 8) / 2))
                throw Truncated(name, shapes.Count + 1);
            shapes.Add(Record(shp.AsSpan(at + 8, words * 2), name, shapes.Count + 1));
            at += 8 + words * 2;
        }
        CheckIndex(shx, shapes.Count, name);
        return shapes;
    }

    private static void Header(byte[] shp, string name)
    {
        if (shp.Length < HeaderLength || Big(shp, 0) != Magic)
            throw new BoundaryFileException($"「{name}」はシェープファイル（.shp）の形をしていません。別の種類のファイルの名前を変えたものか、壊れています。");
        if (Big(shp, 24) * 2L > shp.Length)
            throw new BoundaryFileException($"「{name}」は途中で切れています（あるはずの長さ {Big(shp, 24) * 2L:N0} バイト、実際 {shp.Length:N0} バイト）。もう一度ダウンロードするか、作成元からもらい直してください。");
    }

    private static Shape Record(ReadOnlySpan<byte> content, string name, int number)
    {
        var kind = Little(content, 0) switch
        {
            0 => ShapeKind.Empty,
            3 or 13 or 23 => ShapeKind.Line,
            5 or 15 or 25 => ShapeKind.Polygon,
            1 or 8 or 11 or 18 or 21 or 28 => ShapeKind.Point,
            var other => throw new BoundaryFileException($"「{name}」の{number}件目は、面でも線でもない種類（{other}）です。区域の面のデータを選んでください。"),
        };
        return kind is ShapeKind.Line or ShapeKind.Polygon ? new(kind, Parts(content, name, number)) : new(kind, []);
    }

    private static Coordinate[][] Parts(ReadOnlySpan<byte> content, string name, int number)
    {
        if (content.Length < 44)
            throw Truncated(name, number);
        var (parts, points) = (Little(content, 36), Little(content, 40));
        if (parts < 0 || points < 0 || 44 + 4L * parts + 16L * points > content.Length)
            throw Truncated(name, number);
        var read = new Coordinate[parts][];
        for (var part = 0; part < parts; part++)
        {
            var from = Little(content, 44 + 4 * part);
            var until = part + 1 < parts ? Little(content, 48 + 4 * part) : points;
            if (from < 0 || from > until || until > points)
                throw Truncated(name, number);
            read[part] = new Coordinate[until - from];
            for (var i = 0; i < read[part].Length; i++)
            {
                var at = 44 + 4 * parts + 16 * (from + i);
                read[part][i] = new(Double(content, at), Double(content, at + 8));
            }
        }
        return read;
    }

    private static void CheckIndex(byte[]? shx, int records, string name)
    {
        if (shx is null)
            return;
        if (shx.Length < HeaderLength || Big(shx, 0) != Magic || (shx.Length - HeaderLength) / 8 != records)
            throw new BoundaryFileException($"「{name}」と .shx の件数が合いません。別のデータの .shx が混ざっていないか、途中で切れていないかを確かめて、組になるファイルをそろえて選んでください。");
    }

    private static BoundaryFileException Truncated(string name, int number) =>
        new($"「{name}」の{number}件目を読めません。ファイルが壊れているか、途中で切れています。もう一度ダウンロードするか、作成元からもらい直してください。");

    private static int Big(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt32BigEndian(bytes[at..]);
    private static int Little(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes[at..]);
    private static double Double(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadDoubleLittleEndian(bytes[at..]);
}

internal enum ShapeKind { Empty, Point, Line, Polygon }

/// <summary>One record of shapes: its rings or lines, in the coordinates they were written in.</summary>
internal sealed record Shape(ShapeKind Kind, IReadOnlyList<Coordinate[]> Parts);
