using System.Linq.Expressions;
using Sasaeai.Accounts;

namespace Sasaeai.Needs;

public static class NeedAccess
{
    public static IQueryable<Need> VisibleTo(this IQueryable<Need> needs, User user) => needs.Where(InSightOf(user));

    /// <summary>
    /// Whole-municipality roles see all; area roles see their areas and what they wrote themselves; a care manager
    /// sees what they wrote. A worry its person does not know of (本人未確認) is for its writer and the coordinators.
    /// </summary>
    public static Expression<Func<Need, bool>> InSightOf(User user) => user.Role switch
    {
        Role.MunicipalOfficer => n => n.Municipality == user.Municipality && (!n.Unaware || n.HeardById == user.AccountId),
        Role.Tier1Coordinator => n => n.Municipality == user.Municipality,
        Role.Tier2Coordinator => n => n.Municipality == user.Municipality
            && (n.HeardById == user.AccountId || (n.AreaId != null && user.AreaIds.Contains(n.AreaId.Value))),
        Role.CareCenterStaff => n => n.Municipality == user.Municipality
            && (n.HeardById == user.AccountId || (!n.Unaware && n.AreaId != null && user.AreaIds.Contains(n.AreaId.Value))),
        Role.CareManager => n => n.Municipality == user.Municipality && n.HeardById == user.AccountId,
        _ => n => false,
    };

    /// <summary>
    /// 伝えた声. What somebody wrote down who does not follow worries: their own words, whether a coordinator looked, and what they were told
    /// about it — nothing of what others found out.
    /// </summary>
    public static IQueryable<Voiced> VoicedBy(this IQueryable<Need> needs, User user, DateOnly since) => needs
        .Where(n => n.Municipality == user.Municipality && n.HeardOn >= since && n.HeardById == user.AccountId)
        .OrderByDescending(n => n.HeardOn).ThenByDescending(n => n.Id).Select(n => new Voiced(n.HeardOn, n.Words, n.State != NeedState.New, n.ToldBy, n.WordsBack));

    /// <summary>The same rule for a worry in hand.</summary>
    public static Func<Need, bool> Reaches(User user) => InSightOf(user).Compile(preferInterpretation: true);

    internal static Expression<Func<Need, bool>> Or(this Expression<Func<Need, bool>> one, Expression<Func<Need, bool>> other) =>
        Expression.Lambda<Func<Need, bool>>(Expression.OrElse(one.Body, new Swap(other.Parameters[0], one.Parameters[0]).Visit(other.Body)), one.Parameters);

    /// <summary>The rows whose need the user may see: one rule for the need and for all that hangs on it.</summary>
    public static Expression<Func<T, bool>> InSightOf<T>(User user, Expression<Func<T, Need>> need)
    {
        var rule = InSightOf(user);
        return Expression.Lambda<Func<T, bool>>(new Swap(rule.Parameters[0], need.Body).Visit(rule.Body), need.Parameters);
    }

    private sealed class Swap(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}

/// <param name="Words">As the writer wrote them.</param>
/// <param name="Seen">A coordinator has looked at it.</param>
/// <param name="ToldBy">To whom word goes back.</param>
public sealed record Voiced(DateOnly On, string Words, bool Seen, string? ToldBy, List<WordBack> WordsBack)
{
    /// <summary>The last word that went back to the writer themselves.</summary>
    public WordBack? AnswerTo(string writer) => WordsBack.LastOrDefault(w => w.Told && w.To == writer);
}
