namespace Sasaeai.Areas;

/// <summary>人口メッシュ. The residents of one mesh cell (JIS X 0410) in one census year.</summary>
public sealed class PopulationCell
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Municipality { get; init; }
    public required string Mesh { get; init; }
    public required int Year { get; init; }

    /// <summary>Null where the source suppresses the figure: not known, which is not zero.</summary>
    public int? Total { get; set; }
    public int? Aged65 { get; set; }
    public int? Aged75 { get; set; }

    /// <summary>Suppressed cells are counted in this one (e-Stat's GASSAN), so its figures cover more than its square.</summary>
    public bool Merged { get; set; }
    public required string Source { get; set; }
}
