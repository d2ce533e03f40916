namespace Sasaeai.Seeding;

/// <summary>The worries of two years, and what was done about each.</summary>
internal static class TownNeeds
{
    public static void Tell(Chronicle chronicle, TownMap map, TownAreas areas, TownRegistry registry, TownPeople people)
    {
        var pace = new NeedPace(map, registry, people);
        foreach (var (file, area) in TownTexts.Files.Append(("following", null)))
            foreach (var block in Block.Read($"needs-{file}.txt"))
                new NeedLife(pace.Dated(block, area ?? "砂見圏域"), map, areas, registry, people).Tell(chronicle);
    }
}
