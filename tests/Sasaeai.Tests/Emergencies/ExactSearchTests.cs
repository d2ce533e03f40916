using Sasaeai.Emergencies;
using Sasaeai.History;
using Sasaeai.People;
using Sasaeai.Tests.Data;
using Sasaeai.Tests.Needs;
using Xunit;

namespace Sasaeai.Tests.Emergencies;

public sealed class ExactSearchTests
{
    private const string Name = "渡邊 サト";
    private static readonly DateOnly Today = SmallTown.Today;
    private readonly SmallTown town = new();

    [Theory, EachDatabase]
    public async Task Who_knows_the_name_and_one_thing_more_finds_the_one_person(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var sato = await AddAsync(database, Someone());

        foreach (var sought in new[]
        {
            new Sought(Name, Born: Born("S12.3.4")), new Sought("渡辺さと", Born: Born("昭和12年3月4日")), new Sought("わたなべ さと", Phone: "0999-01-0418"),
            new Sought("渡辺 サトさん", Address: "砂見町一丁目2番3号"), new Sought(Name, Phone: "0999010418", Address: "砂見町1-2-3", Born: Born("1937-03-04")),
        })
            Assert.Equal(sato, await FindAsync(database, sought));
    }

    [Theory, EachDatabase]
    public async Task One_thing_that_is_otherwise_finds_nobody(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await AddAsync(database, Someone());

        foreach (var sought in new[]
        {
            new Sought(Name, Born: Born("S12.3.5")), new Sought("渡邊 サ", Born: Born("S12.3.4")), new Sought("渡邊", Born: Born("S12.3.4")),
            new Sought(Name, Phone: "0999-01-0418", Born: Born("S12.3.5")), new Sought(Name, Address: "砂見町1-2-4"),
        })
            Assert.Null(await FindAsync(database, sought));
    }

    [Theory, EachDatabase]
    public async Task Neither_the_dead_nor_another_towns_people_nor_one_of_two_alike_are_found(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (dead, sought) = (Someone(), new Sought(Name, Born: Born("S12.3.4")));
        dead.Die("R8.10.2", Today);
        await AddAsync(database, dead, Someone(SmallTown.NextTown));
        Assert.Null(await FindAsync(database, sought));

        var first = await AddAsync(database, Someone());
        Assert.Equal(first, await FindAsync(database, sought));
        var second = Someone();
        second.Phone = "0999-01-0777";
        await AddAsync(database, second);

        Assert.Null(await FindAsync(database, sought));
        Assert.Equal(first, await FindAsync(database, sought with { Phone = "0999-01-0418" }));
    }

    [Fact]
    public void What_could_be_many_peoples_is_refused_whether_or_not_anybody_is_there()
    {
        foreach (var sought in new[] { new Sought(Name), new Sought("渡", Phone: "0999-01-0418"), new Sought(Name, Born: Born("80代")), new Sought(Name, Born: Born("S12")), new Sought(Name, Phone: "0418"), new Sought(Name, Address: "砂見町") })
            Assert.Throws<RefusedException>(sought.Check);
        new Sought(Name, Phone: "0999-01-0418").Check();
    }

    private static Person Someone(string municipality = SmallTown.Code)
    {
        var person = new Person { Municipality = municipality, Name = Name, Kana = "わたなべ さと", Phone = "0999-01-0418", Address = "砂見町1-2-3" };
        person.BornOn("S12.3.4", Today);
        return person;
    }

    private static Birth Born(string said) => Birth.TryParse(said, Today, out var birth, out var wrong) ? birth : throw new FormatException(wrong);

    private async Task<Guid> AddAsync(TestDatabase database, params Person[] people)
    {
        await using var db = database.Open();
        db.User = town.Shioya;
        using var everywhere = db.ReachEveryMunicipality();
        if (!db.Municipalities.Any())
            town.AddTo(db);
        db.AddRange(people);
        await db.SaveChangesAsync();
        return people[0].Id;
    }

    private async Task<Guid?> FindAsync(TestDatabase database, Sought sought)
    {
        await using var db = database.Open();
        db.User = town.Iwase;
        return (await db.ExactlyAsync(town.Iwase, sought))?.Id;
    }
}
