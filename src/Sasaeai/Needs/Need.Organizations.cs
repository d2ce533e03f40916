using Sasaeai.History;
using Sasaeai.Organizations;

namespace Sasaeai.Needs;

public sealed partial class Need
{
    /// <summary>団体の困りごと. Its name takes the place of the words about whom, so that no person's name stays in an open record.</summary>
    public void BelongTo(Organization organization)
    {
        if (organization.Municipality != Municipality)
            throw new RefusedException("ほかの市町村の団体です。", nameof(Organization));
        if (PersonId is not null || Unaware)
            throw new RefusedException("ある方の困りごととして書かれています。団体の困りごとは、別に書きとめてください。", nameof(Organization));
        if (organization.MergedIntoId is not null)
            throw new RefusedException($"「{organization.Name}」は、ほかの記録にまとめてあります。", nameof(Organization));
        if (organization.ClosedOn is not null)
            throw new RefusedException($"「{organization.Name}」は、活動を終えています。", nameof(Organization));
        Organization = organization;
        OrganizationId = organization.Id;
        About = organization.Name;
        AreaId ??= organization.AreaId;
        if (Latitude is null)
            (Latitude, Longitude) = (organization.Latitude, organization.Longitude);
    }

    /// <summary>It was not the organisation's after all; about whom it is, is open again.</summary>
    public void LeaveOrganization()
    {
        if (OrganizationId is null)
            throw new RefusedException("団体の困りごとではありません。");
        (Organization, OrganizationId, About) = (null, null, null);
    }
}
