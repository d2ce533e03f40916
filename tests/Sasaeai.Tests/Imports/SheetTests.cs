using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Areas;
using Sasaeai.CodeLists;
using Sasaeai.Imports;
using Sasaeai.Imports.Tables;
using Sasaeai.Organizations;
using Sasaeai.Resources;
using Sasaeai.Tests.Data;
using Sasaeai.Time;
using Xunit;

namespace Sasaeai.Tests.Imports;

/// <summary>地域の資源の一覧, taken out and taken in again.</summary>
public sealed partial class SheetTests
{
    private static readonly string[] Letters = [.. "=+-@＝'\"、,\n　 ;|ー～（）0139あ漢𠮷é".EnumerateRunes().Select(r => r.ToString())];
    private static readonly SheetColumn[] Columns = [.. SheetColumns.Open, .. SheetColumns.Confidential];

    [Theory, EachDatabase]
    public async Task Whatever_the_registry_holds_a_sheet_that_nobody_touched_changes_nothing(Provider provider)
    {
        await using var house = await ImportHouse.OpenAsync(provider);
        await FillAsync(house, 120, 1);
        var before = await SheetAsync(house);
        var batch = await house.ImportAsync(before);
        Assert.Equal((ImportKind.Registry, 120, 120), (batch.Kind, batch.Rows, batch.Unchanged));
        Assert.Empty((await house.RowsAsync(batch.Id)).SelectMany(row => row.Remarks));
        Assert.Equal(before, await SheetAsync(house));
    }

    [Theory, EachDatabase]
    public async Task In_an_empty_town_it_becomes_the_same_registry(Provider provider)
    {
        await using var house = await ImportHouse.OpenAsync(provider);
        await using var other = await ImportHouse.OpenAsync(provider);
        await FillAsync(house, 120, 2);
        await DrawAsync(other);
        var sheet = await SheetAsync(house);
        var batch = await other.ImportAsync(sheet);
        Assert.Empty((await other.RowsAsync(batch.Id)).SelectMany(row => row.Remarks));
        Assert.Equal((120, 120), (batch.Rows, batch.Added));
        Assert.Equal(Bare(sheet), Bare(await SheetAsync(other)));

        var again = await other.ImportAsync(sheet);
        Assert.Equal((0, 0, 120), (again.Added, again.Updated, again.Unchanged));
    }

    [Theory, EachDatabase]
    public async Task What_was_changed_in_the_sheet_is_taken_over_and_can_be_taken_back(Provider provider)
    {
        await using var house = await ImportHouse.OpenAsync(provider);
        await SalonAsync(house);
        var before = await SheetAsync(house);
        var batch = await house.ImportAsync(before.Replace("毎週火曜 10:00～11:30", "第2・第4金曜 13:00～").Replace("054-600-0001", "").Replace(",20,", ",25,"));
        Assert.Equal((1, 0), (batch.Updated, batch.Added));
        var salon = (await house.ResourcesAsync()).Single();
        Assert.Equal(("第2・第4金曜 13:00～", null, 25), (string.Join('、', salon.Sessions), salon.Phone, salon.Capacity!.Value));

        Assert.Empty(await house.UndoAsync(batch.Id));
        Assert.Equal(before, await SheetAsync(house));
    }

