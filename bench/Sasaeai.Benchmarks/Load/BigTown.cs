using Microsoft.EntityFrameworkCore;
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
using Sasaeai.Seeding;
using Sasaeai.Time;

namespace Sasaeai.Benchmarks.Load;

/// <summary>The demo municipality with as many more rows as a large city gathers in years, written by the domain so that history and journal are there too.</summary>
internal sealed class BigTown(string database, string originals)
{
    public const int Resources = 20_000, People = 100_000, Needs = 100_000, Referrals = 10_000;
    private const int Batch = 1_000;
    private static readonly string[] Families = ["磯部", "浜田", "沖", "岬", "渚", "汐見", "帆足", "舟木", "港", "波多", "潮田", "網代", "碇", "浦", "灘", "入江", "津島", "貝塚", "鵜飼", "松原"];
    private static readonly string[] Kana = ["いそべ", "はまだ", "おき", "みさき", "なぎさ", "しおみ", "ほあし", "ふなき", "みなと", "はた", "しおた", "あじろ", "いかり", "うら", "なだ", "いりえ", "つしま", "かいづか", "うかい", "まつばら"];
    private static readonly (string Name, string Kana)[] Given = [("トミ", "とみ"), ("キヨ", "きよ"), ("正", "ただし"), ("勝", "まさる"), ("和子", "かずこ"), ("幸子", "さちこ"), ("清", "きよし"), ("久枝", "ひさえ"), ("ツル", "つる"), ("実", "みのる"), ("茂", "しげる"), ("節子", "せつこ")];
    private static readonly string[] Things = ["買い物", "ごみ出し", "通院", "庭の草", "電球", "話し相手", "灯油", "手続き", "犬の散歩", "墓まいり", "薬", "雪"];
    private static readonly string[] Troubles = ["重くて運べない", "ひとりでは行けない", "足が痛くてできない", "頼める人がいない", "どうしたらよいか分からない", "坂がつらい", "字が小さくて読めない"];
    private static readonly string[] Kinds = ["体操の会", "サロン", "お茶の間", "見守り隊", "配食", "送迎", "朝市", "手芸の会", "将棋の会", "草刈り組", "スマホ教室", "食堂"];
    private readonly Random random = new(20261122);

    public async Task BuildAsync()
    {
        await using var db = Open();
        await db.MigrateAsync();
        if (await db.Referrals.CountAsync() >= Referrals)
            return;
        await DemoTown.SeedAsync(db, new Originals(originals), TimeProvider.System);
        var today = TimeProvider.System.Today();
        var areas = await db.Areas.Where(a => a.Kind == AreaKind.Neighbourhood).Select(a => a.Id).ToListAsync();
        var account = await db.Users.SingleAsync(u => u.UserName == Cast.Kujiraoka.SignIn);
        var by = (await db.UserAsync(account.Id, null, today))!;
        if (await db.Needs.CountAsync() < Needs)
            await AddAllAsync(areas, today, by);
        await AskAsync(await db.Needs.Where(n => n.PersonId == null && n.About == null && n.State == NeedState.New).OrderBy(n => n.Id).Take(Referrals).Select(n => n.Id).ToListAsync(), today, by);
    }

    private async Task AddAllAsync(List<Guid> areas, DateOnly today, User by)
    {
        var groups = await AddAsync(Resources / 10, n => Group(n, Pick(areas)), by);
        await AddAsync(Resources, n => Resource(n, Pick(areas), Pick(groups).Id, today, by), by);
        var people = await AddAsync(People, n => Person(n, Pick(areas)), by);
        await AddAsync(Needs, n => Need(n, n % 2 == 0 ? people[n] : null, Pick(areas), today, by), by);
    }

    private SasaeaiDb Open() => Databases.Open(database, TimeProvider.System);

    private async Task<List<T>> AddAsync<T>(int count, Func<int, T> make, User by) where T : class
    {
        var made = new List<T>(count);
        for (var at = 0; at < count; at += Batch)
        {
            await using var db = Open();
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

    private async Task AskAsync(List<Guid> needs, DateOnly today, User by)
    {
        foreach (var batch in needs.Chunk(Batch))
        {
            await using var db = Open();
            db.User = by;
            var resources = await db.Resources.Where(r => r.State == ResourceState.Active && !r.Full && r.BeforeAsking == null && r.Attendance < r.Capacity).OrderBy(r => r.Id).Take(200).ToListAsync();
            foreach (var need in await db.Needs.Where(n => batch.Contains(n.Id)).ToListAsync())
                await new ReferralDesk(db).AskAsync(by, need, Pick(resources), new Asking("火曜にお願いできますか"), today);
            await db.SaveChangesAsync();
        }
        Console.WriteLine($"  {needs.Count:N0} Referral");
    }

    private Organization Group(int n, Guid area) => new() { Municipality = EmptyTown.Code, Name = $"{Pick(Families)}町{Pick(Kinds)}{n}", Kind = "volunteer", AreaId = area, Phone = $"0999-{n % 100:00}-{n % 10000:0000}" };

    private Resource Resource(int n, Guid area, Guid organization, DateOnly today, User by)
    {
        var resource = new Resource
        {
            Municipality = EmptyTown.Code,
            Name = $"{Pick(Families)}の{Pick(Kinds)}{n}",
            Kana = $"{Pick(Kana)}の会{n}",
            Summary = $"{Pick(Things)}と{Pick(Things)}を、近所の人と手伝います。",
            Categories = [Pick(CodeList.ResourceCategory.All).Key],
            OrganizationId = organization,
            AreaId = area,
            Latitude = 35.0 + random.NextDouble() / 10,
            Longitude = 136.0 + random.NextDouble() / 10,
            Sessions = [new Session { Days = (Days)(1 << random.Next(7)) }],
            Capacity = 20,
            Attendance = random.Next(25),
            PriceYen = random.Next(5) * 100,
        };
        resource.Confirm(by, "代表", today.AddDays(-random.Next(700)));
        return resource;
    }

    private Person Person(int n, Guid area)
    {
        var (family, given) = (random.Next(Families.Length), Pick(Given));
        return new Person { Municipality = EmptyTown.Code, Name = $"{Families[family]} {given.Name}", Kana = $"{Kana[family]} {given.Kana}", Phone = $"090-{n / 10000:0000}-{n % 10000:0000}", Address = $"砂見町{1 + n % 9}-{n % 97}", AreaId = area };
    }

    private Need Need(int n, Person? person, Guid area, DateOnly today, User by)
    {
        var heard = today.AddDays(-random.Next(1000));
        var need = Sasaeai.Needs.Need.Hear(by, new Hearing($"{Pick(Things)}が{Pick(Troubles)}。{Pick(Things)}も{Pick(Troubles)}") { Where = new Whereabouts($"砂見町{n % 97}", area) }, heard);
        need.Categories = [Pick(CodeList.NeedCategory.All).Key];
        (need.PersonId, need.Person) = (person?.Id, person);
        if (n % 10 > 1)
            need.Close("落ち着いた", heard.AddDays(30) < today ? heard.AddDays(30) : today);
        return need;
    }

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
