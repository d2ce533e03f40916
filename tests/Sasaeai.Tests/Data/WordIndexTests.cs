using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Resources;
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

    private static async Task<List<string>> FoundAsync(SasaeaiDb db, string typed)
    {
        var ids = db.Holding<Resource>(Town, Assert.Single(WordIndex.Words(typed)));
        return await db.Resources.Where(r => ids.Contains(r.Id)).OrderBy(r => r.Name == "介護予防体操").Select(r => r.Name).ToListAsync();
    }
}
