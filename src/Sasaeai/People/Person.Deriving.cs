using Sasaeai.Algorithms.Text;
using Sasaeai.Areas;

namespace Sasaeai.People;

public sealed partial class Person
{
    protected internal override void Settle()
    {
        Mesh = GeoPoint.MeshOf(Latitude, Longitude);
        Search = Fold([Name, Kana, OtherNames, .. FormerNames.Select(f => $"{f.Name} {f.Kana}"), Address, PhoneNumber.Digits(Phone), BirthText]);
    }
}
