using Sasaeai.Accounts;
using Sasaeai.History;
using Sasaeai.Time;

namespace Sasaeai.Rules;

/// <summary>合意.</summary>
/// <param name="On">The day of the agreement.</param>
/// <param name="By">Where or by whom.</param>
/// <param name="ValidFrom">The first day on which the version holds.</param>
public sealed record Agreement(DateOnly? On, string? By, DateOnly? ValidFrom);

public sealed partial class RuleSet
{
    /// <param name="by">Who writes the agreement down.</param>
    /// <param name="agreement">As it was made.</param>
    /// <param name="before">The area's last agreed version; null for the first.</param>
    /// <param name="today">The day of writing.</param>
    internal void Agree(User by, Agreement agreement, RuleSet? before, DateOnly today)
    {
        RefuseUnlessKeeper(by);
        RefuseUnlessDraft("合意する");
        if (Residents == "" || Professionals == "")
            throw new RefusedException("「住民がすること」と「専門職がすること」の両方を書いてから、合意を書きとめてください。");
        if (agreement.On is not { } on)
            throw new RefusedException("合意した日を書いてください。", nameof(AgreedOn));
        if (on > today)
            throw new RefusedException("まだ来ていない日です。合意してから書きとめてください。", nameof(AgreedOn));
        if (string.IsNullOrWhiteSpace(agreement.By))
            throw new RefusedException("どこで、だれが合意したかを書いてください。", nameof(AgreedBy));
        if (agreement.ValidFrom is not { } from)
            throw new RefusedException("いつから使うかを書いてください。", nameof(ValidFrom));
        // What was asked before rests on the version of then.
        if (from < today)
            throw new RefusedException("さかのぼって使いはじめることはできません。これまでの打診は、その日のルールでお願いしたものだからです。", nameof(ValidFrom));
        if (from <= before?.ValidFrom)
            throw new RefusedException($"{before.Label}が{JapaneseDate.Long(before.ValidFrom.Value)}から使われます。それよりあとの日にしてください。", nameof(ValidFrom));
        State = RuleState.Agreed;
        Number = (before?.Number ?? 0) + 1;
        AgreedOn = on;
        AgreedBy = agreement.By.Trim();
        RecordedByName = by.Name;
        ValidFrom = from;
        Telling(by, "rules.agreed", $"「{Area?.Name}」の役割分担のルール（{Label}）に合意しました。{JapaneseDate.Full(from)}から使います。");
    }

    /// <summary>やめる. The words stay; from the next day the wider area's rules hold.</summary>
    internal void End(User by, DateOnly? last, string? why, DateOnly today)
    {
        RefuseUnlessKeeper(by);
        if (State is not RuleState.Agreed || ValidUntil is not null)
            throw new RefusedException("使われているルールだけ、やめることができます。");
        if (last is not { } day)
            throw new RefusedException("いつまで使うかを書いてください。", nameof(ValidUntil));
        if (day < today)
            throw new RefusedException("さかのぼってやめることはできません。", nameof(ValidUntil));
        if (day < ValidFrom)
            throw new RefusedException($"{JapaneseDate.Long(ValidFrom.Value)}から使うルールです。それよりあとの日にしてください。", nameof(ValidUntil));
        if (string.IsNullOrWhiteSpace(why))
            throw new RefusedException("やめるわけを、ひとことで書いてください。", nameof(EndReason));
        (ValidUntil, EndReason) = (day, why.Trim());
        Telling(by, "rules.ended", $"「{Area?.Name}」の役割分担のルール（{Label}）を、{JapaneseDate.Full(day)}でやめることにしました。");
    }

    /// <summary>Takes an ending back.</summary>
    internal void GoOn(User by)
    {
        RefuseUnlessKeeper(by);
        if (ValidUntil is null)
            throw new RefusedException("やめることにはなっていません。");
        (ValidUntil, EndReason) = (null, null);
        Telling(by, "rules.continued", $"「{Area?.Name}」の役割分担のルール（{Label}）を続けることにしました。");
    }
}
