using Sasaeai.Accounts;
using Sasaeai.History;
using Sasaeai.Journal;

namespace Sasaeai.Consent;

public sealed partial class SharingBasis
{
    /// <summary>How long before its last day somebody is reminded to ask again.</summary>
    public const int WarningDays = 30;

    /// <summary>Runs out soon, or has run out; one that was taken back does neither.</summary>
    public bool RunsOutBy(DateOnly day) => WithdrawnOn is null && ExpiresOn <= day;

    /// <summary>あらためてうかがう. What may be told, to whom and what for stays: whoever wants something else asks for a new one.</summary>
    public void Renew(User by, string givenBy, string how, DateOnly? until, DateOnly today)
    {
        if (WithdrawnOn is not null)
            throw new RefusedException("取り消されています。伝えてよいことを、新しく書きとめてください。");
        if (string.IsNullOrWhiteSpace(givenBy))
            throw new RefusedException("だれが、よいと言ったか（または決めたか）を書いてください。", nameof(GivenBy));
        if (string.IsNullOrWhiteSpace(how))
            throw new RefusedException("どのように聞いたか（または決めたか）を書いてください。", nameof(How));
        if (until < today)
            throw new RefusedException("もう過ぎた日です。いつまで伝えてよいかを書いてください。", nameof(ExpiresOn));
        if (until <= ExpiresOn)
            throw new RefusedException("いまの期限より前の日です。短くするときは、取り消しを書きとめて、あらためてうかがってください。", nameof(ExpiresOn));
        Renewals = [.. Renewals, new Renewal(today, by.Name, givenBy.Trim(), how.Trim(), until)];
        ExpiresOn = until;
        Happenings.Add(new("basis.renewed", Function.Matching, "伝えてよいことを、あらためてうかがいました。") { NeedId = NeedId, ResourceId = ResourceId });
    }
}
