namespace Sasaeai.Seeding;

/// <summary>What the demo's table of people says of one.</summary>
internal sealed record Drawn(string Name, string? Kana, string? Born, string Address, string? Phone, bool? Alone, int? Walk, bool? Certified, bool? LowIncome, string? Abilities);

/// <summary>Residents whose names, ages and houses are drawn: names of the coast, given names of their years of birth.</summary>
internal sealed class TownCrowd(TownMap map)
{
    /// <summary>Ages of those drawn are as in this year.</summary>
    private const int Now = 2026;
    private const int OftenAtMost = 2;

    private static readonly Dictionary<string, int> Exchanges = new() { ["凪原圏域"] = 1, ["砂見圏域"] = 2, ["灯見圏域"] = 3, ["川継圏域"] = 4, ["山根木圏域"] = 5 };
    private static readonly (string Area, double Share)[] Shares = [("砂見圏域", 0.34), ("凪原圏域", 0.24), ("灯見圏域", 0.17), ("山根木圏域", 0.17), ("川継圏域", 0.08)];
    private readonly List<string[]> families = [.. Sheet.Rows("family-names.tsv")];
    private readonly List<string[]> given = [.. Sheet.Rows("given-names.tsv")];
    private readonly List<string> abilities = [.. Sheet.Text("abilities.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    private readonly Dictionary<string, int> told = [];
    private readonly HashSet<string> taken = [];
    private readonly HashSet<string> phones = [];

    /// <summary>Nobody drawn bears this name.</summary>
    public void Know(string name) => taken.Add(name);

    /// <summary>Somebody as a story needs them: <c>f84 alone 坂上</c>.</summary>
    public Drawn One(string who, string area, Dice dice)
    {
        var words = who.Split(' ');
        var age = Sheet.Whole(words[0][1..]);
        bool? alone = words.Contains("alone") ? true : words.Contains("both") ? false : age < 65 ? false : dice.Says(0.5);
        var place = words.Skip(1).FirstOrDefault(w => w is not ("alone" or "both" or "cert"));
        var town = place is null ? map.Draw(area, dice) : map.TownOf(place);
        var drawn = Person(Family(dice), words[0][0], age, Address(town, dice), null, alone, dice);
        return words.Contains("cert") ? drawn with { Certified = true } : drawn;
    }

    /// <summary>One house: somebody old alone, a couple, or a family's grown-ups.</summary>
    public IEnumerable<Drawn> Household(Dice dice)
    {
        var left = dice.Next();
        var area = Shares.First(s => (left -= s.Share) <= 0 || s == Shares[^1]).Area;
        var (family, address) = (Family(dice), Address(map.Draw(area, dice), dice));
        var age = dice.Says(0.66) ? dice.Whole(66, 96) : dice.Whole(22, 64);
        var alone = dice.Says(age > 65 ? 0.45 : 0.2);
        var first = Person(family, dice.Says(alone ? 0.72 : 0.35) ? 'f' : 'm', age, address, null, alone, dice);
        yield return first;
        if (!alone && age > 26 && dice.Says(0.6))
            yield return Person(family, first.Name.EndsWith('子') || dice.Says(0.2) ? 'm' : 'f', age + dice.Whole(-4, 3), address, first.Phone, alone: false, dice);
        if (!alone && age > 70 && dice.Says(0.2))
            yield return Person(family, dice.Says(0.5) ? 'm' : 'f', age - dice.Whole(24, 32), address, null, alone: false, dice);
    }

    private string[] Family(Dice dice) => dice.One(families);

    private Drawn Person(string[] family, char sex, int age, string address, string? phone, bool? alone, Dice dice)
    {
        var year = Now - Math.Clamp(age, 18, 101);
        var fitting = given.Where(g => g[0][0] == sex && Sheet.Whole(g[1]) <= year && year <= Sheet.Whole(g[2])).ToList();
        var name = dice.One(fitting);
        for (; !taken.Add($"{family[0]} {name[3]}"); name = dice.One(fitting))
            family = Family(dice);
        var old = age >= 65;
        return new Drawn($"{family[0]} {name[3]}", $"{family[1]} {name[4]}", Born(year, dice), address, phone ?? Phone(address, old, dice), alone,
            dice.Says(0.15) ? null : old ? 5 * dice.Whole(age > 86 ? 0 : 1, Math.Clamp((104 - age) / 4, 1, 8)) : 60,
            !old ? false : dice.Says(0.12) ? null : dice.Says(Math.Clamp((age - 68) / 30.0, 0.03, 0.75)),
            dice.Says(0.25) ? null : dice.Says(0.2), Ability(old, dice));
    }

    private static string? Born(int year, Dice dice)
    {
        var (era, first) = year < 1926 ? ("T", 1911) : year < 1989 ? ("S", 1925) : ("H", 1988);
        if (dice.Says(0.03))
            return null;
        return dice.Says(0.04) && era == "S" ? $"昭和{year - first}年ごろ" : $"{era}{year - first}.{dice.Whole(1, 12)}.{dice.Whole(1, 28)}";
    }

    private static string Address(Town town, Dice dice)
    {
        if (town.Name == "砂見坂団地")
            return $"{town.Name}{dice.Whole(1, 6)}-{dice.Whole(1, 5)}0{dice.Whole(1, 4)}";
        // In the hamlets a house has one number.
        return town.Weight <= 3 && town.Radius < 0.42 ? $"{town.Name}{dice.Whole(1, 90)}" : $"{town.Name}{dice.Whole(1, 26)}-{dice.Whole(1, 19)}";
    }

    private string? Phone(string address, bool old, Dice dice)
    {
        if (dice.Says(0.08))
            return null;
        var exchange = Exchanges[map.TownOf(address).School.Area];
        string phone;
        do
            phone = old && dice.Says(0.8) ? $"0999-0{exchange}-{dice.Whole(100, 9999):0000}" : $"090-0{dice.Whole(0, 999):000}-{dice.Whole(0, 9999):0000}";
        while (!phones.Add(phone));
        return phone;
    }

    /// <summary>Lines of the elders begin with +, of the younger with -.</summary>
    private string? Ability(bool old, Dice dice)
    {
        if (!dice.Says(0.36))
            return null;
        var fitting = abilities.Where(a => a[0] == (old ? '+' : '-') && told.GetValueOrDefault(a) < OftenAtMost).ToList();
        if (fitting.Count == 0)
            return null;
        var ability = dice.One(fitting);
        told[ability] = told.GetValueOrDefault(ability) + 1;
        return ability[1..];
    }
}
