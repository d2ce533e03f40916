using System.Globalization;
using NetTopologySuite.Geometries;

namespace Sasaeai.Seeding;

/// <summary>The demo's own texts.</summary>
internal static class Sheet
{
    public static string Text(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    public static Stream Open(string name) => typeof(Sheet).Assembly.GetManifestResourceStream("Sasaeai.Seeding.Hamanami." + name)!;

    /// <summary>A table of tab-separated values, without its heading row.</summary>
    public static IEnumerable<string[]> Rows(string name) =>
        Text(name).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split('\t'));

    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    public static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Points as <c>x,y x,y</c> in kilometres east and north of the map's corner.</summary>
    public static Coordinate[] Points(string text) =>
        [.. text.Split(' ').Select(pair => pair.Split(',')).Select(xy => new Coordinate(Number(xy[0]), Number(xy[1])))];
}
