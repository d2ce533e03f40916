using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using NetTopologySuite.Geometries;
using Sasaeai.AccessLog;
using Sasaeai.Accounts;
using Sasaeai.Appointments;
using Sasaeai.Areas;
using Sasaeai.CodeLists;
using Sasaeai.Data;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.Organizations;
using Sasaeai.People;
using Sasaeai.Resources;
using Sasaeai.Rules;
using Sasaeai.Seeding;
using Sasaeai.Time;

namespace Sasaeai.Benchmarks.Load;

/// <summary>
/// The demo municipality with as many more rows as a large city gathers in years, told by the domain day by day so that history, journal and
/// all that people are found by are there too. An SQLite file; <see cref="PostgresTown"/> takes it further.
/// </summary>
internal sealed class BigTown(string file, string originals)
{
    private static readonly int Part = int.Parse(Environment.GetEnvironmentVariable("SASAEAI_BENCH_PART") ?? "1", CultureInfo.InvariantCulture);
    private static readonly int Resources = 20_000 / Part, People = 100_000 / Part, Needs = 100_000 / Part, Referrals = 10_000 / Part, Looks = 200_000 / Part;

    /// <summary>A part of a town tells that everything still runs, and nothing of how fast.</summary>
    public static bool Whole => Part == 1;
    private const int Batch = 1_000, Days = 1_000;
    private static readonly string[] Troubles = ["重くて運べない", "ひとりでは行けない", "足が痛くてできない", "頼める人がいない", "どうしたらよいか分からない", "坂がつらい", "字が小さくて読めない"];
    private static readonly string[] Things = ["買い物", "ごみ出し", "通院", "庭の草", "電球", "話し相手", "灯油", "手続き", "犬の散歩", "墓まいり", "薬", "雪"];
    private static readonly string[] Kinds = ["体操の会", "サロン", "お茶の間", "見守り隊", "配食", "送迎", "朝市", "手芸の会", "将棋の会", "草刈り組", "スマホ教室", "食堂"];
    private static readonly (string Name, string Kana)[] Families = Names("磯いそ 浜はま 沖おき 岬みさき 渚なぎさ 汐しお 帆ほ 舟ふな 港みなと 波なみ 潮うしお 網あみ 碇いかり 浦うら 灘なだ 入いり 津つ 貝かい 鵜う 松まつ", "部べ 田た 本もと 村むら 川かわ 山やま 島しま 井い 野の 原はら");
    private static readonly (string Name, string Kana)[] Given = Names("和かず 幸さち 久ひさ 節せつ 正まさ 清きよ 春はる 千ち 文ふみ 美み", "子こ 枝え 江え 代よ 夫お 男お 雄お 一いち 司じ 治じ");
    private readonly Random random = new(20261122);
    private readonly DateOnly today = TimeProvider.System.Today();
    private readonly Clock clock = new();

    /// <summary>Half a town, left by a run that was stopped, is made anew.</summary>
    public static async Task BuildAsync(string file, string originals)
    {
        if (File.Exists(file))
            return;
        var making = $"{file}.making";
        File.Delete(making);
        await new BigTown(making, originals).BuildAsync();
        SqliteConnection.ClearAllPools();
        File.Move(making, file);
    }

    private async Task BuildAsync()
    {
        await using (var demo = Databases.Open(file, TimeProvider.System))
        {
            await demo.MigrateAsync();
            await DemoTown.SeedAsync(demo, new Originals(originals), TimeProvider.System);
        }
        await using var db = Open(today);
        var outlines = await db.Areas.Where(a => a.Kind == AreaKind.Neighbourhood).Include(a => a.Boundaries).ToDictionaryAsync(a => a.Id, a => a.BoundaryOn(today)!.Shape);
        var (areas, places) = (outlines.Keys.ToList(), outlines.ToList());
        var account = await db.Users.SingleAsync(u => u.UserName == Cast.Kujiraoka.SignIn);
        var by = (await db.UserAsync(account.Id, null, today))!;
        var groups = await AddAsync(Resources / 10, n => Group(n, Pick(areas)), by);
        await AddAsync(Resources, n => Resource(n, Pick(places), Pick(groups).Id, by), by);
        var people = await AddAsync(People, n => Person(n, Pick(areas)), by);
        var needs = await AddAsync(Needs, n => Need(n, n % 2 == 0 ? people[n] : null, Pick(areas), by), by);
        await AskAsync([.. needs.Where(n => n is { PersonId: null, State: NeedState.New }).TakeLast(Referrals).Select(n => n.Id)], by);
        var users = await db.Users.OrderBy(u => u.Id).ToListAsync();
        await AddAsync(Looks, n => Look(n, Pick(users), Pick(people)), by);
        await db.KeepStatisticsAsync();
    }

    /// <summary>A context whose today is a day of the past.</summary>
    private SasaeaiDb Open(DateOnly day)
    {
        clock.Day = day;
        using var usual = Databases.Open(file, clock);
        var options = new DbContextOptionsBuilder<SasaeaiDb>((DbContextOptions<SasaeaiDb>)usual.GetService<IDbContextOptions>());
        return new SasaeaiDb(options.AddInterceptors(new BulkRows()).Options, clock);
    }

