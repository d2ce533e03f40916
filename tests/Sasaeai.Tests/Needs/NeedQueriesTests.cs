using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Needs;
using Sasaeai.Tests.Data;
using Xunit;

namespace Sasaeai.Tests.Needs;

public sealed class NeedQueriesTests
{
    private static readonly DateOnly Today = SmallTown.Today;
    private readonly SmallTown town = new();

    [Theory, EachDatabase]
    public async Task Each_filter_leaves_its_own(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        await FillAsync(db);

        Assert.Equal(["きょう", "一週間", "七日", "月"], await TitlesAsync(db, new()));
        Assert.Equal(["閉じた"], await TitlesAsync(db, new() { State = NeedState.Closed }));
        Assert.Equal(["一週間"], await TitlesAsync(db, new() { Category = "garbage" }));
        Assert.Equal(["きょう"], await TitlesAsync(db, new() { Urgency = Urgency.Now }));
        Assert.Equal(["七日"], await TitlesAsync(db, new() { Source = "salon" }));
        Assert.Equal(["月"], await TitlesAsync(db, new() { Areas = [town.Nagihara.Id] }));
        Assert.Equal(["七日"], await TitlesAsync(db, new() { Areas = [] }));
    }

    [Theory, EachDatabase]
    public async Task A_band_of_waiting_holds_its_first_day_and_not_the_next_bands(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        await FillAsync(db);

        Assert.Equal(["きょう", "一週間"], await TitlesAsync(db, new() { Wait = WaitBand.UnderAWeek }));
        Assert.Equal(["七日"], await TitlesAsync(db, new() { Wait = WaitBand.AWeek }));
        Assert.Equal([], await TitlesAsync(db, new() { Wait = WaitBand.AFortnight }));
        Assert.Equal(["月"], await TitlesAsync(db, new() { Wait = WaitBand.AMonth }));
    }

    [Theory, EachDatabase]
    public async Task The_counts_of_a_list_agree_with_what_its_filters_leave(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        await FillAsync(db);

        var cells = await db.Needs.CellsAsync(Today);

        foreach (var band in Enum.GetValues<WaitBand>())
            Assert.Equal((await TitlesAsync(db, new() { Wait = band })).Count, cells.Where(c => c.Wait == band && c.State is not NeedState.Closed).Sum(c => c.Count));
        Assert.Equal(5, cells.Sum(c => c.Count));
        Assert.Equal(1, cells.Where(c => c.Categories.Contains("garbage")).Sum(c => c.Count));
        Assert.All(cells.Where(c => c.State is NeedState.Closed), c => Assert.Null(c.Wait));
    }

    [Theory, EachDatabase]
    public async Task The_middle_of_the_days_to_an_answer_needs_three_and_leaves_out_who_still_waits(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        foreach (var days in new[] { 4, 9 })
            AddAnswered(db, days);
        db.Add(town.Hear());
        await db.SaveChangesAsync();
        Assert.Equal((null, 2, 1), await MiddleAsync(db));

        AddAnswered(db, 20);
        AddAnswered(db, 10);
        await db.SaveChangesAsync();

        Assert.Equal((10, 4, 1), await MiddleAsync(db));
        Assert.Equal((null, 0, 1), await MiddleAsync(db, Today.AddDays(91)));
    }

    private static async Task<(int?, int, int)> MiddleAsync(SasaeaiDb db, DateOnly? on = null)
    {
        var time = await AnswerTime.OfAsync(db.Needs, on ?? Today);
        return (time.Days, time.Answered, time.StillWaiting);
    }

    private void AddAnswered(SasaeaiDb db, int days)
    {
        var need = Need.Hear(town.Shioya, new Hearing("こたえた"), Today.AddDays(-days));
        typeof(Need).GetProperty(nameof(Need.State))!.SetValue(need, NeedState.Answered);
        typeof(Need).GetProperty(nameof(Need.AnsweredOn))!.SetValue(need, Today);
        db.Add(need);
    }

    private static Task<List<string>> TitlesAsync(SasaeaiDb db, NeedFilter filter) =>
        db.Needs.Narrowed(filter, Today).InOrder(NeedOrder.Newest).Select(n => n.Title).ToListAsync();

    private async Task FillAsync(SasaeaiDb db)
    {
        town.AddTo(db);
        Add(db, "きょう", 0, urgency: Urgency.Now);
        var week = Add(db, "一週間", 6);
        week.Describe(new Description { Title = "一週間", Categories = ["garbage", "meal"], Where = new Whereabouts(null, town.Sunami.Id) });
        Add(db, "七日", 7, nowhere: true, source: "salon");
        Add(db, "月", 30, town.Nagihara.Id);
        Add(db, "閉じた", 40).Close("転居", Today);
        await db.SaveChangesAsync();
    }

    private Need Add(SasaeaiDb db, string title, int ago, Guid? area = null, bool nowhere = false, Urgency urgency = Urgency.Unknown, string? source = null)
    {
        var need = Need.Hear(town.Shioya, new Hearing(title) { Urgency = urgency, Source = source, Where = new Whereabouts(null, nowhere ? null : area ?? town.Sunami.Id) }, Today.AddDays(-ago));
        db.Add(need);
        return need;
    }
}
