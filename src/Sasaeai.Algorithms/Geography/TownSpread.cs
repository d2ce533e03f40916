namespace Sasaeai.Algorithms.Geography;

/// <summary>People of one 町・字, known by a point within it.</summary>
public sealed record TownPeople(double Latitude, double Longitude, int People, int? Aged65, int? Aged75);

/// <summary>
/// Spreads people that are known by town over mesh cells, so that they can be counted by any area: each inhabited cell belongs to the
/// nearest town's point, and a town's people are shared out over its cells in proportion to the people counted there (dasymetric mapping,
/// Wright 1936). An estimate, but for its sums: no person is lost or added.
/// </summary>
public static class TownSpread
{
    /// <param name="towns">Towns with their points.</param>
    /// <param name="inhabited">Cells with people, of any year; where none lies nearest to a town, its people are put on the cell of its point.</param>
    /// <param name="level">The level of the cells.</param>
    public static IReadOnlyList<MeshCell> Over(IReadOnlyList<TownPeople> towns, IReadOnlyCollection<MeshCell> inhabited, MeshLevel level = MeshLevel.Quarter)
    {
        var nearest = inhabited.Where(c => c.People > 0).ToLookup(c => Nearest(c.Code.Centre, towns));
        return
        [
            .. towns.SelectMany((town, i) => Cells(town, [.. nearest[i].OrderBy(c => c.Code)], level)).GroupBy(c => c.Code)
                .Select(g => g.Aggregate((a, b) => a with { People = a.People + b.People, Aged65 = Sum(a.Aged65, b.Aged65), Aged75 = Sum(a.Aged75, b.Aged75) })),
        ];
    }

    private static IEnumerable<MeshCell> Cells(TownPeople town, MeshCell[] cells, MeshLevel level)
    {
        if (cells.Length == 0)
            return [new(MeshCode.At(town.Latitude, town.Longitude, level), town.People, town.Aged65, town.Aged75, null, [])];
        var people = Shares(town.People, Array.ConvertAll(cells, c => (double)c.People), null);
        var aged65 = town.Aged65 is { } older ? Shares(older, Array.ConvertAll(people, p => (double)p), people) : null;
        var aged75 = town.Aged75 is { } oldest ? Shares(oldest, Array.ConvertAll(aged65 ?? people, p => (double)p), aged65 ?? people) : null;
        return cells.Select((cell, i) => new MeshCell(cell.Code, people[i], aged65?[i], aged75?[i], null, [])).Where(c => c.People > 0);
    }

    /// <summary>Whole numbers that add up to <paramref name="sum"/>, by largest remainders; none above its limit.</summary>
    private static int[] Shares(int sum, double[] weights, int[]? limits)
    {
        var whole = weights.Sum();
        if (whole <= 0)
            return [sum, .. new int[weights.Length - 1]];
        var exact = Array.ConvertAll(weights, w => sum * w / whole);
        var shares = Array.ConvertAll(exact, e => (int)e);
        foreach (var i in Enumerable.Range(0, weights.Length).OrderByDescending(i => exact[i] - shares[i]).ThenBy(i => i).Where(i => limits is null || shares[i] < limits[i]).Take(sum - shares.Sum()))
            shares[i]++;
        return shares;
    }

    private static int Nearest((double Latitude, double Longitude) centre, IReadOnlyList<TownPeople> towns) =>
        Enumerable.Range(0, towns.Count).MinBy(i => Ground.Metres(centre.Latitude, centre.Longitude, towns[i].Latitude, towns[i].Longitude));

    private static int? Sum(int? a, int? b) => a is null || b is null ? null : a + b;
}