    private async Task<List<T>> AddAsync<T>(int count, Func<int, T> make, User by) where T : class
    {
        var made = new List<T>(count);
        for (var at = 0; at < count; at += Batch)
        {
            await using var db = Open(today.AddDays(-Days + (int)((long)Days * at / count)));
            db.User = by;
            for (var n = at; n < Math.Min(count, at + Batch); n++)
            {
                var one = make(n);
                if (one is Need { Person: { } person })
                    db.Attach(person);
                db.Add(one);
                made.Add(one);
            }
            await db.SaveChangesAsync();
        }
        Console.WriteLine($"  {count:N0} {typeof(T).Name}");
        return made;
    }

    private async Task AskAsync(List<Guid> needs, User by)
    {
        foreach (var batch in needs.Chunk(Batch))
        {
            await using var db = Open(today);
            db.User = by;
            var rules = await RuleBook.LoadAsync(db, EmptyTown.Code);
            var resources = await db.Resources.Where(r => r.State == ResourceState.Active && !r.Full && r.BeforeAsking == null && r.Attendance < r.Capacity).OrderBy(r => r.Id).Take(200).ToListAsync();
            foreach (var need in await db.Needs.Where(n => batch.Contains(n.Id)).ToListAsync())
                await new ReferralDesk(db).AskAsync(by, need, Pick(resources), new Asking("火曜にお願いできますか") { Rules = rules.At(need.AreaId, need.HeardOn), ReadBeforeAsking = true }, clock.Day = need.HeardOn);
            await db.SaveChangesAsync();
        }
        Console.WriteLine($"  {needs.Count:N0} Referral");
    }

    private Organization Group(int n, Guid area) => new() { Municipality = EmptyTown.Code, Name = $"{Pick(Families).Name}町{Pick(Kinds)}{n}", Kind = "volunteer", AreaId = area, Phone = $"0999-{n % 100:00}-{n % 10000:0000}" };

    private Resource Resource(int n, KeyValuePair<Guid, Geometry> area, Guid organization, User by)
    {
        var (family, point) = (Pick(Families), Inside(area.Value));
        var resource = new Resource
        {
            Municipality = EmptyTown.Code,
            Name = $"{family.Name}の{Pick(Kinds)}{n}",
            Kana = $"{family.Kana}の会{n}",
            Summary = $"{Pick(Things)}と{Pick(Things)}を、近所の人と手伝います。",
            Categories = [Pick(CodeList.ResourceCategory.All).Key],
            OrganizationId = organization,
            AreaId = area.Key,
            Latitude = point.Y,
            Longitude = point.X,
            Sessions = [new Session { Days = (Days)(1 << random.Next(7)) }],
            Capacity = 20,
            Attendance = random.Next(25),
            PriceYen = random.Next(5) * 100,
        };
        resource.Confirm(by, "代表", clock.Day);
        resource.Publish(phoneToo: false);
        return resource;
    }

    private Point Inside(Geometry outline)
    {
        var box = outline.EnvelopeInternal;
        while (true)
            if (new Point(box.MinX + random.NextDouble() * box.Width, box.MinY + random.NextDouble() * box.Height) is var point && outline.Contains(point))
                return point;
    }

    private Person Person(int n, Guid area)
    {
        // Some names are everywhere, most are rare.
        var (family, given) = (Families[(int)(Families.Length * Math.Pow(random.NextDouble(), 2))], Pick(Given));
        return new Person { Municipality = EmptyTown.Code, Name = $"{family.Name} {given.Name}", Kana = $"{family.Kana} {given.Kana}", Phone = $"090-{n / 10000:0000}-{n % 10000:0000}", Address = $"砂見町{1 + n % 9}-{n % 97}", AreaId = area };
    }

    private Need Need(int n, Person? person, Guid area, User by)
    {
        var heard = clock.Day;
        var need = Sasaeai.Needs.Need.Hear(by, new Hearing($"{Pick(Things)}が{Pick(Troubles)}。{Pick(Things)}も{Pick(Troubles)}") { Where = new Whereabouts($"砂見町{n % 97}", area) }, heard);
        need.Categories = [Pick(CodeList.NeedCategory.All).Key];
        (need.PersonId, need.Person) = (person?.Id, person);
        if (n % 20 == 0)
            need.FindNothing(Pick(CodeList.Lack.All).Key, "近くに見つからない", heard);
        else if (n % 10 > 1)
            need.Close("落ち着いた", heard.AddDays(30) < today ? heard.AddDays(30) : today);
        return need;
    }

    private AccessEntry Look(int n, Account account, Person person) => new()
    {
        Municipality = EmptyTown.Code,
        At = clock.GetUtcNow().UtcDateTime.AddSeconds(n % Batch),
        AccountId = account.Id,
        AccountName = account.Name,
        AppointmentId = Guid.Empty,
        Subject = nameof(Person),
        SubjectId = person.Id,
        PersonId = person.Id,
        How = n % 5 == 0 ? Showing.Page : Showing.List,
        Shown = FieldClass.Personal,
        Address = "127.0.0.1",
    };

    private static (string Name, string Kana)[] Names(string first, string second) =>
        [.. from one in first.Split(' ') from two in second.Split(' ') select ($"{one[0]}{two[0]}", one[1..] + two[1..])];

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    private sealed class Clock : TimeProvider
    {
        public DateOnly Day { get; set; }

        public override DateTimeOffset GetUtcNow() => new DateTimeOffset(Day.ToDateTime(new TimeOnly(9, 0)), TimeSpan.FromHours(9)).ToUniversalTime();
    }
}
