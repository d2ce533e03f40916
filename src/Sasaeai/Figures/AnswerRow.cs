using Sasaeai.Needs;

namespace Sasaeai.Figures;

/// <summary>One area or category: how many were answered after how many days, and how many wait.</summary>
/// <param name="Key">An area's id or a category's key, as lists are narrowed by it.</param>
/// <param name="Median">The middle of the days; null where fewer than three were answered, for a middle of one or two says nothing, or where it is hidden.</param>
/// <param name="Fastest">The fewest days.</param>
/// <param name="Slowest">The most days.</param>
/// <param name="Longest">Since how many days the one waits that waits longest.</param>
public sealed record AnswerRow(string Key, string Label, int Answered, int? Median, int? Fastest, int? Slowest, int Waiting, int? Longest)
{
    /// <summary>Fewer than this many people are not shown to those outside.</summary>
    public const int Least = 10;

    /// <summary>Of what is hidden, whether there is any at all is known.</summary>
    public bool AnsweredHidden { get; private init; }
    public bool WaitingHidden { get; private init; }

    internal static AnswerRow Of(string key, string label, IEnumerable<AnswerDays.Case> needs, DateOnly until)
    {
        var (days, waiting, longest) = (new List<int>(), 0, (int?)null);
        foreach (var need in needs)
            if (need.AnsweredOn is { } on)
                days.Add(on.DayNumber - need.HeardOn.DayNumber);
            else
                (waiting, longest) = (waiting + need.Count, Math.Max(longest ?? 0, until.DayNumber - need.HeardOn.DayNumber));
        days.Sort();
        return new(key, label, days.Count, days.Count < AnswerTime.Fewest ? null : AnswerTime.Middle(days), days.Count == 0 ? null : days[0], days.Count == 0 ? null : days[^1], waiting, longest);
    }

    /// <summary>With counts under <see cref="Least"/> hidden, and never the days of a single one (fewest, most, longest).</summary>
    internal AnswerRow Hidden(int answered, int waiting) => this with
    {
        AnsweredHidden = Answered > 0 && answered < Least,
        WaitingHidden = Waiting > 0 && waiting < Least,
        Median = answered < Least ? null : Median,
        Fastest = null,
        Slowest = null,
        Longest = null,
    };

    public string AnsweredWords => AnsweredHidden ? "伏せる" : $"{Answered:N0}";
    public string WaitingWords => WaitingHidden ? "伏せる" : $"{Waiting:N0}";
}
