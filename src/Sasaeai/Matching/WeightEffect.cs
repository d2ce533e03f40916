using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.Needs;

namespace Sasaeai.Matching;

/// <summary>重みのためし: the first three candidates of one worry, as it is and as it would be.</summary>
public sealed record WeightEffect(Guid NeedId, string Title, IReadOnlyList<string> Before, IReadOnlyList<string> After)
{
    private const int Sample = 12, Top = 3;

    public bool Changed => !Before.SequenceEqual(After);

    /// <summary>The newest worries that are being looked for, as far as the user sees them, those that would change first.</summary>
    public static async Task<IReadOnlyList<WeightEffect>> OfAsync(SasaeaiDb db, User user, Weights tried, DateOnly today, CancellationToken stop = default)
    {
        var needs = await db.Needs.AsNoTracking().VisibleTo(user).Include(n => n.Person)
            .Where(n => n.State == NeedState.New || n.State == NeedState.Looking || n.State == NeedState.Asking || n.State == NeedState.AwaitingReply)
            .OrderByDescending(n => n.HeardOn).ThenByDescending(n => n.Id).Take(Sample).ToListAsync(stop);
        var effects = new List<WeightEffect>();
        foreach (var need in needs)
        {
            var list = await Matchmaker.ShortlistAsync(db, user, need, today, stop);
            if (list.Candidates.Count > 0)
                effects.Add(new WeightEffect(need.Id, need.Title, Names(list), Names(list.Under(tried))));
        }
        return [.. effects.OrderByDescending(e => e.Changed)];
    }

    private static List<string> Names(Shortlist list) => [.. list.Candidates.Take(Top).Select(c => c.Resource.Name)];
}
