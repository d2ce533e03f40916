using Sasaeai.History;

namespace Sasaeai.Areas;

public sealed partial class Area
{
    /// <summary>What an officer writes of an area by hand. Outlines come by import.</summary>
    public void Describe(AreaDescription given, Municipality municipality, IReadOnlyCollection<Area> others)
    {
        Name = Required(given.Name, "圏域の名前を書いてください。", nameof(AreaDescription.Name));
        Kana = Trimmed(given.Kana);
        Code = Trimmed(given.Code);
        ValidFrom = given.ValidFrom ?? throw new RefusedException("いつからの圏域かを書いてください。", nameof(AreaDescription.ValidFrom));
        if (given.ValidUntil < ValidFrom)
            throw new RefusedException("終わりの日が、始まりの日より前です。", nameof(AreaDescription.ValidUntil));
        if (Kind == AreaKind.DailyLiving && municipality.SingleTier && given.ValidUntil is null)
            throw new RefusedException("この市町村は「第1層＝第2層」です。第2層の圏域を加えるには、先にこの設定をやめてください。", nameof(AreaDescription.Kind));
        if (others.Any(o => o.Id != Id && o.Kind == Kind && o.NeighbourhoodKind == NeighbourhoodKind && o.Name == Name && Overlaps(o, given)))
            throw new RefusedException($"「{Name}」という{KindLabel}が、同じ時期にもうあります。", nameof(AreaDescription.Name));
        ParentId = Kind == AreaKind.Municipality ? null : ParentFor(given.ParentId, others);
        if (given.ValidUntil is { } last)
            End(last);
        else
            GoOn();
        Cover(given.Covers);
    }

    /// <summary>It has not ended after all; the outline that ended with it goes on.</summary>
    private void GoOn()
    {
        foreach (var boundary in Boundaries.Where(b => ValidUntil is not null && b.ValidUntil == ValidUntil))
            boundary.ValidUntil = null;
        ValidUntil = null;
    }

    private Guid? ParentFor(Guid? wanted, IReadOnlyCollection<Area> others)
    {
        var town = others.FirstOrDefault(o => o.Kind == AreaKind.Municipality)?.Id;
        if (Kind != AreaKind.Neighbourhood || wanted is null)
            return town;
        return others.Any(o => o.Id == wanted && o.Kind is AreaKind.Municipality or AreaKind.DailyLiving)
            ? wanted : throw new RefusedException("上の圏域は、第1層か第2層から選んでください。", nameof(AreaDescription.ParentId));
    }

    private void Cover(IReadOnlyCollection<Guid> covered)
    {
        if (Kind != AreaKind.ThirdTier)
            return;
        Covers.RemoveAll(c => !covered.Contains(c.CoveredAreaId));
        Covers.AddRange(covered.Except(Covers.Select(c => c.CoveredAreaId)).Select(id => new AreaCoverage { AreaId = Id, CoveredAreaId = id }).ToList());
    }

    private static bool Overlaps(Area other, AreaDescription given) =>
        (other.ValidUntil is null || other.ValidUntil >= given.ValidFrom) && (given.ValidUntil is null || given.ValidUntil >= other.ValidFrom);

    private static string Required(string? text, string otherwise, string field) => Trimmed(text) ?? throw new RefusedException(otherwise, field);

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>An area as a form gives it.</summary>
public sealed record AreaDescription
{
    public string? Name { get; init; }
    public string? Kana { get; init; }
    public string? Code { get; init; }

    /// <summary>A key of <see cref="AreaKindChoice"/>; only asked of a new area.</summary>
    public string? Kind { get; init; }
    public Guid? ParentId { get; init; }
    public DateOnly? ValidFrom { get; init; }
    public DateOnly? ValidUntil { get; init; }

    /// <summary>For a third-tier area: what it spans.</summary>
    public IReadOnlyCollection<Guid> Covers { get; init; } = [];
}
