using Sasaeai.Accounts;
using Sasaeai.CodeLists;
using Sasaeai.History;

namespace Sasaeai.Matching;

/// <summary>返事, given by the recipient or heard by staff and written down for them.</summary>
/// <param name="From">Who answered.</param>
/// <param name="Way">A key of <c>answer-way</c>; null where the recipient writes it.</param>
public sealed record Reply(string From, string? Way, string? Words);

public sealed partial class Referral
{
    /// <summary>受け入れ. The words are the condition, or the first day.</summary>
    public void Accept(User by, Reply reply, DateOnly on)
    {
        TakeAnswer(by, reply, on);
        State = ReferralState.Accepted;
        Telling(by, "referral.accepted", $"「{NameOfResource}」が引き受けてくれました。");
    }

    /// <summary>辞退. Its reason stays in sight: it teaches what the group can do, and what it would need.</summary>
    public void Decline(User by, Reply reply, string reason, string? ifOnly, DateOnly on)
    {
        if (!CodeList.DeclineReason.Has(reason))
            throw new RefusedException("辞退のわけを選んでください。", nameof(DeclineReason));
        if (string.IsNullOrWhiteSpace(reply.Words))
            throw new RefusedException("辞退のわけを、ひとことで書いてください。次にお願いするときの手がかりになります。", nameof(Answer));
        TakeAnswer(by, reply, on);
        State = ReferralState.Declined;
        DeclineReason = reason;
        IfOnly = string.IsNullOrWhiteSpace(ifOnly) ? null : ifOnly.Trim();
        EndedOn = on;
        Telling(by, "referral.declined", $"「{NameOfResource}」から辞退の返事がありました（{CodeList.DeclineReason.Label(reason)}）。");
    }

    private void TakeAnswer(User by, Reply reply, DateOnly on)
    {
        if (State is not ReferralState.Asked)
            throw new RefusedException($"この打診は「{State.Label()}」になっています。返事は一度だけ書けます。");
        var recipient = by.Role is Role.Tier3Coordinator;
        if (recipient && by.OrganizationId != OrganizationId)
            throw new RefusedException("ほかの団体への打診です。");
        if (!recipient && (reply.Way is null || !CodeList.AnswerWay.Has(reply.Way)))
            throw new RefusedException("返事をどのように聞いたかを選んでください。", nameof(AnswerWay));
        if (!recipient && string.IsNullOrWhiteSpace(reply.From))
            throw new RefusedException("どなたの返事かを書いてください。", nameof(AnsweredByName));
        AnsweredOn = on;
        AnsweredByName = recipient ? by.Name : reply.From.Trim();
        AnswerWay = recipient ? null : reply.Way;
        AnswerTakenByName = recipient ? null : by.Name;
        Answer = string.IsNullOrWhiteSpace(reply.Words) ? null : reply.Words.Trim();
    }

    private string NameOfResource => Resource?.Name ?? "つなぎ先";
}
