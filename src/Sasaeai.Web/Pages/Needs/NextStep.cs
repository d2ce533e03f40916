using Sasaeai.Consent;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.Time;

namespace Sasaeai.Web.Pages.Needs;

/// <summary>つぎにすること. The one act that a worry waits for.</summary>
public sealed record NextStep(string Title, string Why, string Act, string Href)
{
    public static NextStep? For(Need need, IReadOnlyList<Referral> referrals, IReadOnlyList<HandOver> handed, IReadOnlyList<SharingBasis> bases, Shortlist list, DateOnly today, bool keeps)
    {
        if (need.State is NeedState.Closed or NeedState.Unmet)
            return WordBack(need) ?? AskAgain(need, today);
        if (referrals.FirstOrDefault(r => r.LostItsBasis) is { } lost)
            return new($"取り消しを「{lost.Resource!.Name}」に伝える", "伝えてよいという記録が取り消されました。相手の画面からはもう消えています。", "打診を見る", $"/referrals/{lost.Id}");
        if (need.Lacking is null && referrals.Any(r => r.State is ReferralState.Accepted or ReferralState.InUse && !r.StandsBy) && referrals.Count(r => r is { State: ReferralState.Asked, StandsBy: false }) is var waiting and > 0)
            return new("ほかに打診したところに知らせる", $"引き受けてくれたところがあります。ほかに{waiting}件が、返事を考えてくれています。", "どうするかを書く", $"/needs/{need.Id}/others");
        if (referrals.FirstOrDefault(r => r is { State: ReferralState.Accepted, StandsBy: false }) is { } accepted)
            return new($"「{accepted.Resource!.Name}」のことを知らせて、始まったら書きとめる", Thanks(need), "始まったことを書く", $"/referrals/{accepted.Id}/start");
        if (referrals.FirstOrDefault(r => r.FollowUpDueOn <= today) is { } due)
            return new($"「{due.Resource!.Name}」につないだあとのようすを聞く", $"{JapaneseDate.Short(due.StartedOn!.Value)}に始まりました。続いているか、困っていることはないか。", "ようすを書く", $"/referrals/{due.Id}/follow-up");
        if (referrals.FirstOrDefault(r => r is { State: ReferralState.Asked, StandsBy: false }) is { } asked)
            return new($"「{asked.Resource!.Name}」の返事を書きとめる", Deadline(asked, today), "返事を書く", $"/referrals/{asked.Id}/answer");
        if (handed.FirstOrDefault(h => h.Open) is { } handing)
            return new($"「{handing.Recipient}」の返事を書きとめる", handing.ReplyBy is { } by ? $"返事は{JapaneseDate.Short(by)}{(by < today ? "まででした。電話で聞いてみてください。" : "までです。")}" : $"{JapaneseDate.Short(handing.HandedOn)}に引き継ぎました。", "返事を書く", $"/hand-overs/{handing.Id}/reply");
        if ((WordBack(need) ?? AskAgain(need, today)) is { } step)
            return step;
        if (need.State is NeedState.Answered or NeedState.HandedOver)
            return null;
        if (referrals.FirstOrDefault(r => r.StandsBy) is { } second && need.Lacking is null)
            return new($"次の候補の「{second.Resource!.Name}」にお願いする", $"{JapaneseDate.Short(second.StandsBySince!.Value)}から待ってもらっています。", "お願いする", $"/needs/{need.Id}/others");
        if (need.Categories.Count == 0)
            return new("分野をたしかめる", list.Guessed && list.Categories.Count > 0
                ? $"言葉から見当をつけて、{(list.Candidates.Count > 0 ? "下に候補を並べました" : "さがしました")}。分野や都合のよい日がわかると、もっと合うところがさがせます。"
                : "どんなことに困っているかがわかると、つなぎ先をさがせます。", "聞いたことを書き足す", $"/needs/{need.Id}/edit");
        if (list.Weighed == 0 && keeps)
            return new("つなぎ先になりそうな所を、名簿に書きとめる", $"{Unlisted(list)}思いあたる会や店、人があれば書きとめます。なければ「見つからず」にすると、地域に足りないものとして残ります。", "名簿に書きとめる", $"/resources/new?need={need.Id}");
        if (list.Candidates.Count == 0)
            return new("つなぎ先がないことを残す", "いまの条件では候補がありません。「見つからず」にすると、地域に足りないものとして残ります。", "見つからずにする", $"/needs/{need.Id}/unmet");
        if (need.IsPersonal && !bases.Any(b => b.Section is null && b.HoldsOn(today)))
            return new("伝えてよいことを、ご本人にうかがう", "お名前のある困りごとです。同意などの記録があると、打診できます。", "うかがったことを書く", $"/needs/{need.Id}/sharing-bases/new");
        return new("候補のどれかに打診する", "いちばん合いそうなところから順に並べました。", "候補を見る", "#candidates");
    }

    /// <summary>Nothing was weighed: in the first days because nothing is written down at all.</summary>
    public static string Unlisted(Shortlist list) => list.Elsewhere == 0 ? "名簿に、動いている資源がまだありません。" : "この分野のことをしている所が、名簿にまだありません。";

    private static NextStep? WordBack(Need need) => need.OwesWord
        ? new($"話してくれた{need.ToldBy}に返事をする", $"「{need.State.Label()}」になったことを、まだ伝えていません。", "返事を書きとめる", $"/needs/{need.Id}/word-back")
        : null;

    private static NextStep? AskAgain(Need need, DateOnly today) => need.AskAgainOn <= today
        ? new("その後のようすを聞く", $"{JapaneseDate.Short(need.AskAgainOn.Value)}に、また聞くことにしていました。{need.AskAgainNote}", "ようすを書く", $"/needs/{need.Id}/follow-up")
        : null;

    private static string Thanks(Need need) => need.ToldBy is { } teller
        ? $"引き受けの返事がありました。ご本人と、話してくれた{teller}に知らせてください。"
        : "引き受けの返事がありました。ご本人に知らせてください。";

    private static string Deadline(Referral asked, DateOnly today) => asked.AnswerBy switch
    {
        null => $"{JapaneseDate.Short(asked.AskedOn)}に打診しました。",
        { } by when by < today => $"返事は{JapaneseDate.Short(by)}まででした。ようすを聞いてみてください。",
        { } by => $"返事は{JapaneseDate.Short(by)}までです。",
    };
}
