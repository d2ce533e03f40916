using Sasaeai.People;

namespace Sasaeai.Seeding;

/// <summary>Residents of はまなみ市 whom someone at work knows by name.</summary>
internal sealed class TownPeople(TownMap map, TownAreas areas)
{
    private const string Elsewhere = "県外";
    private readonly List<(Person Person, string Address)> people = [];
    private readonly HashSet<Person> known = [];

    /// <summary>Somebody by name, and by address where two bear the name; null where the demo knows no such person.</summary>
    public Person? Find(string name, string? address) =>
        people.Where(p => p.Person.Name == name).OrderByDescending(p => p.Address == address).Select(p => p.Person).FirstOrDefault();

    /// <summary>The one of that name at that address.</summary>
    public Person Named(string name, string address) => people.Single(p => p.Person.Name == name && p.Address == address).Person;

    public void Read(DateOnly today)
    {
        foreach (var row in Sheet.Rows("people.tsv"))
        {
            var person = new Person
            {
                Municipality = EmptyTown.Code,
                Name = row[0],
                Kana = Known(row[1]),
                Phone = Known(row[4]),
                LivesAlone = YesOrNo(row[5]),
                WalkMinutes = row[6].Length > 0 ? Sheet.Whole(row[6]) : null,
                Certified = YesOrNo(row[7]),
                LowIncome = YesOrNo(row[8]),
                Abilities = Known(row[9]),
            };
            person.BornOn(row[2], today);
            Settle(person, row[3]);
            people.Add((person, row[3]));
        }
    }

    /// <summary>Writes the person down on the day someone first hears of them.</summary>
    public void Meet(Chronicle chronicle, Person person, int ago, string by, bool byNickname = false)
    {
        person.AliasOnly |= byNickname;
        if (known.Add(person))
            chronicle.Add(ago, -1, by, (db, _) => db.Add(person));
    }

    /// <summary>Everybody of whom no worry was heard: met somewhere in the course of the work.</summary>
    public void TellTheRest(Chronicle chronicle)
    {
        foreach (var (person, address) in people)
            Meet(chronicle, person, (int)new Dice(person.Name + address).Between(20, 600), address == Elsewhere ? Cast.Kujiraoka.SignIn : Keeper(address));
    }

    private void Settle(Person person, string address)
    {
        person.Address = address;
        if (address == Elsewhere)
            return;
        var point = map.PointOf(address);
        (person.Latitude, person.Longitude, person.AreaId) = (point.Y, point.X, areas[map.TownOf(address).School.Name]);
    }

    private string Keeper(string address)
    {
        var area = map.TownOf(address).School.Area;
        return Cast.Colleagues.Append(Cast.Shioya).First(m => m.Role is Accounts.Role.Tier2Coordinator && m.Areas.Contains(area)).SignIn;
    }

    private static bool? YesOrNo(string text) => text switch { "yes" => true, "no" => false, _ => null };

    private static string? Known(string text) => text.Length == 0 ? null : text;
}
