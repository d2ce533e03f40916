using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.Journal;
using Sasaeai.Needs;
using Sasaeai.Tests.Data;
using Xunit;

namespace Sasaeai.Tests.Needs;

public sealed class NeedHearingTests
{
    private readonly SmallTown town = new();

    [Theory]
    [InlineData("")]
    [InlineData("　 \n")]
    public void Without_a_word_about_what_it_is_nothing_is_written_down(string words)
    {
        var refusal = Assert.Throws<RefusedException>(() => town.Hear(words));

        Assert.Equal("Words", refusal.Field);
    }

    [Theory]
    [InlineData("草がのびて、側溝がつまる。腰が痛うて、もうしゃがめん", "草がのびて、側溝がつまる")]
    [InlineData("  ごみが出せん\n手伝ってほしい", "ごみが出せん")]
    [InlineData("。", "聞いた困りごと")]
    public void The_heading_is_the_first_sentence(string words, string title) => Assert.Equal(title, town.Hear(words).Title);

    [Fact]
    public void A_long_heading_is_cut_between_letters_and_not_inside_one()
    {
        var title = town.Hear(string.Concat(Enumerable.Repeat("𠮷", 40))).Title;

        Assert.Equal(string.Concat(Enumerable.Repeat("𠮷", 27)) + "…", title);
    }

    [Theory, EachDatabase]
    public async Task Writing_down_leaves_a_journal_entry_that_names_nobody(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        db.User = town.Shioya;
        town.AddTo(db);
        db.Add(town.Hear("渚本トミさんが買い物に困っている", about: "渚本 トミ"));
        await db.SaveChangesAsync();

        var entry = await db.Journal.SingleAsync(e => e.What == "need.heard");

        Assert.Equal((Function.Visibility, town.Sunami.Id, "汐屋 さとみ"), (entry.Function, entry.AreaId!.Value, entry.ByName));
        Assert.DoesNotContain("渚本", entry.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task What_was_said_is_found_by_other_spellings(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        db.Add(town.Hear("ゴミステーションまでが遠い"));
        await db.SaveChangesAsync();

        Assert.Equal(1, await FoundAsync(db, "ごみ すてーしょん"));
        Assert.Equal(0, await FoundAsync(db, "灯油"));
    }

    [Theory, EachDatabase]
    public async Task It_is_found_by_the_reading_and_the_telephone_of_its_person(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        var need = town.Hear();
        var tomi = SmallTown.Tomi();
        tomi.Phone = "054-000-1234";
        need.Concern(tomi);
        db.Add(need);
        await db.SaveChangesAsync();

        Assert.Equal(1, await FoundAsync(db, "ナギモト"));
        Assert.Equal(1, await FoundAsync(db, "0540001234"));
    }

    private static async Task<int> FoundAsync(SasaeaiDb db, string text) => await (await NeedSearch.OfAsync(db, Colleagues.Shioya, text)).In(db.Needs, text).CountAsync();
}
