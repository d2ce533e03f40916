using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Consent;
using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.Needs;
using Sasaeai.Resources;
using Sasaeai.Rules;

namespace Sasaeai.Matching;

/// <summary>What one referral means for the others of its worry, for the worry itself and for its bases. The caller saves.</summary>
public sealed partial class ReferralDesk(SasaeaiDb db)
{
    public async Task<Referral> AskAsync(User by, Need need, Resource resource, Asking asking, DateOnly today, CancellationToken stop = default)
    {
        var earlier = await OfAsync(need.Id, stop);
        if (earlier.Exists(r => r.ResourceId == resource.Id && r.Open))
            throw new RefusedException($"「{resource.Name}」には、もう打診しています。");
        var referral = Referral.Ask(by, need, resource, asking, today);
        if ((await RuleBook.LoadAsync(db, need.Municipality, stop)).At(need.AreaId, today)?.Id != asking.Rules?.Id)
            throw new RefusedException("役割分担のルールが、いま新しくなりました。読みなおして、しるしを付けてください。", nameof(asking.ReadBeforeAsking));
        db.Add(referral);
        if (need.State is NeedState.Unmet)
            need.LookAgain(by, $"「{resource.Name}」に打診したため。", today);
        Settle(need, [.. earlier, referral], await HandedAsync(need.Id, stop));
        return referral;
    }

    /// <summary>Lets the worry stand where its referrals stand, after one of them changed.</summary>
    public async Task SettleAsync(Need need, CancellationToken stop = default) => Settle(need, await OfAsync(need.Id, stop), await HandedAsync(need.Id, stop));

    /// <summary>取り消し ends the telling: what nobody has answered yet is taken back, and what is promised or under way leaves the recipient's sight and waits for whoever asked (<see cref="ReferralQueries.WithoutBasis"/>).</summary>
    public async Task WithdrawBasisAsync(User by, SharingBasis basis, string reason, DateOnly today, CancellationToken stop = default)
    {
        basis.Withdraw(reason, today);
        var need = await db.Needs.SingleAsync(n => n.Id == basis.NeedId, stop);
        var referrals = await OfAsync(need.Id, stop);
        foreach (var referral in referrals.Where(r => r.SharingBasisId == basis.Id && r.State is ReferralState.Asked))
            referral.Withdraw(by, "伝えてよいことが取り消されたため。", today);
        Settle(need, referrals, await HandedAsync(need.Id, stop));
    }

    /// <summary>だれかが引き受けたあと: what becomes of the others who were asked, and of the part that nobody took on yet.</summary>
    /// <param name="by">Who decides.</param>
    /// <param name="need">The worry.</param>
    /// <param name="rest">What still lacks; null where it is enough.</param>
    /// <param name="turns">By referral; those that are not named stay as they are.</param>
    /// <param name="today">The day of it.</param>
    /// <param name="stop">Stops reading.</param>
    public async Task ShareAsync(User by, Need need, string? rest, IReadOnlyDictionary<Guid, Turn> turns, DateOnly today, CancellationToken stop = default)
    {
        var referrals = await OfAsync(need.Id, stop);
        if (rest is null)
            need.Suffice();
        else
            need.Lack(rest);
        foreach (var referral in referrals)
            if (turns.TryGetValue(referral.Id, out var turn))
                referral.Take(turn, by, today);
        Settle(need, referrals, await HandedAsync(need.Id, stop));
    }

    public async Task CloseAsync(Need need, string reason, DateOnly today, CancellationToken stop = default)
    {
        await RefuseWhileAskingAsync(need, "閉じて", stop);
        need.Close(reason, today);
    }

    public async Task ReopenAsync(User by, Need need, string why, DateOnly today, CancellationToken stop = default)
    {
        if (await db.People.AnyAsync(p => p.Id == need.PersonId && p.DiedText != null, stop))
            throw new RefusedException("亡くなった方の困りごとです。ひらく前に、ご家族など、どなたのことかを書きかえてください。");
        need.Reopen(by, why, today);
        await SettleAsync(need, stop);
    }

    public async Task FindNothingAsync(Need need, string lack, string reason, DateOnly today, CancellationToken stop = default)
    {
        await RefuseWhileAskingAsync(need, "「見つからず」にして", stop);
        need.FindNothing(lack, reason, today);
    }

    /// <summary>Someone who was asked must not be left thinking about a worry that nobody follows any more.</summary>
    private async Task RefuseWhileAskingAsync(Need need, string what, CancellationToken stop)
    {
        var asked = (await OfAsync(need.Id, stop)).Find(r => r.State is ReferralState.Asked);
        if (asked is not null)
            throw new RefusedException($"「{asked.Resource?.Name}」の返事を待っています。取り下げるか、返事を書いてから{what}ください。");
        if ((await HandedAsync(need.Id, stop)).Find(h => h.Open) is { } handed)
            throw new RefusedException($"引き継いだ「{handed.Recipient}」の返事を待っています。返事（または取り消し）を書いてから{what}ください。");
    }

    private async Task<List<Referral>> OfAsync(Guid needId, CancellationToken stop) =>
        await db.Referrals.Include(r => r.Resource).Where(r => r.NeedId == needId).ToListAsync(stop);

    private async Task<List<HandOver>> HandedAsync(Guid needId, CancellationToken stop) =>
        await db.HandOvers.Where(h => h.NeedId == needId).ToListAsync(stop);

    private static void Settle(Need need, List<Referral> referrals, List<HandOver> handed)
    {
        // Shared among several, it is answered from the day on which the last of them began.
        var helped = referrals.Where(r => r.Helped).Select(r => r.StartedOn).ToList();
        var answered = need.Lacking is not null || helped.Count == 0 ? null : need.InParts ? helped.Max() : helped.Min();
        var state = answered is not null ? NeedState.Answered
            : referrals.Exists(r => r is { State: ReferralState.Accepted, StandsBy: false }) ? NeedState.Promised
            : referrals.Exists(r => r is { State: ReferralState.Asked, StandsBy: false }) ? NeedState.Asking
            : handed.Exists(h => h.Open) ? NeedState.AwaitingReply
            : handed.Exists(h => h.Taken) ? NeedState.HandedOver
            : NeedState.Looking;
        need.Follow(state, answered);
    }
}
