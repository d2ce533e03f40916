using Microsoft.EntityFrameworkCore;
using Sasaeai.People;
using Sasaeai.Tests.Data;
using Sasaeai.Tests.Needs;
using Sasaeai.Time;
using Xunit;

namespace Sasaeai.Tests.People;

public sealed class FindingPeopleTests
{
    private readonly SmallTown town = new();

    [Theory, EachDatabase]
    public async Task A_person_is_found_by_any_part_of_what_is_known_of_them(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        var sato = Person("渡邉 髙子", "わたなべ たかこ", "砂見町三丁目2-11", "0999-02-0418", "S12.3.4");
        sato.OtherNames = "タカばあ、𠮷田のおばさん";
        sato.FormerNames = [new("大野 髙子", "おおの たかこ", "1960~")];
        var other = Person("浜砂 ひな", "はますな ひな", "浜通2-1", "090-1111-2222", "80代");
        db.AddRange(sato, other);
        await db.SaveChangesAsync();
        async Task<bool> FindsAsync(string text) => await db.People.Matching(db.PersonKeys.VisibleTo(town.Shioya), text).Select(p => p.Id).ToListAsync() is [var id] && id == sato.Id;

        foreach (var text in new[]
        {
            "渡邉", "渡辺", "渡邊髙子", "辺高", "髙子", "高子　渡辺", "わたなべ", "ワタナベ", "たかこ", "なべたか", "ﾀｶｺ", "たかばあ", "吉田", "大野", "オオノ", "おーの",
            "0999-02-0418", "0999020418", "０９９９（０２）０４１８", "0999 02 0418", "0418", "S12.3.4", "昭和12年3月4日", "1937-03", "昭和12年",
            "砂見町", "砂見町3丁目", "砂見町三丁目２番", "砂見町3-2-11", "わたなべ 砂見町", "高子 0418",
        })
            Assert.True(await FindsAsync(text), text);
        foreach (var text in new[] { "渡部", "わたなべ はなこ", "0419", "S12.3.5", "昭和13年", "砂見町4丁目", "浜砂" })
            Assert.False(await FindsAsync(text), text);
        Assert.Equal(2, await db.People.Matching(db.PersonKeys.VisibleTo(town.Shioya), " ").CountAsync());
    }

    [Theory, EachDatabase]
    public async Task Every_word_has_to_be_found_in_one_of_the_ways_it_may_be_meant(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        // おおの is meant as it stands or, its long vowel dropped, as おの.
        var (hiro, other) = (Person("大野 ひろ", "おおの ひろ"), Person("小野 茂", "おの しげる"));
        db.AddRange(hiro, other);
        await db.SaveChangesAsync();

        foreach (var text in new[] { "おおの ひろ", "ひろ おおの", "おーの ひろー", "おおの おおの ひろ" })
            Assert.Equal(hiro.Id, Assert.Single(await db.People.Matching(db.PersonKeys.VisibleTo(town.Shioya), text).ToListAsync()).Id);
        Assert.Equal(2, await db.People.Matching(db.PersonKeys.VisibleTo(town.Shioya), "おおの").CountAsync());
    }

    [Theory, EachDatabase]
    public async Task What_changes_is_found_by_its_new_name_and_no_longer_by_its_old_one(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        var hina = Person("浜砂 ひな", "はますな ひな");
        db.Add(hina);
        await db.SaveChangesAsync();

        hina.Name = "潮崎 ひな";
        await db.SaveChangesAsync();

        Assert.Equal((0, 1), (await CountAsync("浜砂"), await CountAsync("潮崎")));

        Task<int> CountAsync(string text) => db.People.Matching(db.PersonKeys.VisibleTo(town.Shioya), text).CountAsync();
    }

    [Theory, EachDatabase]
    public async Task Namesakes_are_told_apart_as_long_as_there_are_two(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        var first = Person("髙橋 正", "たかはし ただし", born: "S12.3.4");
        db.Add(first);
        await db.SaveChangesAsync();
        Assert.Equal("髙橋 正 さん", first.Called);

        var second = Person("高橋正", "たかはし まさし", "浜通2-1");
        db.Add(second);
        await db.SaveChangesAsync();
        Assert.Equal(("髙橋 正 さん（昭和12年3月4日生まれ・たかはし ただし・住所と電話はまだ）", "高橋正 さん（浜通2-1）"), (first.Called, second.Called));

        var (third, fourth) = (Person("髙橋正", null!, phone: "0999-02-0418", born: "S12.3.4"), Person("高橋 正", null!));
        db.AddRange(third, fourth);
        await db.SaveChangesAsync();
        Assert.Equal(("髙橋正 さん（昭和12年3月4日生まれ・電話の終わり 0418）", "高橋 正 さん（見分ける手がかりが、まだ書かれていません）"), (third.Called, fourth.Called));
        db.RemoveRange(third, fourth);
        await db.SaveChangesAsync();

        second.Name = "高梨 正";
        await db.SaveChangesAsync();
        Assert.Equal((false, false), (first.HasNamesake, second.HasNamesake));
    }

