namespace Sasaeai.Seeding;

/// <summary>What a resource's text leaves open: since when it runs, when it was confirmed, how many come. Drawn from its name.</summary>
internal static class ResourcePace
{
    private static readonly string[] Gatherings = ["gathering", "salon", "learning", "diner"];
    private static readonly string[] Loads = ["unknown", "unknown", "light", "light", "fitting", "fitting", "fitting", "heavy", "heavy", "tooHeavy"];

    /// <param name="told">Left as it is where it tells its days itself.</param>
    /// <param name="area">Name of the 圏域 that it belongs to; null for the whole town.</param>
    public static Block Dated(Block told, string? area)
    {
        if (told["state"] is { } state && state.Any(char.IsAsciiDigit))
            return told;
        var dice = new Dice(told.Name);
        var states = (told["state"] ?? "active").Split(", ");
        var agos = Agos(states, dice);
        var keeper = area is null ? Cast.Kujiraoka.SignIn : StaffAtWork.Hearer(area, null, dice);
        var lines = told.Lines.Where(l => l.Key is not ("state" or "seen" or "talk")).ToList();
        lines.Add(("state", string.Join(", ", states.Zip(agos, (name, ago) => $"{name} {ago}"))));
        lines.AddRange(Talks(told, states, agos, keeper, dice));
        if (Seen(states, agos, dice) is { } seen && (told["seen"] is not null || dice.Says(0.8)))
            lines.Add(("seen", $"{seen} {StaffAtWork.On(seen, keeper)} {told["seen"]}".TrimEnd()));
        if (told["load"] is null)
            lines.Add(("load", dice.One(Loads)));
        if (told["seats"] is null && told["when"] is not null && told.Words("for").Intersect(Gatherings).Any())
        {
            var seats = 5 * dice.Whole(2, 8);
            lines.AddRange([("seats", $"{seats}"), ("usual", $"{(int)(seats * dice.Between(0.3, 0.95))}")]);
        }
        return told.Telling(lines);
    }

    private static int[] Agos(string[] states, Dice dice)
    {
        var agos = new int[states.Length];
        for (var i = states.Length - 1; i >= 0; i--)
            agos[i] = (i < states.Length - 1 ? agos[i + 1] : 0) + states[i] switch
            {
                "active" => i == 0 ? dice.Whole(420, 3200) : dice.Whole(30, 300),
                "ended" => dice.Whole(20, 380),
                "paused" => dice.Whole(8, 90),
                "potential" when states.Length == 1 => dice.Whole(8, 330),
                _ => dice.Whole(12, 80),
            };
        return agos;
    }

    private static IEnumerable<(string, string)> Talks(Block told, string[] states, int[] agos, string keeper, Dice dice)
    {
        var ago = Array.IndexOf(states, "approached") is >= 0 and var at ? agos[at] : 0;
        foreach (var talk in told.All("talk"))
        {
            // With whom, what came of it, and their words; the day to speak again is open as often as not.
            var part = talk.Split(" | ");
            var next = dice.Says(0.5) ? $"{dice.Whole(14, 60)}" : "";
            yield return ("talk", $"{Math.Max(1, ago)} {StaffAtWork.On(ago, keeper)} | {part[0]} | {part[1]} | {next} | {part[2]}");
            ago -= dice.Whole(5, 20);
        }
    }

    private static int? Seen(string[] states, int[] agos, Dice dice) => states[^1] switch
    {
        "active" => dice.Whole(6, Math.Min(agos[^1] - 1, dice.Says(0.04) ? 470 : 340)),
        "paused" => agos[^1],
        _ => null,
    };
}
