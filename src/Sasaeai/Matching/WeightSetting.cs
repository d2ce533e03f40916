using Sasaeai.Accounts;
using Sasaeai.History;
using Sasaeai.Journal;

namespace Sasaeai.Matching;

/// <summary>重みの決め. The weights of a municipality from one moment until the next setting; earlier ones stay as its history.</summary>
public sealed class WeightSetting : Record
{
    /// <summary>Only what differs from the standard.</summary>
    public required List<WeightPoint> Points { get; init; }

    /// <summary>Why, for whoever comes next.</summary>
    public required string Why { get; init; }
    public required DateTime SetAt { get; init; }
    public required Guid SetById { get; init; }
    public required string SetByName { get; init; }

    /// <summary>A reason that a later version no longer knows is passed over.</summary>
    public Weights Weights => new(Points.Where(p => Enum.TryParse<Reason>(p.Reason, out _)).ToDictionary(p => Enum.Parse<Reason>(p.Reason), p => p.Weight));

    /// <exception cref="RefusedException">Out of bounds, without a reason, or nothing differs.</exception>
    public static WeightSetting Set(User by, IReadOnlyDictionary<Reason, int> weights, string? why, Weights before, DateTime now)
    {
        if (by.Role is not Role.MunicipalOfficer)
            throw new RefusedException("重みを変えられるのは、市町村の担当だけです。");
        if (weights.FirstOrDefault(w => w.Value is < 0 or > Weights.Most) is { Value: not 0 } beyond)
            throw new RefusedException($"「{Reasons.All[beyond.Key].Label}」の重みは、0から{Weights.Most}までにしてください。", $"{nameof(Weights)}[{beyond.Key}]");
        if (Reasons.All.Keys.All(r => before[r] == weights.GetValueOrDefault(r, before[r])))
            throw new RefusedException("いまの重みと同じです。");
        if (string.IsNullOrWhiteSpace(why))
            throw new RefusedException("変えるわけを、ひとことで書いてください。次の担当の手がかりになります。", nameof(Why));
        var after = Reasons.All.Keys.ToDictionary(r => r, r => weights.GetValueOrDefault(r, before[r]));
        return new WeightSetting
        {
            Municipality = by.Municipality,
            Points = [.. after.Where(w => w.Value != Reasons.All[w.Key].Standard).Select(w => new WeightPoint(w.Key.ToString(), w.Value))],
            Why = why.Trim(),
            SetAt = now,
            SetById = by.AccountId,
            SetByName = by.Name,
            Happenings = { new("weights.set", Function.Matching, "つなぎ先の候補の並べかたを変えました。") },
        };
    }

    /// <summary>In words, what differs between two settings: 歩いて近い 24→40.</summary>
    public static IEnumerable<string> Differences(Weights before, Weights after) =>
        Reasons.All.Where(r => before[r.Key] != after[r.Key]).Select(r => $"{r.Value.Label} {before[r.Key]}→{after[r.Key]}");
}

/// <param name="Reason">The name of a <see cref="Matching.Reason"/>.</param>
public sealed record WeightPoint(string Reason, int Weight);

public static class WeightSettings
{
    /// <summary>Everyone who reads the order of candidates may read what it rests on.</summary>
    public static IQueryable<WeightSetting> VisibleTo(this IQueryable<WeightSetting> settings, User user) =>
        user.HearsNeeds ? settings.Where(s => s.Municipality == user.Municipality) : settings.Where(s => false);

    public static IQueryable<WeightSetting> LatestFirst(this IQueryable<WeightSetting> settings) =>
        settings.OrderByDescending(s => s.SetAt).ThenByDescending(s => s.Id);
}
