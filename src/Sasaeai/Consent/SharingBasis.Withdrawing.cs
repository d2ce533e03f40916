using Sasaeai.History;
using Sasaeai.Journal;

namespace Sasaeai.Consent;

public sealed partial class SharingBasis
{
    /// <summary>取り消し. It ends at once; what was asked on it is taken back by the <c>ReferralDesk</c>.</summary>
    public void Withdraw(string reason, DateOnly on)
    {
        if (WithdrawnOn is not null)
            throw new RefusedException("もう取り消されています。");
        if (string.IsNullOrWhiteSpace(reason))
            throw new RefusedException("取り消すわけを、ひとことで書いてください。", nameof(WithdrawnReason));
        WithdrawnOn = on;
        WithdrawnReason = reason.Trim();
        Happenings.Add(new("basis.withdrawn", Function.Matching, "伝えてよいことの取り消しを記録しました。") { NeedId = NeedId, ResourceId = ResourceId });
    }
}
