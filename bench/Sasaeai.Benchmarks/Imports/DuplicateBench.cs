using System.Diagnostics;
using Sasaeai.Algorithms.Text.Duplicates;
using Sasaeai.Imports;
using Sasaeai.Imports.Formats;
using Sasaeai.Imports.Tables;

namespace Sasaeai.Benchmarks.Imports;

/// <summary>
/// How well one list's entries are found again among another's, without numbers to go by. Duplicates and look-alikes that are none are planted;
/// precision and recall stand beside those of an exact comparison of name and address.
/// </summary>
internal static class DuplicateBench
{
    public static Task RunAsync()
    {
        var random = new Random(11);
        var known = Known();
        var planted = known.Index().OrderBy(_ => random.Next()).Take(Math.Min(4000, known.Count / 2)).SelectMany(one => Plant(one.Index, one.Item, random)).ToList();
        var watch = Stopwatch.StartNew();
        var finder = new DuplicateFinder(known);
        var index = watch.Elapsed.TotalSeconds;
        watch.Restart();
        var found = planted.Select(plant => finder.Find(plant.Card).Select(match => ((int, Verdict)?)match).FirstOrDefault()).ToList();
        Console.WriteLine($"{known.Count:N0} known, {planted.Count:N0} planted ({planted.Count(plant => plant.Of is not null):N0} duplicates); index {index:0.0} s, search {watch.Elapsed.TotalSeconds:0.0} s");

        var exact = known.Index().GroupBy(one => (one.Item.Name, one.Item.Address)).ToDictionary(group => group.Key, group => group.First().Index);
        Say("exact name and address", planted, [.. planted.Select(plant => exact.TryGetValue((plant.Card.Name, plant.Card.Address), out var i) ? (int?)i : null)]);
        Say("joined without asking", planted, [.. found.Select(match => match is (var i, { Sameness: Sameness.Same }) ? (int?)i : null)]);
        Say("joined or offered", planted, [.. found.Select(match => match?.Item1)]);

        Console.WriteLine();
        foreach (var kind in planted.Index().GroupBy(plant => plant.Item.How))
        {
            var same = kind.Count(plant => found[plant.Index] is (_, { Sameness: Sameness.Same }));
            var likely = kind.Count(plant => found[plant.Index] is (_, { Sameness: Sameness.Likely }));
            Console.WriteLine($"  {(kind.First().Item.Of is null ? "other" : "same "),-6} {kind.Key,-34} {kind.Count(),6:N0}: joined {100.0 * same / kind.Count(),5:0.0} %, offered {100.0 * likely / kind.Count(),5:0.0} %");
        }
        return Task.CompletedTask;
    }

    private sealed record Planted(Card Card, int? Of, string How);

    private static void Say(string how, List<Planted> planted, List<int?> found)
    {
        var right = planted.Zip(found).Count(pair => pair.Second is not null && pair.Second == pair.First.Of);
        var said = found.Count(one => one is not null);
        Console.WriteLine($"  {how,-24} precision {(said == 0 ? 1 : (double)right / said):0.000}   recall {(double)right / planted.Count(plant => plant.Of is not null):0.000}");
    }

    /// <summary>One duplicate and one look-alike of an entry, the kinds by turns.</summary>
    private static IEnumerable<Planted> Plant(int index, Card card, Random random)
    {
        var bare = card with { Scheme = null, Number = null };
        yield return random.Next(6) switch
        {
            0 => new(bare with { Name = Typo(card.Name, random) }, index, "a letter mistyped"),
            1 => new(bare with { Name = Wide(card.Name), Address = card.Address?.Replace('-', '－'), Phone = card.Phone?.Replace("-", "", StringComparison.Ordinal) }, index, "other widths and hyphens"),
            2 => new(bare with { Address = "焼津市新開町" + random.Next(1, 900), Latitude = null, Longitude = null }, index, "moved, same telephone"),
            3 => new(bare with { Kind = "福祉施設" }, index, "called another kind"),
            4 => new(bare with { Name = "株式会社まごころ　" + card.Name, Phone = null, Latitude = null, Longitude = null }, index, "with the body's name before it"),
            _ => new(bare with { Kana = null, Phone = null, Kind = null, Latitude = null, Longitude = null }, index, "name and address only"),
        };
        yield return random.Next(4) switch
        {
            0 => new(bare with { Name = card.Name + "第二", Address = "焼津市新開町" + random.Next(1, 900), Phone = Phone(random), Latitude = null, Longitude = null, Kana = null }, null, "a second house of the name"),
            1 => new(new("ケアショップ" + random.Next(1000), null, card.Address, Phone(random), card.Latitude, card.Longitude, "福祉用具貸与"), null, "another firm at the address"),
            2 => new(bare with { Name = Branch(card.Name, random), Address = "焼津市新開町" + random.Next(1, 900), Phone = Phone(random), Latitude = null, Longitude = null, Kana = null }, null, "a branch of the chain elsewhere"),
            _ => new(new("居宅支援" + random.Next(1000), null, card.Address, card.Phone, card.Latitude, card.Longitude, "居宅介護支援", Body: card.Body), null, "another service at address and telephone"),
        };
    }

    private static string Typo(string name, Random random)
    {
        var at = random.Next(name.Length);
        return random.Next(2) == 0 && name.Length > 3 ? name.Remove(at, 1) : name.Remove(at, 1).Insert(at, "あいうえおかきくけこ"[random.Next(10)].ToString());
    }

    private static string Wide(string name) => string.Concat(name.Select(c => c is > '!' and < '~' ? (char)(c + 0xFEE0) : c == '　' ? ' ' : c));

    private static string Branch(string name, Random random) => name + new[] { "藤枝", "島田", "静岡", "吉田", "牧之原" }[random.Next(5)];

    private static string Phone(Random random) => $"054-{random.Next(600, 700)}-{random.Next(10000):0000}";

    /// <summary>The real offices of three prefectures where the shared data is, one entry an office; a made-up list where it is not.</summary>
    private static List<Card> Known()
    {
        var zip = Path.Combine("..", "shared", "data", "japan", "mhlw_jigyosho_2025-12_27types.zip");
        var path = zip;
        if (!File.Exists(zip))
            File.WriteAllBytes(path = Path.Combine(Path.GetTempPath(), "sasaeai-offices.csv"), OfficeList.Csv(20_000, nextYear: false));
        var cards = new Dictionary<string, Card>();
        foreach (var table in TableFile.Open(path, "offices", Headings.IsKnown).Tables)
        {
            var reader = new ListingReader(ImportKind.CareOffices, ColumnMapping.Guess(table.Header), new(2026, 8, 1));
            foreach (var row in table.Rows())
                if (reader.Read(row).Listing is { OfficeNumber: { } number } l && (path != zip || l.MunicipalityCode is { } code && code[..2] is ("21" or "22" or "23")))
                    cards.TryAdd(number, new(l.Name, l.Kana, l.Address, l.Phone, l.Latitude, l.Longitude, l.KindText, "care-office", number, l.CorporateNumber));
        }
        return [.. cards.Values];
    }
}
