namespace Sasaeai.Algorithms.Geography;

/// <summary>
/// Population of one mesh cell. In a cell that others were merged into (合算先), the ages count the people of all of them, while
/// <paramref name="People"/> is this cell's own; in a cell merged away (秘匿対象) the ages are not known (null).
/// </summary>
/// <param name="Code">The cell.</param>
/// <param name="People">人口総数.</param>
/// <param name="Aged65">People of 65 and over; null where not published.</param>
/// <param name="Aged75">People of 75 and over; null where not published.</param>
/// <param name="MergedInto">The cell whose ages hold this one's (HTKSAKI).</param>
/// <param name="Merged">The cells whose ages this one's hold (GASSAN).</param>
public sealed record MeshCell(MeshCode Code, int People, int? Aged65, int? Aged75, MeshCode? MergedInto, IReadOnlyList<MeshCode> Merged)
{
    /// <summary>秘匿対象: too few people live here for their ages to be published.</summary>
    public bool IsSuppressed => MergedInto is not null;
}
