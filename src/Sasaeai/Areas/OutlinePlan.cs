using NetTopologySuite.Geometries;
using Sasaeai.Algorithms.Geography;
using Sasaeai.Algorithms.Text;
using Sasaeai.History;

namespace Sasaeai.Areas;

public enum PlannedStep { Add, Redraw, Keep, Refuse }

/// <summary>What becomes of one name in the file.</summary>
/// <param name="Features">How many shapes of the file bear the name; together they are the area.</param>
/// <param name="Parent">The area above it, by the greatest overlap.</param>
/// <param name="ParentShare">How much of it lies in the parent, 0 to 1.</param>
public sealed record PlannedOutline(string Name, string? Code, int Features, Geometry? Shape, PlannedStep Step, Area? Existing, Area? Parent, double ParentShare, string? Refusal);

/// <summary>What an import of outlines would do, before it does it: a reading of the file against the areas there are.</summary>
public sealed class OutlinePlan
{
    private const double Outside = 0.02;
    private readonly AreaImport import;
    private readonly AreaKindChoice kind;
    private readonly IReadOnlyList<Area> areas;
    private readonly Geometry? town;

    /// <param name="import">How to read: kind, columns, day.</param>
    /// <param name="set">What was read.</param>
    /// <param name="municipality">The municipality that the areas belong to.</param>
    /// <param name="areas">All its areas with their boundaries.</param>
    /// <exception cref="RefusedException">The kind does not go with the municipality.</exception>
    public OutlinePlan(AreaImport import, BoundarySet set, Municipality municipality, IReadOnlyList<Area> areas)
    {
        (this.import, this.areas, Set) = (import, areas, set);
        kind = AreaKindChoice.Parse(import.Kind) ?? throw new RefusedException("何の区域かを選んでください。");
        if (kind.Kind == AreaKind.DailyLiving && municipality.SingleTier)
            throw new RefusedException("この市町村は「第1層＝第2層」です。第2層の区域を取り込むには、先に圏域の画面でこの設定をやめてください。");
        From = import.ValidFrom ?? throw new RefusedException("いつからの区域かを書いてください。");
        town = FirstTier is { } first ? OutlineOf(first)?.Shape : null;
        NameColumn = import.NameColumn ?? BoundaryColumns.GuessName(set);
        Rows = [.. kind.Kind == AreaKind.Municipality ? WholeTown(municipality) : Named().Select(Planned)];
        Missing = [.. areas.Where(a => IsOfKind(a) && a.InForceOn(From) && Rows.All(r => r.Existing != a))];
    }

    public BoundarySet Set { get; }
    public DateOnly From { get; }
    public string? NameColumn { get; }
    public IReadOnlyList<PlannedOutline> Rows { get; }

    /// <summary>Areas of the kind in force that the file does not have.</summary>
    public IReadOnlyList<Area> Missing { get; }

    private Area? FirstTier => areas.FirstOrDefault(a => a.Kind == AreaKind.Municipality && a.InForceOn(From)) ?? areas.FirstOrDefault(a => a.Kind == AreaKind.Municipality);

    /// <summary>Does it: rows for the database are added to <paramref name="add"/>, existing areas are changed. Saved by the caller in one go.</summary>
    public ImportTally Apply(Action<object> add)
    {
        foreach (var row in Rows.Where(r => r.Step is PlannedStep.Add or PlannedStep.Redraw))
            Draw(row, add);
        foreach (var area in import.CloseMissing ? Missing : [])
            area.End(From.AddDays(-1));
        if (kind.Kind == AreaKind.DailyLiving)
            MoveUnder(Rows.Select(r => r.Existing).OfType<Area>().ToList());
        int Count(PlannedStep step) => Rows.Where(r => r.Step == step).Sum(r => r.Features);
        var (added, updated, kept, refused) = (Count(PlannedStep.Add), Count(PlannedStep.Redraw), Count(PlannedStep.Keep), Count(PlannedStep.Refuse));
        var ended = import.CloseMissing && Missing.Count > 0 ? $"、終わりにした区域{Missing.Count}" : "";
        return new(added, updated, kept, refused, $"{kind.Label}：新しい区域{added}、境界が変わった区域{updated}、同じだった区域{kept}、使わなかったもの{refused}{ended}。")
        {
            Refusals = [.. Rows.Where(r => r.Refusal is not null).Select(r => $"{r.Name}（{r.Features}件）：{r.Refusal}")],
        };
    }

    private void Draw(PlannedOutline row, Action<object> add)
    {
        var area = row.Existing;
        if (area is null)
        {
            area = new Area { Municipality = import.Municipality, Name = row.Name, Kind = kind.Kind, NeighbourhoodKind = kind.NeighbourhoodKind, Code = row.Code, ParentId = row.Parent?.Id, ValidFrom = From };
            add(area);
            drawn.Add(area);
        }
        area.Code ??= row.Code;
        if (area.ValidFrom > From)
            area.ValidFrom = From;
        if (row.Parent is not null && area.Kind != AreaKind.Municipality)
            area.ParentId = row.Parent.Id;
        add(area.Redraw(row.Shape!, From, import.SourceOrFiles));
    }

    private readonly List<Area> drawn = [];

