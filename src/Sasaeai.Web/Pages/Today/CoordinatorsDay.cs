using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.Resources;

namespace Sasaeai.Web.Pages.Today;

/// <summary>The morning of those who hear worries and follow them.</summary>
public sealed class CoordinatorsDay
{
    private const int Shown = 6;
    private const int AnswersStayDays = 14;

    /// <summary>Nobody has looked at them yet.</summary>
    public IReadOnlyList<Need> Unseen { get; private init; } = [];
    public int UnseenCount { get; private init; }

    /// <summary>Looked at, and not yet connected.</summary>
    public IReadOnlyList<Need> UnderWay { get; private init; } = [];
    public int UnderWayCount { get; private init; }
    public int Waiting => UnseenCount + UnderWayCount;
    public int Nowhere { get; private init; }
    public IReadOnlyList<Referral> WithoutBasis { get; private init; } = [];
    public IReadOnlyList<Referral> Answers { get; private init; } = [];
    public IReadOnlyList<Referral> Overdue { get; private init; } = [];
    public IReadOnlyList<Referral> FollowUps { get; private init; } = [];
    public IReadOnlyList<Resource> Unconfirmed { get; private init; } = [];
    public int UnconfirmedCount { get; private init; }

    public static async Task<CoordinatorsDay> LoadAsync(SasaeaiDb db, CurrentUser me)
    {
        var needs = db.Needs.AsNoTracking().VisibleTo(me.User);
        var (unseen, underWay) = (needs.Where(n => n.State == NeedState.New), needs.Where(n => n.State == NeedState.Looking));
        var referrals = db.Referrals.AsNoTracking().VisibleTo(me.User).Include(r => r.Need!).ThenInclude(n => n.Person).Include(r => r.Resource);
        var standing = referrals.Where(r => r.SharingBasis!.WithdrawnOn == null);
        var unconfirmed = UnconfirmedIn(db, me);
        var day = new CoordinatorsDay
        {
            Unseen = await InTurn(unseen).Include(n => n.Person).Take(Shown).ToListAsync(),
            UnseenCount = await unseen.CountAsync(),
            UnderWay = await InTurn(underWay).Include(n => n.Person).Take(Shown).ToListAsync(),
            UnderWayCount = await underWay.CountAsync(),
            Nowhere = me.User.ReachesWholeMunicipality ? await needs.Waiting().CountAsync(n => n.AreaId == null) : 0,
            WithoutBasis = await referrals.WithoutBasis().OrderBy(r => r.AskedOn).ToListAsync(),
            Answers =
            [
                .. await standing.Promised().OrderBy(r => r.AnsweredOn).Take(Shown).ToListAsync(),
                .. await referrals.DeclinedSince(me.Today.AddDays(-AnswersStayDays)).OrderByDescending(r => r.AnsweredOn).Take(Shown).ToListAsync(),
            ],
            Overdue = await referrals.Overdue(me.Today).OrderBy(r => r.AskedOn).Take(Shown).ToListAsync(),
            FollowUps = await standing.ToFollowUp(me.Today).OrderBy(r => r.StartedOn).Take(Shown).ToListAsync(),
            Unconfirmed = await unconfirmed.OrderBy(r => r.ConfirmedOn != null).ThenBy(r => r.ConfirmedOn).ThenBy(r => r.Id).Take(3).ToListAsync(),
            UnconfirmedCount = await unconfirmed.CountAsync(),
        };
        await me.LooksThroughAsync([.. day.Shows()]);
        return day;
    }

    /// <summary>What is urgent first, what can wait last, and the longest wait first among equals.</summary>
    private static IQueryable<Need> InTurn(IQueryable<Need> needs) =>
        needs.OrderByDescending(n => n.Urgency == Urgency.Now).ThenBy(n => n.Urgency == Urgency.NoHurry).ThenBy(n => n.HeardOn).ThenBy(n => n.Id);

    /// <summary>Resources at work that nobody has looked at for a year, in the areas in charge.</summary>
    internal static IQueryable<Resource> UnconfirmedIn(SasaeaiDb db, CurrentUser me)
    {
        var since = me.Today.AddYears(-1);
        var resources = db.Resources.AsNoTracking().VisibleTo(me.User).Standing()
            .Where(r => r.State == ResourceState.Active && (r.ConfirmedOn == null || r.ConfirmedOn < since));
        return me.User.Role switch
        {
            Role.CareManager => resources.Where(r => false),
            Role.Tier2Coordinator or Role.CareCenterStaff => resources.Where(r => r.AreaId != null && me.User.AreaIds.Contains(r.AreaId.Value)),
            _ => resources,
        };
    }

    private IEnumerable<Sighting> Shows() => Unseen.Concat(UnderWay).Where(n => n.IsPersonal).Select(n => new Sighting(nameof(Need), n.Id, n.PersonId))
        .Concat(WithoutBasis.Concat(Answers).Concat(Overdue).Concat(FollowUps).Where(r => r.Need!.IsPersonal).Select(r => new Sighting(nameof(Referral), r.Id, r.Need!.PersonId)));
}
