using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.Figures;
using Sasaeai.Needs;
using Sasaeai.Tests.Data;
using Sasaeai.Tests.Needs;
using Xunit;

namespace Sasaeai.Tests.Figures;

/// <summary>Days from heard to answered, by area and category.</summary>
public sealed class AnswerDaysTests
{
    private static readonly DateOnly Today = SmallTown.Today;
    private readonly SmallTown town = new();

    [Theory, EachDatabase]
    public async Task Middle_range_count_and_those_who_wait_are_of_the_year_in_which_the_help_began(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = await OpenAsync(database);
        foreach (var days in new[] { 3, 7, 20 })
            Answered(db, town.Sunami, new(2026, 5, 1), days, "shopping");
        Answered(db, town.School, new(2026, 3, 20), 15, "shopping", "clinic");
        Answered(db, town.Nagihara, new(2026, 3, 1), 10);
        Waiting(db, town.Nagihara, new(2026, 10, 8), "clinic");
        await db.SaveChangesAsync();

        var now = await AnswerDays.OfAsync(db, town.Kujiraoka, 2026, Today);

        Assert.Equal((new DateOnly(2026, 4, 1), Today), (now.From, now.Until));
        Assert.Equal((4, 11, 3, 20, 1, 40), Said(now.All));
        Assert.Equal((4, 11, 3, 20, 0, null), Said(Row(now.Areas, "砂見圏域")));
        Assert.Equal((0, null, null, null, 1, 40), Said(Row(now.Areas, "凪原圏域")));
        Assert.Equal((1, null, 15, 15, 1, 40), Said(Row(now.Categories, "通院")));
        Assert.Equal(4, Row(now.Categories, "買い物").Answered);

        var then = await AnswerDays.OfAsync(db, town.Kujiraoka, 2025, Today);
        Assert.Equal((1, null, 10, 10, 1, 11), Said(then.All));
        Assert.Equal("分野を決めていない", then.Categories.Single(c => c.Answered == 1).Label);
    }

    [Theory, EachDatabase]
    public async Task What_was_closed_or_not_found_does_not_wait_but_did_before(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = await OpenAsync(database);
        Waiting(db, town.Sunami, new(2026, 3, 1)).Close("転居", new(2026, 4, 2));
        Waiting(db, town.Sunami, new(2026, 3, 1)).FindNothing("absent", "車がない", new(2026, 4, 2));
        await db.SaveChangesAsync();

        Assert.Equal(0, (await AnswerDays.OfAsync(db, town.Kujiraoka, 2026, Today)).All.Waiting);
        Assert.Equal(2, (await AnswerDays.OfAsync(db, town.Kujiraoka, 2025, Today)).All.Waiting);
    }

    [Theory, EachDatabase]
    public async Task Each_counts_what_they_may_see_and_those_outside_none_of_what_its_person_does_not_know(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = await OpenAsync(database);
        Waiting(db, town.Sunami, new(2026, 10, 8));
        Waiting(db, town.Nagihara, new(2026, 10, 8));
        var unaware = town.Hear("本人は知らない", unaware: true);
        db.Add(unaware);
        await db.SaveChangesAsync();

        Assert.Equal(1, (await AnswerDays.OfAsync(db, town.Tomari, 2026, Today)).All.Waiting);
        Assert.Equal(3, (await AnswerDays.OfAsync(db, town.Kujiraoka, 2026, Today)).All.Waiting);
        Assert.Equal(2, (await AnswerDays.OfAsync(db, SmallTown.Staff("構成員", Role.CouncilMember, [town.Sunami.Id]), 2026, Today)).All.Waiting);
        Assert.Equal(0, (await AnswerDays.OfAsync(db, SmallTown.Staff("となり", Role.Auditor, municipality: SmallTown.NextTown), 2026, Today)).All.Waiting);
    }

    [Fact]
    public void A_single_hidden_row_takes_the_next_with_it_so_that_no_sum_tells_it()
    {
        var days = new AnswerDays(2026, new(2026, 4, 1), Today, Counted("ぜんぶ", 45, 4), [Counted("a", 5, 4), Counted("b", 12, 0), Counted("c", 28, 0)], []);

        var masked = days.Masked();

        Assert.Equal(["伏せる", "伏せる", "28"], masked.Areas.Select(r => r.AnsweredWords));
        Assert.Equal(["45", "伏せる"], new[] { masked.All.AnsweredWords, masked.All.WaitingWords });
        Assert.Equal([null, null, 9], masked.Areas.Select(r => r.Median));
        Assert.All(masked.Areas.Append(masked.All), r => Assert.Equal((null, null, null), (r.Fastest, r.Slowest, r.Longest)));
    }

    [Fact]
    public void Two_hidden_rows_hide_each_other_and_none_is_hidden_that_is_empty()
    {
        var days = new AnswerDays(2026, new(2026, 4, 1), Today, Counted("ぜんぶ", 40, 30), [Counted("a", 5, 0), Counted("b", 7, 30), Counted("c", 28, 0)], []);

        Assert.Equal(["伏せる", "伏せる", "28"], days.Masked().Areas.Select(r => r.AnsweredWords));
        Assert.Equal(["0", "30", "0"], days.Masked().Areas.Select(r => r.WaitingWords));
    }

    private async Task<SasaeaiDb> OpenAsync(TestDatabase database)
    {
        var db = database.Open();
        town.AddTo(db);
        await db.SaveChangesAsync();
        return db;
    }

    private Need Waiting(SasaeaiDb db, Sasaeai.Areas.Area area, DateOnly heard, params string[] categories)
    {
        var need = Need.Hear(town.Shioya, new Hearing("買い物に行けない") { Where = new Whereabouts(null, area.Id) }, heard);
        need.Describe(new Description { Title = "買い物", Categories = categories, Where = new Whereabouts(null, area.Id) });
        db.Add(need);
        return need;
    }

    private void Answered(SasaeaiDb db, Sasaeai.Areas.Area area, DateOnly heard, int days, params string[] categories)
    {
        var need = Waiting(db, area, heard, categories);
        typeof(Need).GetProperty(nameof(Need.AnsweredOn))!.SetValue(need, heard.AddDays(days));
        typeof(Need).GetProperty(nameof(Need.State))!.SetValue(need, NeedState.Answered);
    }

    private static AnswerRow Counted(string label, int answered, int waiting) => new(label, label, answered, 9, 1, 30, waiting, waiting == 0 ? null : 60);

    private static AnswerRow Row(IEnumerable<AnswerRow> rows, string label) => rows.Single(r => r.Label == label);

    private static (int, int?, int?, int?, int, int?) Said(AnswerRow r) => (r.Answered, r.Median, r.Fastest, r.Slowest, r.Waiting, r.Longest);
}