    // Neighbourhoods that came before the second tier hang under the municipality until now.
    private void MoveUnder(List<Area> existing)
    {
        var parents = existing.Concat(drawn).ToList();
        foreach (var area in areas.Where(a => a.Kind == AreaKind.Neighbourhood && IsStillThere(a)))
            if (OutlineOf(area)?.Shape is { } shape && Greatest(shape, parents) is ({ } parent, > 0))
                area.ParentId = parent.Id;
    }

    private IEnumerable<PlannedOutline> WholeTown(Municipality municipality)
    {
        var codes = new[] { municipality.Code, municipality.Code + MunicipalityCode.CheckDigit(municipality.Code) };
        var own = Set.Features.Where(f => f.Attributes.Values.Any(v => codes.Contains(v))).ToList();
        if (own.Count == 0)
            own = [.. Set.Features.Where(f => f.Attributes.Values.Contains(municipality.Name))];
        if (own.Count == 0 && Set.Features.Count == 1)
            own = [.. Set.Features];
        if (own.Count < Set.Features.Count)
            yield return Refused($"ほかの市町村など", Set.Features.Count - own.Count, $"{municipality.Name}（{municipality.Code}）のものではありません");
        if (own.Count > 0)
            yield return Step(municipality.Name, municipality.Code, own.Count, Surfaces.Together(own.Select(f => f.Area))!, FirstTier, null, 0);
    }

    private IEnumerable<(string Name, string? Code, List<BoundaryFeature> Features)> Named() =>
        from feature in Set.Features
        let name = NameColumn is null ? "" : feature.Attributes.GetValueOrDefault(NameColumn, "").ReplaceLineEndings(" ").Trim()
        let code = import.CodeColumn is null ? null : feature.Attributes.GetValueOrDefault(import.CodeColumn, "").Trim() is { Length: > 0 } given ? given : null
        group (feature, code) by name into one
        select (one.Key, one.Select(f => f.code).FirstOrDefault(c => c is not null), one.Select(f => f.feature).ToList());

    private PlannedOutline Planned((string Name, string? Code, List<BoundaryFeature> Features) group)
    {
        if (group.Name.Length == 0)
            return Refused(NameColumn is null ? "（名前の列がありません）" : "（名前がありません）", group.Features.Count, NameColumn is null ? "名前の入った列を選んでください" : $"「{NameColumn}」が空です");
        if (group.Name.Length > 100)
            return Refused(group.Name[..100] + "…", group.Features.Count, "名前が長すぎます。名前の列が合っているか確かめてください");
        var shape = Surfaces.Together(group.Features.Select(f => f.Area))!;
        if (town is not null && kind.Kind != AreaKind.ThirdTier && Surfaces.ShareWithin(shape, town) < Outside)
            return Refused(group.Name, group.Features.Count, "市町村の区域と重なりません");
        var (parent, share) = ParentOf(shape);
        return Step(group.Name, group.Code, group.Features.Count, shape, Existing(group.Name, group.Code), parent, share);
    }

    private PlannedOutline Step(string name, string? code, int features, Geometry shape, Area? existing, Area? parent, double share) =>
        new(name, code, features, shape, existing is null ? PlannedStep.Add : existing.IsDrawnAs(shape, From) ? PlannedStep.Keep : PlannedStep.Redraw, existing, parent, share, null);

    private static PlannedOutline Refused(string name, int features, string why) => new(name, null, features, null, PlannedStep.Refuse, null, null, 0, why);

    private Area? Existing(string name, string? code)
    {
        var same = areas.Where(a => IsOfKind(a) && IsStillThere(a)).ToList();
        return (code is null ? null : same.Find(a => a.Code == code)) ?? same.Find(a => Folding.ForComparison(a.Name) == Folding.ForComparison(name));
    }

    private (Area?, double) ParentOf(Geometry shape)
    {
        if (kind.Kind == AreaKind.Neighbourhood && Greatest(shape, areas.Where(a => a.Kind == AreaKind.DailyLiving && IsStillThere(a))) is ({ } parent, > 0 and var share))
            return (parent, share);
        return (FirstTier, town is null ? 0 : Surfaces.ShareWithin(shape, town));
    }

    private (Area? Parent, double Share) Greatest(Geometry shape, IEnumerable<Area> candidates) =>
        candidates.Select(a => (Parent: a, OutlineOf(a)?.Shape)).Where(a => a.Shape is not null)
            .Select(a => ((Area?)a.Parent, Surfaces.ShareWithin(shape, a.Shape!))).OrderByDescending(a => a.Item2).FirstOrDefault();

    private bool IsStillThere(Area area) => area.ValidUntil is null || area.ValidUntil >= From;

    // Files do not come in the order of their dates: where nothing is drawn on the day, the first outline after it tells where an area lies.
    private AreaBoundary? OutlineOf(Area area) => area.BoundaryOn(From)
        ?? area.Boundaries.Where(b => b.ValidFrom > From && (b.ValidUntil is null || b.ValidUntil >= b.ValidFrom)).MinBy(b => b.ValidFrom);

    private bool IsOfKind(Area area) => area.Kind == kind.Kind && (kind.Kind != AreaKind.Neighbourhood || area.NeighbourhoodKind == kind.NeighbourhoodKind);
}
