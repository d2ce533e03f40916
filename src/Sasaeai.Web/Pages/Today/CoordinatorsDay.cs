using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Accounts;
using Sasaeai.Consent;
using Sasaeai.Data;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.Publishing;
using Sasaeai.Resources;
using Sasaeai.Slips;
using Sasaeai.Web.Pages.Needs;

namespace Sasaeai.Web.Pages.Today;

/// <summary>The morning of those who hear worries and follow them.</summary>
public sealed class CoordinatorsDay
{
    internal const int Shown = 6;

    /// <summary>What is due has no list of its own behind it, so a few more than anyone does in a day are shown.</summary>
    private const int Most = 50;
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

    /// <summary>On a consent that runs out within a month, or has run out.</summary>
    public IReadOnlyList<Referral> RunningOut { get; private init; } = [];

    /// <summary>Those who help somebody that moved or died, and have not heard of it.</summary>
    public IReadOnlyList<Word> Words { get; private init; } = [];
    public IReadOnlyList<Referral> Answers { get; private init; } = [];
    public int PromisedCount { get; private init; }
    public int DeclinedCount { get; private init; }
    public IReadOnlyList<Referral> Overdue { get; private init; } = [];
    public IReadOnlyList<Referral> FollowUps { get; private init; } = [];

    /// <summary>Handed to another section, which has not replied.</summary>
    public IReadOnlyList<HandOver> Handed { get; private init; } = [];

    /// <summary>What colleagues handed to the reader, and is not acknowledged yet.</summary>
    public IReadOnlyList<Takeover> Given { get; private init; } = [];

    /// <summary>Worries whose tellers have not heard what came of them.</summary>
    public IReadOnlyList<Need> OwedWords { get; private init; } = [];
    public int OwedWordsCount { get; private init; }

    /// <summary>Worries whose day of asking again has come.</summary>
    public IReadOnlyList<Need> AskAgain { get; private init; } = [];
    public IReadOnlyList<Resource> Due { get; private init; } = [];
    public int DueCount { get; private init; }

    /// <summary>What those who run a resource wrote back, until somebody puts the record right.</summary>
    public IReadOnlyList<Slip> Slips { get; private init; } = [];

    /// <summary>The same of the rest of the municipality: somebody else's work, one click away.</summary>
    public int SlipsElsewhere { get; private init; }

    /// <summary>What readers of the public list say is wrong.</summary>
    public IReadOnlyList<Remark> Remarks { get; private init; } = [];

