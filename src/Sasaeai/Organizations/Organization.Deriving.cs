using Sasaeai.Algorithms.Text;
using Sasaeai.Areas;
using Sasaeai.CodeLists;

namespace Sasaeai.Organizations;

public sealed partial class Organization
{
    protected internal override void Settle()
    {
        Mesh = GeoPoint.MeshOf(Latitude, Longitude);
        Search = Fold(Name, Kana, OtherNames, CodeList.OrganizationKind.Label(Kind), Address, PhoneNumber.Digits(Phone), CorporateNumber);
    }
}
