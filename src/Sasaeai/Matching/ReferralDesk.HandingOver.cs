using Sasaeai.Accounts;
using Sasaeai.Needs;

namespace Sasaeai.Matching;

public sealed partial class ReferralDesk
{
    /// <summary>引き継ぐ. The worry waits for the section's reply as it waits for a resource's; whoever told it hears of it.</summary>
    public async Task<HandOver> HandOverAsync(User by, Need need, Handing handing, DateOnly today, CancellationToken stop = default)
    {
        var handOver = HandOver.Make(by, need, handing, today);
        db.Add(handOver);
        if (need.State is NeedState.Unmet)
            need.LookAgain(by, $"「{handOver.Recipient}」に引き継いだため。", today);
        need.BringNews(today);
        Settle(need, await OfAsync(need.Id, stop), [.. await HandedAsync(need.Id, stop), handOver]);
        return handOver;
    }

    /// <param name="by">Who wrote the reply down.</param>
    /// <param name="handOver">With its need loaded.</param>
    /// <param name="outcome">A key of <c>hand-over-outcome</c>.</param>
    /// <param name="words">As it was said.</param>
    /// <param name="on">The day of the reply.</param>
    /// <param name="today">The day of writing.</param>
    /// <param name="stop">Ends the work.</param>
    public async Task AnswerAsync(User by, HandOver handOver, string outcome, string words, DateOnly on, DateOnly today, CancellationToken stop = default)
    {
        handOver.Answer(by, outcome, words, on, today);
        await SettleAsync(handOver.Need!, stop);
    }
}
