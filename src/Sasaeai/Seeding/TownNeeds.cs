namespace Sasaeai.Seeding;

/// <summary>The worries of a year, and what was done about each.</summary>
internal static class TownNeeds
{
    private static readonly string[] Files = ["sunami", "nagihara", "toumi", "kawatsugi", "yamanegi", "town"];

    public static void Tell(Chronicle chronicle, TownMap map, TownAreas areas, TownRegistry registry, TownPeople people)
    {
        foreach (var block in Files.SelectMany(file => Block.Read($"needs-{file}.txt")))
            new NeedLife(block, map, areas, registry, people).Tell(chronicle);
    }
}
