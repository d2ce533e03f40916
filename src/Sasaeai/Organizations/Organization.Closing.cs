using Sasaeai.History;
using Sasaeai.Journal;

namespace Sasaeai.Organizations;

public sealed partial class Organization
{
    /// <summary>It has come to its end. Its records stay, and <see cref="Reopen"/> takes the end back.</summary>
    public void Close(DateOnly on, string reason, DateOnly today)
    {
        if (MergedIntoId is not null)
            throw new RefusedException($"「{Name}」は、ほかの団体の記録にまとめてあります。そちらで記録してください。");
        if (ClosedOn is not null)
            throw new RefusedException($"「{Name}」は、もう活動を終えたと記録されています。");
        if (on > today)
            throw new RefusedException("まだ来ていない日です。終えた日になってから記録してください。", nameof(ClosedOn));
        if (string.IsNullOrWhiteSpace(reason))
            throw new RefusedException("終えたわけを、ひとことで書いてください。", nameof(ClosedReason));
        ClosedOn = on;
        ClosedReason = reason.Trim();
        Happenings.Add(new("organization.closed", Function.Networking, $"「{Name}」が活動を終えたことを記録しました。") { OrganizationId = Id, AreaId = AreaId });
    }

    public void Reopen()
    {
        if (ClosedOn is null)
            throw new RefusedException($"「{Name}」は、活動を終えたと記録されていません。");
        ClosedOn = null;
        ClosedReason = null;
        Happenings.Add(new("organization.reopened", Function.Networking, $"「{Name}」が活動を終えたという記録を取り消しました。") { OrganizationId = Id, AreaId = AreaId });
    }
}
