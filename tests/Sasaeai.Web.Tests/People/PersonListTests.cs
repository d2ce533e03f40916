using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Needs;
using Sasaeai.People;
using Sasaeai.Seeding;
using Sasaeai.Web.Components;
using Sasaeai.Web.Pages.People;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.People;

public sealed class PersonListTests
{
    private static readonly PersonAsk All = new(null, null, null, null);

    public static TheoryData<bool, string> Readers => new MatrixTheoryData<bool, string>(
        [false, true], [Cast.Kujiraoka.SignIn, Cast.Hamada.SignIn, Cast.Shioya.SignIn, Cast.Tomari.SignIn, Cast.Isobe.SignIn]);

    [Theory, MemberData(nameof(Readers))]
    public async Task Each_number_beside_a_choice_is_what_choosing_it_lists(bool postgres, string reader)
    {
        await using var demo = await DemoReader.OpenAsync(postgres);
        await using var db = demo.Db();
        await PartAsync(db, demo.Today);
        var me = await demo.AsAsync(db, Cast.Staff.Single(m => m.SignIn == reader));
        async Task<int> ListedAsync(PersonAsk ask)
        {
            var list = await PersonList.LoadAsync(db, me, ask);
            var last = list.Pages == 1 ? list : await PersonList.LoadAsync(db, me, ask with { P = list.Pages });
            Assert.Equal(list.Total, (list.Pages - 1) * 30 + last.Rows.Count);
            return list.Total;
        }

        foreach (var ask in new[] { All, All with { Now = PersonList.Gone }, All with { Part = PersonParts.Helped }, All with { Part = PersonParts.Able }, All with { Q = "渚" } })
        {
            var list = await PersonList.LoadAsync(db, me, ask);
            foreach (var (choices, chosen) in new (IReadOnlyList<Choice>, Func<string, PersonAsk>)[]
            {
                (list.Areas, v => ask with { Area = v }),
                (list.Nows, v => ask with { Now = v }),
                (list.Parts, v => ask with { Part = v }),
            })
                foreach (var choice in choices.OrderByDescending(c => c.Count).Take(3))
                    Assert.Equal((ask, choice.Label, choice.Count), (ask, choice.Label, await ListedAsync(chosen(choice.Value))));
        }
        Assert.True(reader != Cast.Kujiraoka.SignIn || await ListedAsync(All with { Part = PersonParts.Helped, Now = PersonList.Gone }) > 0);
    }

    [Theory, MemberData(nameof(Readers))]
    public async Task Leafing_through_shows_everybody_once_and_in_order(bool postgres, string reader)
    {
        await using var demo = await DemoReader.OpenAsync(postgres);
        await using var db = demo.Db();
        await PartAsync(db, demo.Today);
        var me = await demo.AsAsync(db, Cast.Staff.Single(m => m.SignIn == reader));
        foreach (var ask in new[] { All, All with { Part = PersonParts.Helped } })
        {
            var seen = new List<Guid>();
            var pages = 1;
            for (var page = 1; page <= pages; page++)
            {
                var list = await PersonList.LoadAsync(db, me, ask with { P = page });
                pages = list.Pages;
                seen.AddRange(list.Rows.Select(p => p.Id));
            }
            var visible = db.People.VisibleTo(db.Needs, me.User).Standing().Where(p => p.DiedText == null && p.LeftOn == null);
            var all = ask.Part is null ? visible : visible.Where(p => db.Needs.VisibleTo(me.User).Any(n => n.PersonId == p.Id));
            Assert.Equal(await all.OrderBy(p => p.Kana ?? p.Name).ThenBy(p => p.Id).Select(p => p.Id).ToListAsync(), seen);
        }
    }

    /// <summary>Of those with worries one dies, one moves away and one turns out to be another, so that who has a worry and who lives here differ.</summary>
    private static async Task PartAsync(SasaeaiDb db, DateOnly today)
    {
        var people = await db.People.Standing().Where(p => p.DiedText == null && p.LeftOn == null && db.Needs.Any(n => n.PersonId == p.Id)).OrderBy(p => p.Id).Take(4).ToListAsync();
        people[0].Die("R8.10.1", today);
        db.Add(people[1].Move(new Home("となり市の娘の家", null, null, null, Outside: true), today.AddDays(-1), today));
        db.Entry(people[2]).Property(p => p.MergedIntoId).CurrentValue = people[3].Id;
        await db.SaveChangesAsync();
    }
}
