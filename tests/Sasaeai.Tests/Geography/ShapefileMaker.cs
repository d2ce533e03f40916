using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Sasaeai.Algorithms.Geography;

namespace Sasaeai.Tests.Geography;

/// <summary>Writes small shapefiles for tests, right or broken on purpose.</summary>
internal sealed class ShapefileMaker(string stem = "kuiki")
{
    public static readonly Encoding Cp932 = CodePagesEncodingProvider.Instance.GetEncoding(932)!;
    public const string Zone8 = """PROJCS["JGD_2011_Japan_Zone_8",GEOGCS["GCS_JGD_2011",DATUM["D_JGD_2011",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["Central_Meridian",138.5],PARAMETER["Scale_Factor",0.9999],PARAMETER["Latitude_Of_Origin",36.0],UNIT["Meter",1.0]]""";

    private readonly List<(double[][] Parts, string[] Values)> records = [];

    public int ShapeType { get; set; } = 5;
    public string[] Fields { get; set; } = ["NAME"];
    public Encoding Encoding { get; set; } = Cp932;
    public byte LanguageDriver { get; set; }
    public string? Cpg { get; set; }
    public string? Prj { get; set; }
    public int FieldWidth { get; set; } = 40;

    /// <summary>Adds a record: rings as x, y, x, y … each closed by the caller.</summary>
    public ShapefileMaker Add(string name, params double[][] rings)
    {
        records.Add((rings, [name]));
        return this;
    }

    public ShapefileMaker AddSquare(string name, double x, double y, double side) => Add(name, Square(x, y, side));

    /// <summary>Clockwise, as shells of shapefiles are.</summary>
    public static double[] Square(double x, double y, double side) => [x, y, x, y + side, x + side, y + side, x + side, y, x, y];

    public static double[] Backward(double[] ring) => [.. ring.Chunk(2).Reverse().SelectMany(p => p)];

    public List<NamedFile> Files()
    {
        var (shp, shx) = Shapes();
        var files = new List<NamedFile> { new(stem + ".shp", shp), new(stem + ".shx", shx), new(stem + ".dbf", Table()) };
        if (Prj is not null)
            files.Add(new(stem + ".prj", Encoding.ASCII.GetBytes(Prj)));
        if (Cpg is not null)
            files.Add(new(stem + ".cpg", Encoding.ASCII.GetBytes(Cpg)));
        return files;
    }

    public static NamedFile Zipped(IEnumerable<NamedFile> files, string folder = "")
    {
        var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, true, Cp932))
            foreach (var file in files)
                using (var entry = zip.CreateEntry(folder + file.Name).Open())
                    entry.Write(file.Content);
        return new("upload.zip", memory.ToArray());
    }

    private (byte[] Shp, byte[] Shx) Shapes()
    {
        var (shp, shx) = (new MemoryStream(), new MemoryStream());
        shp.Write(new byte[100]);
        shx.Write(new byte[100]);
        var number = 0;
        foreach (var (parts, _) in records)
        {
            var points = parts.Sum(p => p.Length / 2);
            var content = new byte[ShapeType == 0 ? 4 : 44 + 4 * parts.Length + 16 * points];
            BinaryPrimitives.WriteInt32LittleEndian(content, ShapeType);
            if (ShapeType != 0)
            {
                BinaryPrimitives.WriteInt32LittleEndian(content.AsSpan(36), parts.Length);
                BinaryPrimitives.WriteInt32LittleEndian(content.AsSpan(40), points);
                var (at, start) = (44 + 4 * parts.Length, 0);
                for (var i = 0; i < parts.Length; i++)
                {
                    BinaryPrimitives.WriteInt32LittleEndian(content.AsSpan(44 + 4 * i), start);
                    foreach (var number64 in parts[i])
                        BinaryPrimitives.WriteDoubleLittleEndian(content.AsSpan((at += 8) - 8), number64);
                    start += parts[i].Length / 2;
                }
            }
            Big(shx, (int)shp.Length / 2);
            Big(shx, content.Length / 2);
            Big(shp, ++number);
            Big(shp, content.Length / 2);
            shp.Write(content);
        }
        return (WithHeader(shp), WithHeader(shx));
    }

    private byte[] WithHeader(MemoryStream file)
    {
        var bytes = file.ToArray();
        BinaryPrimitives.WriteInt32BigEndian(bytes, 9994);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(24), bytes.Length / 2);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(28), 1000);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(32), ShapeType);
        return bytes;
    }

    private byte[] Table()
    {
        var (header, width) = (32 + 32 * Fields.Length + 1, 1 + FieldWidth * Fields.Length);
        var bytes = new byte[header + width * records.Count + 1];
        bytes.AsSpan(header).Fill((byte)' ');
        bytes[0] = 3;
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), records.Count);
        BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(8), (short)header);
        BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(10), (short)width);
        bytes[29] = LanguageDriver;
        for (var i = 0; i < Fields.Length; i++)
        {
            Encoding.GetBytes(Fields[i]).AsSpan().CopyTo(bytes.AsSpan(32 + 32 * i, 11));
            bytes[32 + 32 * i + 11] = (byte)'C';
            bytes[32 + 32 * i + 16] = (byte)FieldWidth;
        }
        bytes[header - 1] = 0x0D;
        for (var r = 0; r < records.Count; r++)
            for (var f = 0; f < records[r].Values.Length; f++)
            {
                var value = Encoding.GetBytes(records[r].Values[f]).AsSpan();
                value[..Math.Min(value.Length, FieldWidth)].CopyTo(bytes.AsSpan(header + width * r + 1 + FieldWidth * f));
            }
        bytes[^1] = 0x1A;
        return bytes;
    }

    private static void Big(Stream to, int number)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        to.Write(bytes);
    }
}
