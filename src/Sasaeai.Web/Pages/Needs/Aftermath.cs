using Sasaeai.CodeLists;
using Sasaeai.Needs;
using Sasaeai.Time;

namespace Sasaeai.Web.Pages.Needs;

/// <summary>その後. What was done with a worry besides asking resources: handed over, taken over, told back, asked again, taken up again.</summary>
public sealed record Aftermath(DateOnly On, string Title, string? Href, bool Now, IReadOnlyList<string> Lines)
{
    public static IReadOnlyList<Aftermath> Of(Need need, IReadOnlyList<HandOver> handed, IReadOnlyList<Takeover> taken) =>
    [
        .. handed.Select(Of).Concat(taken.Select(Of)).Concat(need.WordsBack.Select(Of)).Concat(need.Inquiries.Select(Of)).Concat(need.Reopenings.Select(Of)).OrderByDescending(a => a.On),
    ];

    private static Aftermath Of(HandOver handed) => new(handed.HandedOn, $"「{handed.Recipient}」に引き継ぎ ── {(handed.Open ? "返事待ち" : CodeList.HandOverOutcome.Label(handed.Outcome!))}",
        $"/hand-overs/{handed.Id}/reply", handed.Open,
        [
            $"{handed.Words}（{handed.HandedByName}）",
            .. handed is { Reply: { } reply, RepliedOn: { } on } ? [$"{JapaneseDate.Short(on)}に返事：{reply}"] : handed.ReplyBy is { } by ? [$"返事は{JapaneseDate.Short(by)}まで"] : Array.Empty<string>(),
        ]);

    private static Aftermath Of(Takeover taken) => new(taken.On, taken.HeldByName is { } from ? $"担当が{from}さんから{taken.TakenByName}さんに" : $"{taken.TakenByName}さんが担当に", null, false,
        [.. taken.Note is { } note ? [$"{note}（{taken.DoneByName}）"] : Array.Empty<string>(), .. taken.SeenOn is null ? ["まだ確かめていません。"] : Array.Empty<string>()]);

    private static Aftermath Of(WordBack word) => new(word.On, word.Told ? $"{word.To}に返事をした" : $"{word.To}への返事はいらない", null, false, [$"{word.Words}（{word.ByName}）"]);

    private static Aftermath Of(Inquiry asked) => new(asked.On, "ようすを聞いた", null, false, [$"{asked.Note}（{asked.ByName}）"]);

    private static Aftermath Of(Reopening again) => new(again.On, again.WasClosed ? "もう一度ひらいた" : "もう一度さがしはじめた", null, false,
    [
        $"{again.Why}（{again.ByName}）",
        $"それまで：{JapaneseDate.Long(again.Since)}に{(again.WasClosed ? "閉じた" : "「見つからず」にした")}。{(again.Lack is { } lack ? $"{CodeList.Lack.Label(lack)}。" : "")}{again.Reason}",
    ]);
}
