using System.Linq.Expressions;
using Sasaeai.Accounts;

namespace Sasaeai.Needs;

public static class TakeoverAccess
{
    /// <summary>Whoever sees the worry sees through whose hands it went.</summary>
    public static IQueryable<Takeover> VisibleTo(this IQueryable<Takeover> takeovers, User user) =>
        takeovers.Where(NeedAccess.InSightOf(user, (Expression<Func<Takeover, Need>>)(t => t.Need!)));

    /// <summary>引き継いだもの: given to the user, still theirs, and not acknowledged yet.</summary>
    public static IQueryable<Takeover> ToAcknowledge(this IQueryable<Takeover> takeovers, User user) =>
        takeovers.VisibleTo(user).Where(t => t.ToId == user.AccountId && t.SeenOn == null && t.Need!.HeldById == user.AccountId && t.Need.State != NeedState.Closed);
}
