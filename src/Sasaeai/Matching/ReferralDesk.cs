using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Consent;
using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.Needs;
using Sasaeai.Resources;

namespace Sasaeai.Matching;

/// <summary>What one referral means for the others of its worry, for the worry itself and for its bases. The caller saves.</summary>
public sealed class ReferralDesk(SasaeaiDb db)
{
    public async Task<Referral> AskAsync(User by, Need need, Resource resource, Asking asking, DateOnly today, CancellationToken stop = default)
    {
        var earlier = await OfAsync(need.Id, stop);
        if (earlier.Exists(r => r.ResourceId == resource.Id && r.Open))
            throw new RefusedException($"「{resource.Name}」には、もう打診しています。");
        var referral = Referral.Ask(by, need, resource, asking, today);
        db.Add(referral);
        Settle(need, [.. earlier, referral]);
        return referral;
    }

    /// <summary>Lets the worry stand where its referrals stand, after one of them changed.</summary>
    public async Task SettleAsync(Need need, CancellationToken stop = default) => Settle(need, await OfAsync(need.Id, stop));

    /// <summary>取り消し ends the telling: what nobody has answered yet is taken back, and what is promised or under way leaves the recipient's sight and waits for whoever asked (<see cref="ReferralQueries.WithoutBasis"/>).</summary>
    public async Task WithdrawBasisAsync(User by, SharingBasis basis, string reason, DateOnly today, CancellationToken stop = default)
    {
        basis.Withdraw(reason, today);
        var need = await db.Needs.SingleAsync(n => n.Id == basis.NeedId, stop);
        var referrals = await OfAsync(need.Id, stop);
        foreach (var referral in referrals.Where(r => r.SharingBasisId == basis.Id && r.State is ReferralState.Asked))
            referral.Withdraw(by, "伝えてよいことが取り消されたため。", today);
        Settle(need, referrals);
    }

    public async Task CloseAsync(Need need, string reason, DateOnly today, CancellationToken stop = default)
    {
        await RefuseWhileAskingAsync(need, "閉じて", stop);
        need.Close(reason, today);
    }

    public async Task ReopenAsync(Need need, CancellationToken stop = default)
    {
        if (await db.People.AnyAsync(p => p.Id == need.PersonId && p.DiedText != null, stop))
            throw new RefusedException("亡くなった方の困りごとです。ひらく前に、ご家族など、どなたのことかを書きかえてください。");
        need.Reopen();
        await SettleAsync(need, stop);
    }

    public async Task FindNothingAsync(Need need, string reason, DateOnly today, CancellationToken stop = default)
    {
        await RefuseWhileAskingAsync(need, "「見つからず」にして", stop);
        need.FindNothing(reason, today);
    }

    /// <summary>Someone who was asked must not be left thinking about a worry that nobody follows any more.</summary>
    private async Task RefuseWhileAskingAsync(Need need, string what, CancellationToken stop)
    {
        var asked = (await OfAsync(need.Id, stop)).Find(r => r.State is ReferralState.Asked);
        if (asked is not null)
            throw new RefusedException($"「{asked.Resource?.Name}」の返事を待っています。取り下げるか、返事を書いてから{what}ください。");
    }

    private async Task<List<Referral>> OfAsync(Guid needId, CancellationToken stop) =>
        await db.Referrals.Include(r => r.Resource).Where(r => r.NeedId == needId).ToListAsync(stop);

    private static void Settle(Need need, List<Referral> referrals)
    {
        var helped = referrals.Where(r => r.Helped).Min(r => r.StartedOn);
        var state = helped is not null ? NeedState.Answered
            : referrals.Exists(r => r.State is ReferralState.Accepted) ? NeedState.Promised
            : referrals.Exists(r => r.State is ReferralState.Asked) ? NeedState.Asking
            : NeedState.Looking;
        need.Follow(state, helped);
    }
}
