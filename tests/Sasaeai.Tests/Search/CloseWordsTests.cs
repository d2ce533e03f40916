using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.Organizations;
using Sasaeai.People;
using Sasaeai.Resources;
using Sasaeai.Search;
using Sasaeai.Tests.Data;
using Sasaeai.Tests.Needs;
using Xunit;

namespace Sasaeai.Tests.Search;

/// <summary>もしかして: what is offered where a search finds nothing.</summary>
public sealed class CloseWordsTests
{
    private readonly SmallTown town = new();

    [Theory, EachDatabase]
    public async Task Each_kind_of_slip_is_mended_by_a_word_that_stands_in_a_name(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = await OpenAsync(database);
        foreach (var (typed, meant) in new[]
        {
            ("たいそお", "たいそう"), ("だいそう", "たいそう"), ("たいそつ", "たいそう"), ("たそいう", "たいそう"), ("たいそそう", "たいそう"), ("たいう", "たいそう"), ("体操クラム", "体操クラブ"),
            ("みまもい", "みまもり"), ("みもまり", "みまもり"), ("みままもり", "みまもり"), ("みまもりり", "みまもり"), ("よるのみまり", "よるのみまもり"),
            ("タグシー", "タクシー"), ("おちゃこ", "おちゃっこ"), ("おちゃんこ", "おちゃっこ"), ("オチャツコ会", ""), ("ボランテア", "ボランティア"),
            ("あみのも", "あみもの"), ("編み物 タグシー", ""), ("見守り タグシー", "見守り タクシー"), ("さざなに体操", "さざなみ体操"),
            ("たい", ""), ("タクシー", ""), ("訪問美容", ""), ("かかか", ""), ("0999", ""), ("てれび", ""),
        })
        {
            var close = await db.CloseAsync(town.Shioya, Wording.Of(typed)!, TestContext.Current.CancellationToken);
            Assert.True((close.Count == 0 ? "" : close[0]) == meant, $"{typed}: {string.Join(' ', close)}");
        }
    }

    [Theory, EachDatabase]
    public async Task Nothing_is_offered_from_what_the_reader_may_not_see_or_from_anybodys_name(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = await OpenAsync(database);
        var ended = Resource("さんまの会", "さんまのかい");
        ended.End(SmallTown.Today, "世話役がいなくなった", SmallTown.Today);
        db.AddRange(
            ended,
            Resource("となりの寄り場", "となりのよりば", SmallTown.NextTown),
            new Organization { Municipality = SmallTown.NextTown, Name = "となり草の会", Kind = "npo" },
            new Person { Municipality = SmallTown.Code, Name = "鵜飼 つるよ", Kana = "うかい つるよ", AreaId = town.Sunami.Id },
            town.Hear("つるはしを借りたい", about: "鵜飼 つるよ"));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        foreach (var typed in new[] { "さんなのかい", "さんまのあい", "よりなのかい", "となりのよりぱ", "となり草のかい", "となりぐさ", "うがい", "つるお", "つるばし", "うかい つるお" })
            Assert.True(await CloseAsync(town.Shioya, typed) is { Count: 0 }, typed);
        Assert.Equal(["となりのよりば"], await CloseAsync(town.Shioya with { Municipality = SmallTown.NextTown }, "となりのよりぱ"));
        Assert.Empty(await CloseAsync(town.Shioya with { Municipality = SmallTown.NextTown }, "みまもい"));

        Task<IReadOnlyList<string>> CloseAsync(User user, string typed) => db.CloseAsync(user, Wording.Of(typed)!, TestContext.Current.CancellationToken);
    }

    [Theory, EachDatabase]
    public async Task There_are_three_at_most_and_each_finds_something(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = await OpenAsync(database);
        foreach (var letter in "あかさたなは")
            db.Add(Resource($"ゆめぬ{letter}", $"ゆめぬ{letter}"));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        var close = await db.CloseAsync(town.Shioya, Wording.Of("ゆめぬろ")!, TestContext.Current.CancellationToken);

        Assert.Equal(CloseWords.Most, close.Count);
        foreach (var text in close)
            Assert.True(await db.Resources.VisibleTo(town.Shioya).WithWords(db, town.Shioya, text).AnyAsync(TestContext.Current.CancellationToken), text);
    }

    private async Task<SasaeaiDb> OpenAsync(TestDatabase database)
    {
        var db = database.Open();
        town.AddTo(db);
        db.AddRange(
            Resource("さざなみ体操クラブ", "さざなみたいそうくらぶ"), Resource("夜の見守りタクシー", "よるのみまもりたくしー"), Resource("砂見お茶っこ会", "すなみおちゃっこかい"),
            Resource("編み物の間", "あみもののま"), new Organization { Municipality = SmallTown.Code, Name = "ボランティアの輪", Kind = "npo" });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return db;
    }

    private static Resource Resource(string name, string kana, string municipality = SmallTown.Code) => new() { Municipality = municipality, Name = name, Kana = kana, Categories = ["gathering"] };
}
