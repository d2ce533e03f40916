using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Consent;
using Sasaeai.Data;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.Publishing;
using Sasaeai.Resources;

namespace Sasaeai.Web.Pages.Today;

/// <summary>The morning of an organisation that is asked: what waits for its answer, and nothing of the worries beyond what was told.</summary>
public sealed class AskedDay
{
    private const int ThanksStayDays = 14, VoicedStayDays = 90, VoicedShown = 5;

    public IReadOnlyList<Referral> ToAnswer { get; private init; } = [];
    public IReadOnlyList<Referral> Promised { get; private init; } = [];
    /// <summary>Tells people of one name apart.</summary>
    public ToldNames Names { get; private init; } = ToldNames.Of([], default);
    public int InUse { get; private init; }
    /// <summary>What happened to somebody whom they help or were asked to: to be heard at once.</summary>
    public IReadOnlyList<Word> Words { get; private init; } = [];
    /// <summary>What they wrote down for the coordinators lately.</summary>
    public IReadOnlyList<Voiced> Voiced { get; private init; } = [];
    public IReadOnlyList<Thanks> Thanked { get; private init; } = [];
    public IReadOnlyList<Resource> Due { get; private init; } = [];

    /// <summary>What readers of the public list say is wrong about what the organisation runs.</summary>
    public IReadOnlyList<Remark> Remarks { get; private init; } = [];

    public static async Task<AskedDay> LoadAsync(SasaeaiDb db, CurrentUser me)
    {
        var referrals = db.Referrals.AsNoTracking().VisibleTo(me.User);
        var whole = referrals.Include(r => r.Need!).ThenInclude(n => n.Person).Include(r => r.Resource).Include(r => r.SharingBasis);
        var day = new AskedDay
        {
            ToAnswer = await whole.Where(r => r.State == ReferralState.Asked).OrderBy(r => r.AnswerBy ?? r.AskedOn).ThenBy(r => r.Id).ToListAsync(),
            Promised = await whole.Promised().OrderBy(r => r.AnsweredOn).ToListAsync(),
            Names = await ToldNames.LoadAsync(db, me.User, me.Today),
            Words = await db.Referrals.AsNoTracking().WithTidingsFor(me.User).Words().ToListAsync(),
            Voiced = await db.Needs.AsNoTracking().VoicedBy(me.User, me.Today.AddDays(-VoicedStayDays)).Take(VoicedShown).ToListAsync(),
            Thanked = await db.Referrals.AsNoTracking().ThanksTo(me.User, me.Today.AddDays(-ThanksStayDays)).ToListAsync(),
            InUse = await referrals.CountAsync(r => r.State == ReferralState.InUse),
            Remarks = await db.Remarks.AsNoTracking().VisibleTo(me.User).ToSettle().InChargeOf(me.User).Include(r => r.Resource).OrderBy(r => r.On).ToListAsync(),
            Due = await db.DueForCheck(me.User, me.Today).MostPressingFirst(db.Referrals).ToListAsync(),
        };
        await me.LooksThroughAsync([.. day.ToAnswer.Concat(day.Promised)
            .Where(r => r.Need!.IsPersonal && r.ReadableOn(me.Today, r.Need) is not SharedFields.None).Select(r => new Sighting(nameof(Referral), r.Id, r.Need!.PersonId))]);
        return day;
    }
}
