using Microsoft.EntityFrameworkCore;
using Sasaeai.Algorithms.Geography;
using Sasaeai.Data;

namespace Sasaeai.Areas;

/// <summary>People of one area. Older people are null where no source tells ages.</summary>
/// <param name="Estimated">Coarse cells were shared out between areas, so the figure is about right and not exact.</param>
/// <param name="AgeUnknown">People in cells whose ages are published nowhere.</param>
public sealed record AreaPeople(int People, int? Aged65, int? Aged75, bool Estimated, int AgeUnknown)
{
    public double? ShareAged65 => Aged65 is { } aged && People > AgeUnknown ? (double)aged / (People - AgeUnknown) : null;
}

/// <summary>
/// 圏域の人口. The newest census with ages, at its finest mesh. A cell goes to the area that holds its centre; where a finer mesh of any
/// year is there, a coarse cell's people are shared out over its fine cells in proportion to their people, which tells small areas apart and
/// keeps the census's sums.
/// </summary>
public sealed class AreaFigures
{
    private readonly Dictionary<Guid, AreaPeople> byArea;

    private AreaFigures(Dictionary<Guid, AreaPeople> byArea, string? source, IReadOnlyList<PopulationCell> cells) => (this.byArea, Source, Cells) = (byArea, source, cells);

    /// <summary>Which data the figures are from, as a sentence for the page; null where there is none.</summary>
    public string? Source { get; }

    /// <summary>The cells with ages that the figures are from, for the map.</summary>
    public IReadOnlyList<PopulationCell> Cells { get; }

    public AreaPeople? this[Guid area] => byArea.GetValueOrDefault(area);

    /// <param name="db">Where the cells are.</param>
    /// <param name="municipality">Whose cells.</param>
    /// <param name="at">The areas that hold a point, by latitude and longitude.</param>
    /// <param name="stop">Cancels the reading.</param>
    public static async Task<AreaFigures> LoadAsync(SasaeaiDb db, string municipality, Func<double, double, IReadOnlyList<Guid>> at, CancellationToken stop = default) =>
        From(await db.PopulationCells.AsNoTracking().Where(c => c.Municipality == municipality).ToListAsync(stop), at);

    public static AreaFigures From(IReadOnlyList<PopulationCell> cells, Func<double, double, IReadOnlyList<Guid>> at)
    {
        var sets = cells.GroupBy(c => (c.Year, Level: c.Mesh.Length)).ToList();
        var main = sets.Where(s => s.Any(c => c.Aged65 is not null)).DefaultIfEmpty(null).MaxBy(s => s is null ? default : (s.Key.Year, s.Key.Level))
            ?? sets.MaxBy(s => (s.Key.Year, s.Key.Level));
        if (main is null)
            return new([], null, []);
        var fine = sets.Where(s => s.Key.Level > main.Key.Level).MaxBy(s => (s.Key.Level, s.Key.Year));
        var sums = new Dictionary<Guid, Sum>();
        var inFine = fine?.ToLookup(c => c.Mesh[..main.Key.Level]);
        foreach (var cell in main)
            foreach (var (area, share) in Shares(cell, inFine?[cell.Mesh] ?? [], at))
                (sums.TryGetValue(area, out var sum) ? sum : sums[area] = new()).Add(cell, share);
        var known = main.Any(c => c.Aged65 is not null);
        var everyone = main.Sum(c => c.Total ?? 0);
        return new(sums.ToDictionary(s => s.Key, s => s.Value.Total(known, everyone)), Sentence(main.Key, fine?.Key, main), [.. main]);
    }

    private static IEnumerable<(Guid Area, double Share)> Shares(PopulationCell cell, IEnumerable<PopulationCell> fine, Func<double, double, IReadOnlyList<Guid>> at)
    {
        var parts = fine.Where(f => f.Total > 0).Select(f => (f.Code.Centre, Weight: (double)f.Total!)).ToList();
        if (parts.Count == 0)
            parts.Add((cell.Code.Centre, 1));
        var whole = parts.Sum(p => p.Weight);
        return parts.SelectMany(p => at(p.Centre.Latitude, p.Centre.Longitude).Select(area => (area, p.Weight)))
            .GroupBy(p => p.area).Select(g => (g.Key, g.Sum(p => p.Weight) / whole));
    }

    private static string Sentence((int Year, int Level) main, (int Year, int Level)? fine, IEnumerable<PopulationCell> cells) =>
        $"{main.Year}年の{((MeshLevel)main.Level).Label()}{(fine is { } f ? $"を、{f.Year}年の{((MeshLevel)f.Level).Label()}の人口で分けた推計" : "")}（{string.Join("、", cells.Select(c => c.Source).Distinct().Take(3))}）";

    private sealed class Sum
    {
        private double people, aged65, aged75, unknown;
        private bool shared;

        public void Add(PopulationCell cell, double share)
        {
            people += share * (cell.Total ?? 0);
            aged65 += share * (cell.Aged65 ?? 0);
            aged75 += share * (cell.Aged75 ?? 0);
            // A suppressed cell's ages are counted where it was merged; only one that went nowhere is not known.
            if (cell.Aged65 is null && cell.MergedInto is null)
                unknown += share * (cell.Total ?? 0);
            shared |= share is > 0.001 and < 0.999 || cell.Spread;
        }

        // Spreading keeps the sum, so whoever holds everyone is told to the last person.
        public AreaPeople Total(bool agesKnown, int everyone) => new(
            (int)Math.Round(people), agesKnown ? (int)Math.Round(aged65) : null, agesKnown ? (int)Math.Round(aged75) : null, shared && Math.Round(people) != everyone, agesKnown ? (int)Math.Round(unknown) : (int)Math.Round(people));
    }
}
