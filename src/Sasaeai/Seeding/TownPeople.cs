using Sasaeai.People;

namespace Sasaeai.Seeding;

/// <summary>Residents of はまなみ市 whom someone at work knows by name.</summary>
internal sealed class TownPeople(TownMap map, TownAreas areas)
{
    private const string Elsewhere = "県外";
    private readonly List<(Person Person, string Address)> people = [];
    private readonly HashSet<Person> known = [];
    private readonly TownCrowd crowd = new(map);
    private DateOnly today;

    /// <summary>Somebody by name, and by address where two bear the name; null where the demo knows no such person.</summary>
    public Person? Find(string name, string? address) =>
        people.Where(p => p.Person.Name == name).OrderByDescending(p => p.Address == address).Select(p => p.Person).FirstOrDefault();

    /// <summary>The one of that name at that address.</summary>
    public Person Named(string name, string address) => people.Single(p => p.Person.Name == name && p.Address == address).Person;

    /// <summary>Somebody new whom a story is about.</summary>
    /// <param name="who">Sex, age and circumstances: <c>f84 alone 坂上</c>.</param>
    /// <param name="area">Name of the 圏域 where they live.</param>
    /// <param name="story">Draws the rest.</param>
    /// <returns>The name, which nobody else bears.</returns>
    public string Draw(string who, string area, string story)
    {
        var drawn = crowd.One(who, area, new Dice(who + story));
        Add(drawn);
        return drawn.Name;
    }

    /// <summary>Draws households until the demo knows so many people.</summary>
    public void Grow(int until)
    {
        for (var house = 0; people.Count < until; house++)
            foreach (var drawn in crowd.Household(new Dice($"house {house}")))
                Add(drawn);
    }

    public void Read(DateOnly today)
    {
        this.today = today;
        foreach (var row in Sheet.Rows("people.tsv"))
        {
            crowd.Know(row[0]);
            Add(new Drawn(row[0], Known(row[1]), row[2], row[3], Known(row[4]), YesOrNo(row[5]), row[6].Length > 0 ? Sheet.Whole(row[6]) : null,
                YesOrNo(row[7]), YesOrNo(row[8]), Known(row[9])));
        }
    }

    private void Add(Drawn row)
    {
        var person = new Person
        {
            Municipality = EmptyTown.Code,
            Name = row.Name,
            Kana = row.Kana,
            Phone = row.Phone,
            LivesAlone = row.Alone,
            WalkMinutes = row.Walk,
            Certified = row.Certified,
            LowIncome = row.LowIncome,
            Abilities = row.Abilities,
        };
        person.BornOn(row.Born, today);
        Settle(person, row.Address);
        people.Add((person, row.Address));
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
            Meet(chronicle, person, (int)new Dice(person.Name + address).Between(70, 700), address == Elsewhere ? Cast.Kujiraoka.SignIn : Keeper(address));
    }

    private void Settle(Person person, string address)
    {
        person.Address = address;
        if (address == Elsewhere)
            return;
        var point = map.PointOf(address);
        (person.Latitude, person.Longitude, person.AreaId) = (point.Y, point.X, areas[map.TownOf(address).School.Name]);
    }

    private string Keeper(string address) => StaffAtWork.Coordinator(map.TownOf(address).School.Area);

    private static bool? YesOrNo(string text) => text switch { "yes" => true, "no" => false, _ => null };

    private static string? Known(string text) => text.Length == 0 ? null : text;
}
