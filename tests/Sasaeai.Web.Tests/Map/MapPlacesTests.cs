using Sasaeai.Accounts;
using Sasaeai.Resources;
using Sasaeai.Web.Pages.Map;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Map;

public sealed class MapPlacesTests(House house)
{
    // Not the town whose map other tests count.
    private const string Elsewhere = "99208";

    [Fact]
    public async Task Of_places_with_one_name_each_says_what_it_does()
    {
        var (name, other) = ($"{Mark.New()}の家", $"{Mark.New()}の家");
        var lines = await house.WithDbAsync(async db =>
        {
            db.AddRange(Office(name, "通所リハビリテーション\n理学療法士がいます"), Office(name, "短期入所療養介護"), Office(other, "介護老人保健施設"));
            await db.SaveChangesAsync();
            var user = new User(Guid.CreateVersion7(), "鯨岡 誠", Guid.CreateVersion7(), Role.MunicipalOfficer, Elsewhere, [], null);
            var spots = (await MapPlaces.SpotsAsync(db, user)).FindAll(s => s.Reading == name || s.Reading == other);
            return (await MapPlaces.NamedAsync(db, user, spots)).Select(p => $"{p.Name}　{p.Line}").Order(StringComparer.Ordinal).ToList();
        });

        Assert.Equal(new[] { $"{name}　介護サービス　短期入所療養介護　磯町1-2", $"{name}　介護サービス　通所リハビリテーション　磯町1-2", $"{other}　介護サービス　磯町1-2" }.Order(StringComparer.Ordinal), lines);
    }

    private static Resource Office(string name, string does) => new()
    {
        Municipality = Elsewhere,
        Name = name,
        Summary = does,
        Categories = ["care"],
        Address = "磯町1-2",
        Latitude = 34.7,
        Longitude = 138.3,
    };
}
