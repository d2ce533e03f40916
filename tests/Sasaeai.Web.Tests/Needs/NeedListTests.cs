using Microsoft.EntityFrameworkCore;
using Sasaeai.Needs;
using Sasaeai.Seeding;
using Sasaeai.Web.Components;
using Sasaeai.Web.Pages.Needs;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Needs;

public sealed class NeedListTests
{
    private static readonly NeedAsk All = new(null, null, null, null, null, null, null, null, null, null, null);

    public static TheoryData<bool, string> Readers => new MatrixTheoryData<bool, string>(
        [false, true], [Cast.Kujiraoka.SignIn, Cast.Hamada.SignIn, Cast.Shioya.SignIn, Cast.Tomari.SignIn]);

    [Theory, MemberData(nameof(Readers))]
    public async Task Each_number_beside_a_choice_is_what_choosing_it_lists(bool postgres, string reader)
    {
        await using var demo = await DemoReader.OpenAsync(postgres);
        await using var db = demo.Db();
        var me = await demo.AsAsync(db, Cast.Staff.Single(m => m.SignIn == reader));
        async Task<int> ListedAsync(NeedAsk ask)
        {
            var list = await NeedList.LoadAsync(db, me, ask);
            // The total comes from the same counts, so what the last page really holds is counted too.
            var last = list.Pages == 1 ? list : await NeedList.LoadAsync(db, me, ask with { P = list.Pages });
            Assert.Equal(list.Total, (list.Pages - 1) * 30 + last.Rows.Count);
            return list.Total;
        }

        NeedAsk[] from = [All, All with { State = NeedState.Closed }, All with { Owing = true }, All with { State = NeedState.Closed, Owing = true }, All with { Q = "買い物" }];
        foreach (var ask in from)
        {
            var list = await NeedList.LoadAsync(db, me, ask);
            (IReadOnlyList<Choice> Choices, Func<string, NeedAsk> Chosen)[] facets =
            [
                (list.States, v => ask with { State = Enum.Parse<NeedState>(v) }),
                (list.Areas, v => ask with { Area = v }),
                (list.Categories, v => ask with { Category = v }),
                (list.Waits, v => ask with { Wait = Enum.Parse<WaitBand>(v) }),
                (list.Whoses, v => ask with { Whose = Enum.Parse<WhoseNeed>(v) }),
                (list.Owing, _ => ask with { Owing = true }),
            ];
            foreach (var (choices, chosen) in facets)
                foreach (var choice in choices.OrderByDescending(c => c.Count).Take(4))
                    Assert.Equal((ask, choice.Label, choice.Count), (ask, choice.Label, await ListedAsync(chosen(choice.Value))));
        }
        Assert.NotEqual(0, await ListedAsync(All with { State = NeedState.Closed }));
        Assert.NotEqual(0, await ListedAsync(All with { Owing = true }));
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Reading_the_texts_finds_what_the_index_finds(bool postgres)
    {
        await using var demo = await DemoReader.OpenAsync(postgres);
        await using var db = demo.Db();
        var me = await demo.AsAsync(db, Cast.Kujiraoka);
        var visible = db.Needs.VisibleTo(me.User);
        foreach (var text in new[] { "い", "買い物", "渚本", "なぎもと 買い物", "090", "％", "？", "ありえない言葉" })
        {
            var words = await NeedSearch.OfAsync(db, me.User, text);
            Assert.Equal(
                await words.In(visible, text).InOrder(NeedOrder.Newest).Select(n => n.Title).ToListAsync(),
                await words.ReadIn(visible, text).InOrder(NeedOrder.Newest).Select(n => n.Title).ToListAsync());
        }

        var often = await NeedList.LoadAsync(db, me, All with { Q = "い", State = NeedState.Closed });
        var titles = await (await NeedSearch.OfAsync(db, me.User, "い")).In(visible, "い").Closed().InOrder(NeedOrder.Newest).Select(n => n.Title).Take(30).ToListAsync();
        Assert.True(often.Total >= 240, $"{often.Total} are too few for the list to read them.");
        Assert.Equal(titles, often.Rows.Select(n => n.Title));
    }
}
