using Sasaeai.CodeLists;

namespace Sasaeai.Seeding;

/// <summary>
/// What a story leaves open: who heard it, on which day, how long each step took. Drawn from the story itself, so that it stays the
/// same for ever; its sentences are all in the text.
/// </summary>
internal sealed class NeedPace(TownMap map, TownRegistry registry, TownPeople people)
{
    private const int Oldest = 715;

    /// <summary>Least and most days from the step before.</summary>
    private static readonly Dictionary<string, (int Least, int Most)> Gaps = new()
    {
        ["heard"] = (0, 0),
        ["look"] = (0, 4),
        ["aware"] = (3, 20),
        ["share"] = (0, 5),
        ["ask"] = (0, 2),
        ["accept"] = (1, 10),
        ["decline"] = (1, 12),
        ["withdraw"] = (3, 14),
        ["start"] = (2, 15),
        ["follow"] = (9, 24),
        ["end"] = (18, 70),
        ["revoke"] = (5, 25),
        ["unmet"] = (5, 40),
        ["again"] = (20, 90),
        ["close"] = (2, 30),
        ["reopen"] = (20, 60),
    };

    /// <summary>How long ago the last step was taken: what waits for somebody has not waited for years.</summary>
    private static readonly Dictionary<string, (int Least, int Most)> Ends = new()
    {
        ["heard"] = (1, 12),
        ["look"] = (2, 75),
        ["aware"] = (2, 20),
        ["ask"] = (1, 9),
        ["accept"] = (1, 12),
        ["decline"] = (2, 25),
        ["withdraw"] = (2, 30),
        ["start"] = (1, 26),
        ["follow"] = (2, 260),
        ["end"] = (1, 40),
        ["again"] = (2, 20),
        ["reopen"] = (1, 20),
        ["revoke"] = (2, 60),
        ["unmet"] = (4, Oldest),
        ["close"] = (2, Oldest),
    };

    private static readonly (string By, string How)[] Yeses =
    [
        ("ご本人", "お宅で、口頭で"), ("ご本人", "電話で"), ("ご本人", "お宅で、紙に書いて"), ("ご本人", "会った場所で、口頭で"), ("ご本人と家族", "面談で、書面で"), ("ご本人", "窓口で、書面で"),
    ];

    private static readonly string[] FewFields = ["NP", "NW", "NPW"];
    private static readonly string[] Fields = ["NPW", "NAPW", "NAPW", "NAPWL"];
    private static readonly string[] HealthFields = ["NAPWH", "NAPWLH", "NPWH"];
    private static readonly string[] OfHealth = ["clinic", "medicine", "transport"];

    /// <param name="story">Left as it is where it tells its days itself.</param>
    /// <param name="area">Name of the 圏域 in which it was heard.</param>
    public Block Dated(Block story, string area)
    {
        if (story["heard"] is not null)
            return story;
        var dice = new Dice(story.Name + story["said"]);
        var person = story["who"] is { } who ? people.Draw(who, area, story.Name + story["said"]) : null;
        var steps = Steps(story, personal: person is not null || story["about"] is not null, dice);
        var agos = Agos(steps, dice);
        var hearer = story["hears"] ?? StaffAtWork.Hearer(area, story["from"], dice);
        var lines = story.Lines.Where(l => !Gaps.ContainsKey(l.Key)).ToList();
        if (person is not null)
            lines.Add(("about", person));
        else if (story["where"] is null && story["about"] is null)
            lines.Add(("where", map.Draw(area, dice).Name));
        if (story["urgent"] is null)
            lines.Add(("urgent", dice.One(["month", "month", "nohurry", "nohurry", "unknown"])));
        return story.Telling(lines.Concat(steps.Zip(agos, (step, ago) => (step.Key, $"{ago} {StaffAtWork.On(ago, hearer)}{step.Rest}"))));
    }

    private sealed record Step(string Key, string Rest, string? Resource = null);

    private List<Step> Steps(Block story, bool personal, Dice dice)
    {
        List<Step> steps = [new("heard", "")];
        if (!story.Says("new"))
            steps.Add(new("look", ""));
        var resource = "";
        foreach (var (key, value) in story.Lines.Where(l => Gaps.ContainsKey(l.Key)))
        {
            var part = value.Split(" | ");
            if (key is "follow" or "end" && steps[^1].Key is "accept")
                steps.Add(new("start", $" | {resource}"));
            switch (key)
            {
                case "ask":
                    resource = part[0];
                    if (personal)
                        steps.Add(new("share", Share(story, resource, part.ElementAtOrDefault(2), dice)));
                    steps.Add(new("ask", $" | {resource} | {dice.Whole(7, 14)} | {part[1]}", resource));
                    break;
                case "accept" or "decline":
                    steps.Add(new(key, $" | {resource} | {dice.One(["phone", "phone", "phone", "visit", "visit", "mail", "paper"])} | {value}"));
                    break;
                case "start":
                    steps.Add(new(key, $" | {resource}"));
                    break;
                case "follow" or "end" or "withdraw" or "revoke":
                    steps.Add(new(key, $" | {resource} | {value}"));
                    break;
                default:
                    steps.Add(new(key, $" | {value}"));
                    break;
            }
        }
        return steps;
    }

    private string Share(Block story, string resource, string? purpose, Dice dice)
    {
        var about = story.Words("for")[0];
        var (by, how) = dice.One(Yeses);
        var fields = dice.One(OfHealth.Contains(about) ? HealthFields : about is "purpose" or "gathering" ? FewFields : Fields);
        return $" {story["basis"] ?? "consent"} | {resource} | {registry.RecipientOf(resource)} | {fields} | {by} | {how} | "
            + $"{purpose ?? $"{CodeList.NeedCategory.Label(about)}のことを頼むため"} | {dice.Whole(200, 400)}";
    }

    private List<int> Agos(List<Step> steps, Dice dice)
    {
        var gaps = steps.Select(step => dice.Whole(Gaps[step.Key].Least, Gaps[step.Key].Most)).ToList();
        var untilLast = steps.Select((_, i) => gaps.Skip(i + 1).Sum()).ToList();
        var (least, most) = Ends[steps[^1].Key];
        most = Math.Min(most, Oldest - untilLast[0]);
        foreach (var (step, left) in steps.Zip(untilLast).Where(s => s.First.Resource is not null))
            most = Math.Min(most, registry.OpenSince(step.Resource!) - 4 - left);
        if (most < 1)
            throw new InvalidOperationException($"The demo's story ends after today: {steps.Find(s => s.Resource is not null)?.Rest}");
        var last = dice.Whole(Math.Min(least, most), most);
        return [.. untilLast.Select(left => left + last)];
    }
}
