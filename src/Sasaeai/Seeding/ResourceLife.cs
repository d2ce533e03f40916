using Sasaeai.Resources;

namespace Sasaeai.Seeding;

/// <summary>The life of one resource as the registry saw it: when it was written down, talked with, moved, confirmed.</summary>
internal sealed class ResourceLife(Block block, Resource resource)
{
    private const int ShortestInRegistry = 540;
    private const int LongestInRegistry = 722;
    private readonly List<(ResourceState State, int Ago)> moves = [.. block["state"]!.Split(", ").Select(step => step.Split(' '))
        .Select(step => (Enum.Parse<ResourceState>(step[0], ignoreCase: true), Sheet.Whole(step[1])))];
    private int order;

    /// <summary>Days ago from which on somebody could be sent there; 0 where nobody can.</summary>
    public int OpenSince => moves[^1].State is ResourceState.Active ? Math.Min(moves[^1].Ago, WrittenDown) : 0;

    /// <summary>What ran long before the town opened was written down some time after; the rest on the day it was found.</summary>
    private int WrittenDown => Math.Min(moves[0].Ago, moves[0].State is ResourceState.Active
        ? (int)new Dice(block.Name).Between(Math.Max(ShortestInRegistry, Seen.Ago + 1), LongestInRegistry)
        : moves[0].Ago);

    private (int Ago, string? By, string? Who) Seen =>
        block["seen"]?.Split(' ', 3) is { } part ? (Sheet.Whole(part[0]), part[1], part.ElementAtOrDefault(2)) : (0, null, null);

    public void Tell(Chronicle chronicle)
    {
        var keeper = Seen.By ?? Talks().Select(t => t.By).FirstOrDefault() ?? "kujiraoka";
        chronicle.Add(WrittenDown, 0, keeper, (db, _) =>
        {
            resource.Begin(moves[0].State, chronicle.Day(moves[0].Ago));
            db.Add(resource);
        });
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
        if (moves[^1].State is ResourceState.Active && !resource.InSomeonesHome)
            chronicle.Add(OpenSince, ++order, keeper, (db, _) =>
            {
                db.Attach(resource);
                resource.Publish(phoneToo: resource is { OrganizationId: not null, Phone: not null });
            });
        if (Seen is { By: not null } seen && moves[^1].State is not ResourceState.Ended)
            chronicle.Add(seen.Ago, ++order, keeper, (db, user) =>
            {
                db.Attach(resource);
                resource.Confirm(user, seen.Who, chronicle.Day(seen.Ago));
            });
    }

    private IEnumerable<(int Ago, string By, string With, ApproachOutcome Outcome, int? Next, string Words)> Talks() =>
        block.All("talk").Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Select(part => (
            Sheet.Whole(part[0].Split(' ')[0]), part[0].Split(' ')[1], part[1], Enum.Parse<ApproachOutcome>(part[2], ignoreCase: true),
            part[3].Length > 0 ? Sheet.Whole(part[3]) : (int?)null, part[4]));
}
