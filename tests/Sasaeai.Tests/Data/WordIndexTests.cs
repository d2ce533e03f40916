using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Needs;
using Sasaeai.Organizations;
using Sasaeai.Resources;
using Sasaeai.Search;
using Xunit;

namespace Sasaeai.Tests.Data;

public sealed class WordIndexTests
{
    private const string Town = "99201";

    [Theory, EachDatabase]
    public async Task Words_of_any_length_are_found_in_every_spelling(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        db.AddRange(Named("ラ－メン会　𠮷田・3-5"), Named("介護予防体操"), Named("予防と介護"));
        await db.SaveChangesAsync();

        Assert.Equal(["ラ－メン会　𠮷田・3-5"], await FoundAsync(db, "らーめん"));
        Assert.Equal(["ラ－メン会　𠮷田・3-5"], await FoundAsync(db, "吉田"));
        Assert.Equal(["ラ－メン会　𠮷田・3-5"], await FoundAsync(db, "3-5"));
        Assert.Equal(["ラ－メン会　𠮷田・3-5"], await FoundAsync(db, "・"));
        Assert.Equal(["予防と介護", "介護予防体操"], await FoundAsync(db, "介護"));
        Assert.Equal(["予防と介護", "介護予防体操"], await FoundAsync(db, "防"));
        Assert.Equal(["介護予防体操"], await FoundAsync(db, "介護予防"));
        Assert.Empty(await FoundAsync(db, "通院"));
    }

    [Theory, EachDatabase]
    public async Task A_telephone_number_is_found_as_it_is_written_or_read_out(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        db.AddRange(Named("みなと会館"), Named("いその間"));
        db.Resources.Local.Single(r => r.Name == "みなと会館").Phone = "054-000-1234";
        await db.SaveChangesAsync();

        foreach (var typed in new[] { "054-000-1234", "０５４（０００）１２３４", "0540001234", "000-1234" })
            Assert.Equal(["みなと会館"], await FoundAsync(db, typed));
        Assert.Empty(await FoundAsync(db, "054-000-1235"));
    }

    [Theory, EachDatabase]
    public async Task All_letters_and_pairs_of_a_word_are_not_yet_the_word(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        // いかい holds か, い, かい and いか, and so all of かいかい.
        var others = new Organization { Municipality = Town, Name = "いかいの会", Kind = "npo" };
        var body = new Organization { Municipality = Town, Name = "かいかいの会", Kind = "npo" };
        db.AddRange(others, Named("いかい"), new Resource { Municipality = Town, Name = "縁側", Organization = body }, new Resource { Municipality = Town, Name = "土間", Organization = others },
            Need.Hear(Colleagues.Shioya, new Hearing("いかいを直したい"), new(2026, 11, 1)), Need.Hear(Colleagues.Shioya, new Hearing("かいかいを直したい"), new(2026, 11, 1)));
        await db.SaveChangesAsync();

        Assert.Equal(["かいかいの会"], await db.Organizations.WithWords(db, Colleagues.Shioya, "かいかい").Select(o => o.Name).ToListAsync());
        Assert.Equal(["縁側"], await db.Resources.WithWords(db, Colleagues.Shioya, "かいかい").Select(r => r.Name).ToListAsync());
        Assert.Equal(["かいかいを直したい"], await (await NeedSearch.OfAsync(db, Colleagues.Shioya, "かいかい")).In(db.Needs, "かいかい").Select(n => n.Title).ToListAsync());
        Assert.Equal([0, 1], (await db.Needs.OrderByDescending(n => n.Title).PlacesOf("か").ToListAsync()).Select(p => p.At));
    }

    [Theory, EachDatabase]
    public async Task Rows_read_past_the_mapping_are_the_same_rows(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var resource = new Resource { Municipality = Town, Name = "体操の会", Categories = ["salon", "outing"], Latitude = 33.1, ComesToYou = true, Sessions = [new() { Days = Days.Tuesday }] };
        db.Add(resource);
        await db.SaveChangesAsync();

        var rows = await db.Resources.Select(r => new { r.Id, r.Latitude, r.Longitude, r.ComesToYou, r.Days, r.Categories })
            .ReadAsync(db, row => (row.GetGuid(0), row.GetDouble(1), row.IsDBNull(2), row.GetBoolean(3), (Days)row.GetInt32(4), string.Join(' ', new WordLists().Read(row, 5))));

        Assert.Equal([(resource.Id, 33.1, true, true, Days.Tuesday, "salon outing")], rows);
    }

    [Theory, EachDatabase]
    public async Task What_changes_is_found_by_what_it_has_become_and_what_is_gone_by_nothing(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var (changed, gone) = (Named("体操の会"), Named("体操教室"));
        db.AddRange(changed, gone);
        await db.SaveChangesAsync();
        changed.Name = "囲碁の会";
        db.Remove(gone);
        await db.SaveChangesAsync();

        Assert.Empty(await FoundAsync(db, "体操"));
        Assert.Equal(["囲碁の会"], await FoundAsync(db, "囲碁"));
    }

    [Theory, EachDatabase]
    public async Task What_is_not_committed_is_not_found(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        await using (await db.Database.BeginTransactionAsync())
        {
            db.Add(Named("体操の会"));
            await db.SaveChangesAsync();
        }

        Assert.Empty(await FoundAsync(db, "体操"));
    }

    [Theory, EachDatabase]
    public async Task Another_town_is_not_found(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        db.Add(new Resource { Municipality = "99999", Name = "体操の会" });
        await db.SaveChangesAsync();

        Assert.Empty(await FoundAsync(db, "体操"));
        Assert.Empty(await FoundAsync(db, "体操の会"));
    }

    [Fact]
    public async Task Sqlite_knows_how_many_there_are_when_the_program_starts_again()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite);
        await using var db = database.Open();
        db.AddRange(Enumerable.Range(0, 50).Select(n => Named($"体操の会{n}")));
        await db.SaveChangesAsync();
        await db.MigrateAsync();

        Assert.Contains("50 50 50", await db.Database.SqlQueryRaw<string>("""select stat as "Value" from sqlite_stat1 where idx = 'IX_Resource_Municipality_State'""").ToListAsync());
    }

    private static Resource Named(string name) => new() { Municipality = Town, Name = name };

    private static Task<List<string>> FoundAsync(SasaeaiDb db, string typed) =>
        db.Resources.Holding(db, Town, Assert.Single(WordIndex.Words(typed))).OrderBy(r => r.Name == "介護予防体操").Select(r => r.Name).ToListAsync();
}
