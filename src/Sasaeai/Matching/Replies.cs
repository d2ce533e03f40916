using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;

namespace Sasaeai.Matching;

/// <summary>これまでの返事. What the askings of one resource in the last two years teach: how soon it answers, how often it can.</summary>
/// <remarks>
/// Few askings say little, so both are drawn towards a middle (A. Gelman et al., Bayesian Data Analysis, 3rd ed. 2013): the rate of taking on is
/// binomial with the prior Beta(2, 2) (section 2.4), as if two of four had been accepted; the days to a reply are exponential with the prior
/// Gamma(3, 10) on their rate (section 2.6), a middle of five days as if from three askings. An asking that nobody answered yet counts the days it has waited.
/// Below <see cref="Fewest"/> answers nothing is said, so that no single refusal is held against anyone.
/// </remarks>
/// <param name="Accepted">How many were taken on.</param>
/// <param name="Declined">How many were declined.</param>
/// <param name="Days">Days from asking to the answer, summed over all, with those that still wait.</param>
/// <param name="Waiting">How many wait for an answer now.</param>
public sealed record Replies(int Accepted, int Declined, int Days, int Waiting)
{
    public const int Fewest = 3;
    private const int LookBackYears = 2;
    private const double PriorYes = 2, PriorNo = 2, PriorAskings = 3, PriorDays = 10;

    public static readonly Replies None = new(0, 0, 0, 0);

    public int Answered => Accepted + Declined;

    /// <summary>They are enough to be spoken of.</summary>
    public bool Tell => Answered >= Fewest;

    /// <summary>Expected rate of taking on, 0 to 1.</summary>
    public double Acceptance => (PriorYes + Accepted) / (PriorYes + PriorNo + Answered);

    /// <summary>Expected days to a reply.</summary>
    public double DaysToReply => (PriorDays + Days) / (PriorAskings + Answered - 1);

    /// <summary>What was counted, not what is expected of it: 4件のお願いを、みな引き受けてきた.</summary>
    public string AcceptanceWords => Declined == 0 ? $"これまでの{Answered}件のお願いを、みな引き受けてきた" : $"これまで{Answered}件のお願いのうち、{Accepted}件を引き受けてきた";

    /// <summary>1日, 3日: counted up, so that nobody is promised too much.</summary>
    public string DaysWords => $"{Math.Max(1, (int)Math.Ceiling(DaysToReply - 0.5))}日";

    /// <param name="db">The database.</param>
    /// <param name="resources">Those asked about.</param>
    /// <param name="exceptNeed">A worry whose own askings are not counted.</param>
    /// <param name="today">The day up to which is counted.</param>
    /// <param name="stop">Ends it.</param>
    public static async Task<Dictionary<Guid, Replies>> OfAsync(SasaeaiDb db, IReadOnlyCollection<Guid> resources, Guid? exceptNeed, DateOnly today, CancellationToken stop = default)
    {
        var since = today.AddYears(-LookBackYears);
        var asked = await db.Referrals.AsNoTracking().Where(r => resources.Contains(r.ResourceId) && r.AskedOn >= since && r.NeedId != exceptNeed)
            .Select(r => new { r.ResourceId, r.State, r.AskedOn, r.AnsweredOn, r.EndedOn }).ToListAsync(stop);
        return asked.GroupBy(r => r.ResourceId).ToDictionary(g => g.Key, g => new Replies(
            g.Count(r => r.AnsweredOn is not null && r.State is not ReferralState.Declined),
            g.Count(r => r.State is ReferralState.Declined),
            g.Sum(r => (r.AnsweredOn ?? r.EndedOn ?? today).DayNumber - r.AskedOn.DayNumber),
            g.Count(r => r.State is ReferralState.Asked)));
    }
}
