namespace Sasaeai.Algorithms.Geography;

/// <summary>
/// Estimates older people in fine cells without ages from coarser cells with ages: each fine cell takes the share of the cell that holds
/// it. The two may be of different censuses, so the result is an estimate and must be shown as one.
/// </summary>
public static class AgeSplit
{
    /// <param name="fine">Cells with people, such as 250 m.</param>
    /// <param name="coarse">Cells with ages, such as 1 km.</param>
    /// <returns>One estimate for each fine cell; the older people are null where the coarse cell tells no share.</returns>
    public static IReadOnlyList<(MeshCell Cell, double? Aged65, double? Aged75)> Estimate(MeshPopulation fine, MeshPopulation coarse) =>
        [.. fine.Cells.Select(cell =>
        {
            var holder = cell.Code.Within(coarse.Level);
            return (cell, coarse.ShareAged65(holder) * cell.People, coarse.ShareAged75(holder) * cell.People);
        })];
}
