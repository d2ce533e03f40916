using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;

namespace Sasaeai.Matching;

/// <summary>重み. All that the order of candidates rests on: each finding counts its reason's weight times how far it holds, and more comes first.</summary>
/// <remarks>
/// The standard of <see cref="Reasons"/> was set by hand so that no single comfort outweighs what was asked for: the kind of help counts
/// most, then whether the person can get to it, then whom they know there, day and price. The weight on those who help stands against them all.
/// A sum with weights set by judgement holds up about as well as a fitted one, and can be defended to a neighbour:
/// R. M. Dawes, "The robust beauty of improper linear models in decision making", American Psychologist 34(7), 1979.
/// </remarks>
public sealed class Weights(IReadOnlyDictionary<Reason, int>? changed = null)
{
    public const int Most = 60;
    public static readonly Weights Standard = new();

    public int this[Reason reason] => changed is not null && changed.TryGetValue(reason, out var weight) ? weight : Reasons.All[reason].Standard;

    public bool IsStandard => Reasons.All.All(r => this[r.Key] == r.Value.Standard);

    /// <summary>What a finding adds to the order; a half is counted away from nothing.</summary>
    public int Points(Finding finding) =>
        finding.Reason is { } reason ? (int)Math.Round(this[reason] * finding.Share, MidpointRounding.AwayFromZero) : 0;

    /// <summary>Those of the municipality on this day.</summary>
    public static async Task<Weights> OfAsync(SasaeaiDb db, string municipality, CancellationToken stop = default) =>
        await db.WeightSettings.AsNoTracking().Where(s => s.Municipality == municipality).LatestFirst().FirstOrDefaultAsync(stop) is { } setting
            ? setting.Weights : Standard;
}
