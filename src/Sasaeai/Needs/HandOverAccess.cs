using System.Linq.Expressions;
using Sasaeai.Accounts;

namespace Sasaeai.Needs;

public static class HandOverAccess
{
    private const int PatienceDays = 14;

    /// <summary>Whoever sees the worry sees to whom it was handed.</summary>
    public static IQueryable<HandOver> VisibleTo(this IQueryable<HandOver> handOvers, User user) =>
        handOvers.Where(NeedAccess.InSightOf(user, (Expression<Func<HandOver, Need>>)(h => h.Need!)));

    /// <summary>Still no reply: past the day that was asked for, or a fortnight without one.</summary>
    public static IQueryable<HandOver> Overdue(this IQueryable<HandOver> handOvers, DateOnly today)
    {
        var patience = today.AddDays(-PatienceDays);
        return handOvers.Where(h => h.RepliedOn == null && h.Need!.State != NeedState.Closed && (h.ReplyBy < today || (h.ReplyBy == null && h.HandedOn <= patience)));
    }
}
