namespace Sasaeai.SubjectRequests;

public static class SubjectRequestWords
{
    public static string Label(this RequestKind kind) => kind switch
    {
        RequestKind.Disclosure => "開示の請求",
        RequestKind.Correction => "訂正の請求",
        RequestKind.Suspension => "利用停止の請求",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Label(this Requester requester) => requester switch
    {
        Requester.Self => "本人",
        Requester.Guardian => "法定代理人（成年後見人など）",
        Requester.Agent => "本人から頼まれた代理人",
        _ => throw new ArgumentOutOfRangeException(nameof(requester), requester, null),
    };

    /// <summary>What is to be done next with a request that has not been answered and told yet.</summary>
    public static string Stage(this SubjectRequest request) =>
        request.Outcome is not null ? "知らせるところ" : request.Paused ? "補正を待っています" : request.CheckedOn is null ? "本人確認から" : "答えを決めるところ";

    public static string Label(this RequestOutcome outcome, RequestKind kind) => (kind, outcome) switch
    {
        (RequestKind.Disclosure, RequestOutcome.Whole) => "すべて開示する",
        (RequestKind.Disclosure, RequestOutcome.Part) => "一部を開示する",
        (RequestKind.Disclosure, _) => "開示しない",
        (RequestKind.Correction, RequestOutcome.Whole) => "求めのとおり訂正する",
        (RequestKind.Correction, RequestOutcome.Part) => "一部を訂正する",
        (RequestKind.Correction, _) => "訂正しない",
        (_, RequestOutcome.Whole) => "求めのとおり利用を止める",
        (_, RequestOutcome.Part) => "一部の利用を止める",
        _ => "利用を止めない",
    };
}
