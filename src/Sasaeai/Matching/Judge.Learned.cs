namespace Sasaeai.Matching;

/// <summary>What earlier askings teach. It brings forward and never puts back: a group that had to say no, or was slow, keeps its place.</summary>
public static partial class Judge
{
    private const double AWeek = 7, Several = 4;

    private static Finding? Accepting(Replies replies) => !replies.Tell ? null
        : replies.Acceptance > 0.5
            ? Finding.Fits(replies.AcceptanceWords, Reason.Acceptance, 2 * replies.Acceptance - 1)
            : Finding.Mind($"これまで{replies.Answered}件のうち{replies.Accepted}件を引き受け。事情を聞いてから");

    private static Finding? Replying(Replies replies) => !replies.Tell ? null
        : replies.DaysToReply < AWeek
            ? Finding.Fits($"返事はたいてい{replies.DaysWords}（{replies.Answered}件から）", Reason.Reply, 1 - replies.DaysToReply / AWeek)
            : Finding.Mind($"返事まで{replies.DaysWords}ほどかかる（{replies.Answered}件から）");

    /// <summary>Others wait for its answer too: nobody is asked for more than they can think about.</summary>
    private static Finding? Asked(Replies replies) => replies.Waiting == 0 ? null
        : Finding.Mind($"いま、ほかに{replies.Waiting}件の返事をお願いしている", Reason.Waiting, -Math.Min(Several, replies.Waiting) / Several);
}
