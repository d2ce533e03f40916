using Sasaeai.Algorithms.Text;
using Sasaeai.Areas;
using Sasaeai.CodeLists;

namespace Sasaeai.Resources;

public sealed partial class Resource
{
    protected internal override void Settle()
    {
        Mesh = GeoPoint.MeshOf(Latitude, Longitude);
        if (Sessions.Count > 0)
            Days = Sessions.Aggregate(Days.None, (days, session) => days | session.Days);
        Search = Fold([Name, Kana, OtherNames, Summary, .. Categories.Select(CodeList.ResourceCategory.Label),
            RunBy, PlaceName, Address, PhoneNumber.Digits(Phone), Eligibility]);
        PublicSearch = !Published ? null : Fold([Name, Kana, Summary, .. Categories.Select(CodeList.ResourceCategory.Label),
            InSomeonesHome ? null : PlaceName, InSomeonesHome ? null : Address, Eligibility]);
    }
}
