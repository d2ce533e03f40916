using Sasaeai.CodeLists;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.Time;

namespace Sasaeai.Web.Components;

/// <summary>The knots that exist so far: the worry, the search, the resource, the asking and the answer.</summary>
public static class ThreadKnots
{
    /// <summary>Seen from a worry or one of its referrals: the strand that leads furthest is the thread, the others a note beside it.</summary>
    public static IReadOnlyList<Knot> Of(Need need, IReadOnlyList<Strand> strands, Strand? followed = null, IReadOnlyList<HandOver>? handed = null)
    {
        var knots = new List<Knot> { new(KnotPlace.Need, need.Title, $"/needs/{need.Id}") { When = JapaneseDate.Short(need.HeardOn), On = need.HeardOn } };
        var strand = followed ?? strands.OrderByDescending(s => s.Reach).ThenByDescending(s => s.AskedOn).FirstOrDefault();
        if (need.State is NeedState.Unmet)
            knots.Add(new(KnotPlace.Search, "見つからず", $"/needs/{need.Id}/unmet") { Kind = "さがした", When = JapaneseDate.Short(need.UnmetOn!.Value), On = need.UnmetOn, Open = true });
        else if (strand is null && handed is [var latest, ..])
            return [.. knots, Handed(latest)];
        else if (strand is null)
            knots.Add(new(KnotPlace.Search, "さがしています", $"/needs/{need.Id}#candidates") { Open = true });
        else
            knots.Add(new(KnotPlace.Search, $"{strands.Count}件に打診", $"/needs/{need.Id}#referrals")
            {
                When = JapaneseDate.Short(strands.Min(s => s.AskedOn)) + "から",
                On = strands.Min(s => s.AskedOn),
                Note = strands.Count(s => s.State is ReferralState.Declined) is var no and > 0 ? $"辞退{no}件" : null,
            });
        if (strand is null)
            return knots;
        knots.Add(new(KnotPlace.Resource, strand.ResourceName, $"/resources/{strand.ResourceId}"));
        knots.Add(new(KnotPlace.Referral, strand.State is ReferralState.InUse ? "引き受けてくれました" : strand.Came, $"/referrals/{strand.ReferralId}")
        {
            When = JapaneseDate.Short(strand.AskedOn),
            On = strand.AskedOn,
            Open = strand.State is ReferralState.Asked,
            Note = strand.DaysToAnswer is { } days ? $"返事まで{days}日" : strand.AnswerBy is { } by ? $"返事は{JapaneseDate.Short(by)}まで" : null,
        });
        if (strand.Helped)
            knots.Add(new(KnotPlace.Answer, "つながった", $"/referrals/{strand.ReferralId}")
            {
                When = JapaneseDate.Short(strand.StartedOn!.Value),
                On = strand.StartedOn,
                Note = $"聞いてから{strand.DaysToHelp}日{(strand.EndedOn is { } ended ? $"、{ended.DayNumber - strand.StartedOn.Value.DayNumber}日つづいて終わった" : "")}",
            });
        return knots;
    }

    private static Knot Handed(HandOver handed) => new(KnotPlace.Referral, handed.Recipient, $"/hand-overs/{handed.Id}/reply")
    {
        Kind = "引き継ぎ",
        When = JapaneseDate.Short(handed.HandedOn),
        On = handed.HandedOn,
        Open = handed.Open,
        Note = handed.Open ? "返事待ち" : $"{CodeList.HandOverOutcome.Label(handed.Outcome!)}・返事まで{handed.RepliedOn!.Value.DayNumber - handed.HandedOn.DayNumber}日",
    };

    /// <summary>Seen from a resource: all worries that came to it, and how many of them it answered.</summary>
    public static IReadOnlyList<Knot> Of(Guid resourceId, string name, IReadOnlyList<Strand> strands)
    {
        var knots = new List<Knot>();
        var worries = strands.Select(s => s.NeedId).Distinct().Count();
        if (worries > 0)
            knots.Add(new(KnotPlace.Need, $"{worries}件の声", strands is [var only] ? $"/needs/{only.NeedId}" : "#strands") { When = JapaneseDate.Short(strands.Min(s => s.HeardOn)) + "から" });
        if (worries > 0)
            knots.Add(new(KnotPlace.Search, "候補に上がった"));
        knots.Add(new(KnotPlace.Resource, name, $"/resources/{resourceId}") { Gathers = worries > 1 ? worries : 0 });
        if (strands.Count > 0)
            knots.Add(new(KnotPlace.Referral, $"{strands.Count}件の打診", "#strands") { When = JapaneseDate.Short(strands.Min(s => s.AskedOn)) + "から", Open = strands.Any(s => s.State is ReferralState.Asked) });
        var helped = strands.Where(s => s.Helped).ToList();
        if (helped.Count > 0)
            knots.Add(new(KnotPlace.Answer, $"{helped.Count}件つながった", "#strands") { Spreads = helped.Count, Note = Waited([.. helped.Select(s => s.DaysToHelp).OfType<int>()]) });
        return knots;
    }

    /// <summary>From how many days to how many people waited for it.</summary>
    private static string? Waited(List<int> days) => days.Count == 0 ? null : days.Min() == days.Max() ? $"聞いてから{days[0]}日" : $"聞いてから{days.Min()}〜{days.Max()}日";
}