    public static async Task<CoordinatorsDay> LoadAsync(SasaeaiDb db, CurrentUser me)
    {
        var needs = db.Needs.AsNoTracking().VisibleTo(me.User);
        var (unseen, underWay) = (needs.Where(n => n.State == NeedState.New), needs.Where(n => n.State == NeedState.Looking));
        var referrals = db.Referrals.AsNoTracking().VisibleTo(me.User).Include(r => r.Need!).ThenInclude(n => n.Person).Include(r => r.Resource);
        var standing = referrals.Where(r => r.SharingBasis!.WithdrawnOn == null);
        var owed = needs.OwingWord();
        var due = db.DueForCheck(me.User, me.Today);
        var slips = db.Slips.AsNoTracking().VisibleTo(me.User).ToSettle();
        var remarks = db.Remarks.AsNoTracking().VisibleTo(me.User).ToSettle();
        var promised = await standing.Promised().OrderByDescending(r => r.AnsweredOn).ThenByDescending(r => r.Id).Take(Most).ToListAsync();
        var declined = await referrals.DeclinedSince(me.Today.AddDays(-AnswersStayDays)).OrderByDescending(r => r.AnsweredOn).Take(Most).ToListAsync();
        var day = new CoordinatorsDay
        {
            Unseen = await InTurn(unseen).Include(n => n.Person).Take(Shown).ToListAsync(),
            UnseenCount = await unseen.CountAsync(),
            UnderWay = await InTurn(underWay).Include(n => n.Person).Take(Shown).ToListAsync(),
            UnderWayCount = await underWay.CountAsync(),
            Nowhere = me.User.ReachesWholeMunicipality ? await needs.Waiting().CountAsync(n => n.AreaId == null) : 0,
            WithoutBasis = await referrals.WithoutBasis().OrderBy(r => r.AskedOn).ToListAsync(),
            RunningOut = await referrals.Include(r => r.SharingBasis).RunningOut(me.Today.AddDays(SharingBasis.WarningDays)).OrderBy(r => r.SharingBasis!.ExpiresOn).ThenBy(r => r.Id).Take(Most).ToListAsync(),
            Words = await db.Referrals.AsNoTracking().WithTidingsFor(me.User).Words().Take(Most).ToListAsync(),
            Answers = [.. promised, .. declined],
            PromisedCount = promised.Count < Most ? promised.Count : await standing.Promised().CountAsync(),
            DeclinedCount = declined.Count < Most ? declined.Count : await referrals.DeclinedSince(me.Today.AddDays(-AnswersStayDays)).CountAsync(),
            Overdue = await referrals.Overdue(me.Today).OrderBy(r => r.AskedOn).Take(Most).ToListAsync(),
            FollowUps = await standing.ToFollowUp(me.Today).OrderBy(r => r.StartedOn).Take(Most).ToListAsync(),
            Handed = await db.HandOvers.AsNoTracking().VisibleTo(me.User).Overdue(me.Today).Include(h => h.Need!).ThenInclude(n => n.Person).OrderBy(h => h.HandedOn).Take(Most).ToListAsync(),
            Given = await db.Takeovers.AsNoTracking().ToAcknowledge(me.User).Include(t => t.Need!).ThenInclude(n => n.Person).OrderBy(t => t.On).ThenBy(t => t.Id).Take(Most).ToListAsync(),
            OwedWords = await owed.Include(n => n.Person).OrderBy(n => n.NewsOn).ThenBy(n => n.Id).Take(Shown).ToListAsync(),
            OwedWordsCount = await owed.CountAsync(),
            AskAgain = await needs.ToAskAgain(me.Today).Include(n => n.Person).OrderBy(n => n.AskAgainOn).ThenBy(n => n.Id).Take(Most).ToListAsync(),
            Due = await db.MostPressingAsync(due, 0, 3),
            DueCount = await due.CountAsync(),
            SlipsElsewhere = await ElsewhereAsync(me.User, slips, remarks),
            Remarks = await remarks.InChargeOf(me.User).Include(r => r.Resource).OrderBy(r => r.On).ThenBy(r => r.Id).Take(Most).ToListAsync(),
            Slips = await slips.InChargeOf(me.User).Include(s => s.Resource).OrderBy(s => s.AnsweredOn).ThenBy(s => s.Id).Take(Most).ToListAsync(),
        };
        await db.TellApartAsync(me.User, [.. day.Unseen, .. day.UnderWay, .. day.OwedWords, .. day.AskAgain, .. day.Handed.Select(h => h.Need!), .. day.Given.Select(t => t.Need!),
            .. day.WithoutBasis.Concat(day.RunningOut).Concat(day.Answers).Concat(day.Overdue).Concat(day.FollowUps).Select(r => r.Need!)]);
        await me.LooksThroughAsync([.. day.Shows()]);
        return day;
    }

    private static async Task<int> ElsewhereAsync(User user, IQueryable<Slip> slips, IQueryable<Remark> remarks)
    {
        var all = user.ReachesWholeMunicipality ? 0 : await slips.CountAsync() + await remarks.CountAsync();
        return all == 0 ? 0 : all - await slips.InChargeOf(user).CountAsync() - await remarks.InChargeOf(user).CountAsync();
    }

    /// <summary>What is urgent first, what can wait last, and the longest wait first among equals.</summary>
    private static IQueryable<Need> InTurn(IQueryable<Need> needs) =>
        needs.OrderByDescending(n => n.Urgency == Urgency.Now).ThenBy(n => n.Urgency == Urgency.NoHurry).ThenBy(n => n.HeardOn).ThenBy(n => n.Id);

    private IEnumerable<Sighting> Shows() => Unseen.Concat(UnderWay).Concat(OwedWords).Concat(AskAgain).Concat(Handed.Select(h => h.Need!)).Concat(Given.Select(t => t.Need!)).DistinctBy(n => n.Id).Sightings()
        .Concat(WithoutBasis.Concat(RunningOut).Concat(Answers).Concat(Overdue).Concat(FollowUps).Where(r => r.Need!.IsPersonal).Select(r => new Sighting(nameof(Referral), r.Id, r.Need!.PersonId)));
}
