using Sasaeai.Algorithms.Text;
using Sasaeai.Areas;

namespace Sasaeai.People;

public sealed partial class Person
{
    protected internal override void Settle()
    {
        Mesh = GeoPoint.MeshOf(Latitude, Longitude);
        Search = Folding.ForSearch(string.Join(' ', new[] { Name, Kana, Address, PhoneNumber.Digits(Phone) }.Where(w => !string.IsNullOrEmpty(w))));
    }
}
