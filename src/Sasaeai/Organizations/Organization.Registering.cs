using Sasaeai.Journal;

namespace Sasaeai.Organizations;

public sealed partial class Organization
{
    /// <summary>Someone wrote it down by hand; an import tells of itself once, not of each row.</summary>
    public void Registered() =>
        Happenings.Add(new("organization.registered", Function.Networking, $"団体「{Name}」を書きとめました。") { OrganizationId = Id, AreaId = AreaId });
}
