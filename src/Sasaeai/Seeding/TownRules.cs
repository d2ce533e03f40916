using Microsoft.EntityFrameworkCore;
using Sasaeai.Rules;

namespace Sasaeai.Seeding;

/// <summary>What はまなみ市 agreed on: two versions for the whole of it, one for 砂見圏域, and the draft of that one's next.</summary>
internal static class TownRules
{
    public static void Tell(Chronicle chronicle, TownAreas areas)
    {
        foreach (var block in Block.Read("rules.txt"))
        {
            var area = areas[block.Name];
            var (begun, by) = block["draft"]!.Split(' ') is [var ago, var who] ? (Sheet.Whole(ago), who) : throw new FormatException(block["draft"]);
            chronicle.Add(begun, 0, by, async (db, user) =>
            {
                var draft = await new RuleDesk(db).DraftAsync(user, await db.Areas.SingleAsync(a => a.Id == area), fromWider: true, chronicle.Day(begun));
                draft.Write(user, TextOf(block));
            });
            if (block["agree"]?.Split(' ', 2) is not [var agreed, var council])
                continue;
            var on = chronicle.Day(Sheet.Whole(agreed));
            chronicle.Add(Sheet.Whole(agreed), 1, by, async (db, user) =>
            {
                var draft = await db.RuleSets.Include(r => r.Area).SingleAsync(r => r.AreaId == area && r.State == RuleState.Draft);
                // Agreed rules begin with the month that follows.
                await new RuleDesk(db).AgreeAsync(user, draft, new Agreement(on, council, new DateOnly(on.Year, on.Month, 1).AddMonths(1)), on);
            });
        }
    }

    private static RuleText TextOf(Block block)
    {
        // Lines before the first kind of help hold for all; those after one, for it.
        var category = "";
        var said = block.Lines.Select(l => (Category: category = l.Key == "for" ? l.Value : category, l.Key, l.Value)).ToLookup(l => (l.Category, l.Key), l => l.Value);
        string Lines(string category, string key) => string.Join('\n', said[(category, key)]);
        return new RuleText
        {
            Residents = Lines("", "residents"),
            Professionals = Lines("", "professionals"),
            Limits = Lines("", "limits"),
            Helped = Lines("", "helped"),
            Talking = Lines("", "talking"),
            Contacts = Lines("", "contacts"),
            Parts = [.. block.All("for").Select(c => new RulePart(c, Lines(c, "residents"), Lines(c, "professionals"), Lines(c, "limits")))],
            Why = block["why"],
        };
    }
}