    [Theory, EachDatabase]
    public async Task The_likeliest_come_first_with_the_reasons(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        db.AddRange(
            Person("髙橋 正", "たかはし ただし", "浜通2-1", born: "S12.3.4"),
            Person("高橋 忠", "たかはし ただし", "砂見町1-1"),
            Person("高橋 ヨネ", "たかはし よね", "浜通2番1号"),
            Person("灘尾 茂", "なだお しげる", "浜通3-1", "0999-02-0418"));
        await db.SaveChangesAsync();

        var found = await db.People.LikelySameAsync(db.PersonKeys.VisibleTo(town.Shioya), new Sought("高橋 正さん", "たかはし ただし", "0999-02-0418", "浜通2-1", Birth.Of(PartialDate.Parse("S12.3.4"))), TestContext.Current.CancellationToken);

        Assert.Equal(
            ["髙橋 正：お名前が同じ・生年月日が同じ・住所が同じ", "高橋 忠：読みが同じ", "灘尾 茂：電話が同じ", "高橋 ヨネ：住所が同じ"],
            found.Select(l => $"{l.Person.Name}：{l.Because}"));
        Assert.Empty(await db.People.LikelySameAsync(db.PersonKeys.VisibleTo(town.Hamada with { Municipality = SmallTown.NextTown }), new Sought("髙橋 正"), TestContext.Current.CancellationToken));
        Assert.Equal(3, (await db.People.LikelySameAsync(db.PersonKeys.VisibleTo(town.Shioya), new Sought("高橋さん"), TestContext.Current.CancellationToken)).Count);
        Assert.Empty(await db.People.LikelySameAsync(db.PersonKeys.VisibleTo(town.Shioya), new Sought("坂の上の男の方"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Two_of_one_name_get_the_line_that_parts_them()
    {
        var today = SmallTown.Today;
        var one = new Listed(Person("磯辺田 ツル", "いそべだ つる", "浜通7-2", born: "S12.11.23"), "砂見圏域");
        var like = new Listed(Person("磯邉田 ツル", "いそべだ つる", "浜通7-2", "0999-02-0619", "S12.11.23"), "砂見圏域", "ひとり暮らし");
        var twin = new Listed(Person("磯辺田 ツル", "いそべだ つる", "浜通7-2", born: "S12.11.23"), "砂見圏域");

        var pair = Distinguishing.Lines([one, like], today);
        Assert.Equal($"昭和12年11月23日生まれ（88歳）　砂見圏域　浜通7-2　{Distinguishing.NothingYet}", pair[one.Person.Id]);
        Assert.Equal("昭和12年11月23日生まれ（88歳）　砂見圏域　浜通7-2　ひとり暮らし", pair[like.Person.Id]);
        var unknown = new Listed(Person("磯辺田 ツル", null!));
        Assert.Equal(("昭和12年11月23日生まれ（88歳）　砂見圏域　浜通7-2", Distinguishing.NothingYet), (Distinguishing.Lines([one, unknown], today)[one.Person.Id], Distinguishing.Lines([one, unknown], today)[unknown.Person.Id]));
        Assert.Equal($"砂見圏域　{Distinguishing.NothingYet}", Distinguishing.Lines([one, unknown with { Area = "砂見圏域" }], today)[unknown.Person.Id]);
        Assert.Equal("", Distinguishing.Lines([unknown], today)[unknown.Person.Id]);
        Assert.EndsWith("見分ける手がかりが、まだ書かれていません", Distinguishing.Lines([one, twin], today)[one.Person.Id], StringComparison.Ordinal);
    }

    internal static Person Person(string name, string? kana = null, string? address = null, string? phone = null, string? born = null)
    {
        var person = new Person { Municipality = SmallTown.Code, Name = name, Kana = kana, Address = address, Phone = phone };
        person.BornOn(born, SmallTown.Today);
        return person;
    }
}
