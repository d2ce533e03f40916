using Sasaeai.Resources;

namespace Sasaeai.Seeding;

/// <summary>The life of one resource as the registry saw it: when it was written down, talked with, moved, confirmed.</summary>
internal sealed class ResourceLife(Block block, Resource resource)
{
    private const int ShortestInRegistry = 380;
    private const int LongestInRegistry = 700;
    private int order;

    public void Tell(Chronicle chronicle)
    {
        var moves = block["state"]!.Split(", ").Select(step => step.Split(' ')).Select(step => (State: Enum.Parse<ResourceState>(step[0], ignoreCase: true), Ago: Sheet.Whole(step[1]))).ToList();
        var seen = block["seen"]?.Split(' ', 3);
        var keeper = seen?[1] ?? Talks().Select(t => t.By).FirstOrDefault() ?? "kujiraoka";
        WriteDown(chronicle, keeper, moves[0], seen is null ? 0 : Sheet.Whole(seen[0]));
        foreach (var talk in Talks())
            chronicle.Add(talk.Ago, ++order, talk.By, (db, user) =>
            {
                db.Attach(resource);
                var on = chronicle.Day(talk.Ago);
                db.Add(resource.Approach(on, user.Name, talk.With, talk.Words, talk.Outcome, talk.Next is { } days ? on.AddDays(days) : null, on));
            });
        foreach (var (state, ago) in moves.Skip(1).Where(m => m.State is not ResourceState.Approached))
            chronicle.Add(ago, ++order, keeper, (db, _) =>
            {
                db.Attach(resource);
                var on = chronicle.Day(ago);
                if (state is ResourceState.Ended)
                    resource.End(on, block["why"]!, on);
                else
                    resource.MoveTo(state, on, on);
            });
        if (seen is not null && moves[^1].State is not ResourceState.Ended)
            chronicle.Add(Sheet.Whole(seen[0]), ++order, keeper, (db, user) =>
            {
                db.Attach(resource);
                resource.Confirm(user, seen.Length > 2 ? seen[2] : null, chronicle.Day(Sheet.Whole(seen[0])));
            });
    }

    /// <summary>What ran long before the town opened was written down some time after; the rest on the day it was found.</summary>
    private void WriteDown(Chronicle chronicle, string keeper, (ResourceState State, int Ago) first, int seen)
    {
        var late = first.State is ResourceState.Active ? (int)new Dice(block.Name).Between(Math.Max(ShortestInRegistry, seen + 1), LongestInRegistry) : first.Ago;
        chronicle.Add(Math.Min(first.Ago, late), 0, keeper, (db, _) =>
        {
            resource.Begin(first.State, chronicle.Day(first.Ago));
            db.Add(resource);
        });
    }

    private IEnumerable<(int Ago, string By, string With, ApproachOutcome Outcome, int? Next, string Words)> Talks() =>
        block.All("talk").Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Select(part => (
            Sheet.Whole(part[0].Split(' ')[0]), part[0].Split(' ')[1], part[1], Enum.Parse<ApproachOutcome>(part[2], ignoreCase: true),
            part[3].Length > 0 ? Sheet.Whole(part[3]) : (int?)null, part[4]));
}