    [Theory, EachDatabase]
    public async Task What_somebody_changed_after_the_sheet_was_taken_out_stays_and_is_told(Provider provider)
    {
        await using var house = await ImportHouse.OpenAsync(provider);
        await SalonAsync(house);
        var sheet = (await SheetAsync(house, ImportHouse.Now.UtcDateTime.AddHours(-1))).Replace("054-600-0001", "054-600-9999");
        var batch = await house.ImportAsync(sheet);
        Assert.Equal(1, batch.Unchanged);
        Assert.Equal("054-600-0001", (await house.ResourcesAsync()).Single().Phone);
        var remark = Assert.Single((await house.RowsAsync(batch.Id)).Single().Remarks);
        Assert.Equal("電話", remark.Column);
        Assert.Contains("054-600-9999", remark.Reason, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task What_has_an_act_of_its_own_is_not_changed_by_a_cell(Provider provider)
    {
        await using var house = await ImportHouse.OpenAsync(provider);
        await SalonAsync(house);
        var batch = await house.ImportAsync((await SheetAsync(house)).Replace("動いている", "終わった"));
        Assert.Equal(ResourceState.Active, (await house.ResourcesAsync()).Single().State);
        Assert.Equal("いま", Assert.Single((await house.RowsAsync(batch.Id)).Single().Remarks).Column);
    }

    [Theory, EachDatabase]
    public async Task A_row_that_somebody_added_is_new_once(Provider provider)
    {
        await using var house = await ImportHouse.OpenAsync(provider);
        await SalonAsync(house);
        var sheet = await SheetAsync(house) + "ひまわりサロン\n";
        var batch = await house.ImportAsync(sheet);
        Assert.Equal((1, 1), (batch.Added, batch.Unchanged));
        var again = await house.ImportAsync(sheet);
        Assert.Equal((0, 2), (again.Added, again.Unchanged));
        Assert.Equal(["さくらサロン", "ひまわりサロン"], (await house.ResourcesAsync()).Select(r => r.Name));
    }

    [Theory, EachDatabase]
    public async Task A_number_that_was_touched_or_stands_twice_is_refused(Provider provider)
    {
        await using var house = await ImportHouse.OpenAsync(provider);
        await SalonAsync(house);
        var lines = (await SheetAsync(house)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var id = (await house.ResourcesAsync()).Single().Id.ToString();
        var batch = await house.ImportAsync(string.Join('\n', lines[0], lines[1], lines[1].Replace("さくら", "もみじ"), lines[1].Replace(id, "7.9E+12")));
        Assert.Equal((1, 2), (batch.Unchanged, batch.Refused));
        Assert.Equal(["同じ記録の番号の行が先にあります（2行目）", "記録の番号が変わっています。取り出したときのままにしてください。新しい行なら、空にしてください"],
            (await house.RowsAsync(batch.Id)).SelectMany(row => row.Remarks).Select(remark => remark.Reason));
        Assert.Equal("さくらサロン", (await house.ResourcesAsync()).Single().Name);
    }

    private static async Task SalonAsync(ImportHouse house)
    {
        await using var db = house.Database();
        db.User = ImportHouse.Officer;
        db.Add(new Resource
        {
            Municipality = ImportHouse.Town,
            Name = "さくらサロン",
            Phone = "054-600-0001",
            Categories = ["salon"],
            Capacity = 20,
            Sessions = [new() { Days = Days.Tuesday, From = new(10, 0), Until = new(11, 30) }],
        });
        await db.SaveChangesAsync();
    }

    private static async Task DrawAsync(ImportHouse house)
    {
        await using var db = house.Database();
        foreach (var name in (string[])["北圏域", "南圏域", "港、浜圏域"])
            db.Add(new Area { Municipality = ImportHouse.Town, Name = name, Kind = AreaKind.DailyLiving, ValidFrom = new(2020, 4, 1) });
        await db.SaveChangesAsync();
    }

    /// <summary>Resources whose columns hold anything that the columns may hold.</summary>
    private static async Task FillAsync(ImportHouse house, int count, int seed)
    {
        await DrawAsync(house);
        await using var db = house.Database();
        db.User = ImportHouse.Officer;
        // A comma of its own would part one name into two: such an area is chosen on the resource's page.
        var areas = await db.Areas.Where(a => a.Name != "港、浜圏域").Select(a => a.Id).ToListAsync();
        var bodies = new[] { "社会福祉法人さくら会", "=NPO法人 ひなた", "本町自治会" }.Select(name => new Organization { Municipality = ImportHouse.Town, Name = name, Kind = "other" }).ToList();
        db.AddRange(bodies);
        var random = new Random(seed);
        for (var n = 0; n < count; n++)
            db.Add(Made(random, n, areas, bodies));
        await db.SaveChangesAsync();
    }

    private static Resource Made(Random random, int n, List<Guid> areas, List<Organization> bodies)
    {
        T? Maybe<T>(Func<T> value) where T : struct => random.Next(3) == 0 ? null : value();
        string? Text() => CellText.Tidy(string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Letters[random.Next(Letters.Length)]))) is { Length: > 0 } text ? text : null;
        string[] Some(CodeList list) => [.. list.All.Where(_ => random.Next(6) == 0).Select(code => code.Key)];
        var resource = new Resource
        {
            Municipality = ImportHouse.Town,
            Name = $"{Text()}会{n}",
            Kana = Text(),
            OtherNames = Text(),
            Summary = Text(),
            Categories = [.. Some(CodeList.ResourceCategory)],
            Funding = Some(CodeList.FundingStream).FirstOrDefault(),
            OrganizationId = Maybe(() => bodies[random.Next(bodies.Count)].Id),
            RunBy = Text(),
            Phone = random.Next(2) == 0 ? null : $"054-600-{n:0000}",
            Website = random.Next(2) == 0 ? null : $"https://example.org/?n={n}&q=,\"",
            PlaceName = Text(),
            PlaceKind = Some(CodeList.BasePlace).FirstOrDefault(),
            Address = Text(),
            Latitude = Maybe(() => 34 + random.NextDouble()),
            Longitude = Maybe(() => 138 + random.NextDouble()),
            AreaId = Maybe(() => areas[random.Next(areas.Count)]),
            ComesToYou = random.Next(2) == 0,
            ScheduleNote = Text(),
            Capacity = Maybe(() => random.Next(1, 500)),
            Attendance = Maybe(() => random.Next(500)),
            Full = random.Next(4) == 0,
            PriceYen = Maybe(() => random.Next(20_000)),
            LowIncomePriceYen = Maybe(() => random.Next(2_000)),
            PriceNote = Text(),
            MinimumAge = Maybe(() => random.Next(100)),
            NeedsCertification = random.Next(2) == 0,
            Eligibility = Text(),
            BeforeAsking = Text(),
            Load = (Load)random.Next(5),
            SuccessionWorry = random.Next(2) == 0,
            Hopes = Text(),
            Sessions = [.. Enumerable.Range(0, random.Next(3)).Select(_ => new Session { Days = (Days)random.Next(128), WeeksOfMonth = [.. Enumerable.Range(1, 5).Where(_ => random.Next(4) == 0)], From = Maybe(() => new TimeOnly(random.Next(24), random.Next(60))), Until = Maybe(() => new TimeOnly(random.Next(24), random.Next(60))) })],
        };
        resource.Serve([.. areas.Where(_ => random.Next(3) == 0)]);
        if (random.Next(2) == 0)
            resource.Confirm(ImportHouse.Officer, Text(), new(2026, 7, random.Next(1, 31)));
        if (random.Next(5) == 0)
            resource.End(new(2026, 6, random.Next(1, 30)), Text() ?? "担い手がいなくなった", new(2026, 8, 1));
        return resource;
    }

    /// <summary>The sheet as the page writes it for somebody who sees all.</summary>
    private static async Task<string> SheetAsync(ImportHouse house, DateTime? takenOut = null)
    {
        await using var db = house.Database();
        var names = await db.Areas.ToDictionaryAsync(a => a.Id, a => a.Name);
        var text = new StringBuilder().AppendJoin(',', Columns.Select(c => c.Heading)).Append($",{SheetColumns.Number},{SheetColumns.TakenOut}\n");
        foreach (var resource in await db.Resources.AsNoTracking().Include(r => r.Organization).Include(r => r.ServedAreas).OrderBy(r => r.Name).ThenBy(r => r.Id).ToListAsync())
            text.AppendJoin(',', Columns.Select(c => c.Write(resource, id => id is { } area ? names[area] : null)).Select(cell => Quoted(FormulaGuard.On(cell ?? ""))))
                .Append(CultureInfo.InvariantCulture, $",{resource.Id},{(takenOut ?? ImportHouse.Now.UtcDateTime).InJapan():yyyy-MM-dd HH:mm:ss}\n");
        return text.ToString();
    }

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny(",\"\n") ? $"\"{cell.Replace("\"", "\"\"")}\"" : cell;

    /// <summary>Without the numbers, which are other ones in another town.</summary>
    private static string Bare(string sheet) => Ids().Replace(sheet, "");

    [GeneratedRegex(",[0-9a-f-]{36},")]
    private static partial Regex Ids();
}
