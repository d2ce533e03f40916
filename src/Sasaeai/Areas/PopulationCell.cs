using Sasaeai.Algorithms.Geography;
using Sasaeai.History;

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

    /// <summary>Suppressed cells are counted in this one (e-Stat's GASSAN), so its ages cover more people than its square.</summary>
    public bool Merged { get; set; }

    /// <summary>The cell that this suppressed cell's ages are counted in (HTKSAKI).</summary>
    public string? MergedInto { get; set; }

    /// <summary>People known by town, spread over cells (町別人口): right in sum, about right in each cell.</summary>
    public bool Spread { get; set; }
    public required string Source { get; set; }

    /// <summary>The import that brought it, so that one import can be undone whole.</summary>
    public Guid? ImportId { get; set; }

    public MeshCode Code => MeshCode.Parse(Mesh);

    /// <summary>Takes another reading of the same cell; false where nothing differs.</summary>
    public bool Renew(PopulationCell fresh)
    {
        if (Spread != fresh.Spread)
            throw new RefusedException($"{Year}年の{Code.Level.Label()}の人口が、別の種類のデータからもう入っています。先にそちらの取り込みを取り消してください。");
        if ((Total, Aged65, Aged75, Merged, MergedInto) == (fresh.Total, fresh.Aged65, fresh.Aged75, fresh.Merged, fresh.MergedInto))
            return false;
        (Total, Aged65, Aged75, Merged, MergedInto, Source, ImportId) = (fresh.Total, fresh.Aged65, fresh.Aged75, fresh.Merged, fresh.MergedInto, fresh.Source, fresh.ImportId);
        return true;
    }
}
