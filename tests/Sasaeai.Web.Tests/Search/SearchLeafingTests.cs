using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Needs;
using Sasaeai.Organizations;
using Sasaeai.Search;
using Sasaeai.Seeding;
using Sasaeai.Web.Pages.Search;
using Sasaeai.Web.Security;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Search;

public sealed class SearchLeafingTests
{
    private const string Mark = "ぬむゆるろれ";

    [Theory, InlineData(false), InlineData(true)]
    public async Task Leafing_shows_every_worry_once_and_as_many_as_the_total(bool postgres)
    {
        await using var demo = await DemoReader.OpenAsync(postgres);
        await using var db = demo.Db();
        var me = await demo.AsAsync(db, Cast.Kujiraoka);
        for (var i = 0; i < Ranking.Weighed + 45; i++)
            db.Add(Need.Hear(me.User, new($"{i}丁目の{Mark}のこと"), demo.Today));
        await LeafAsync(db, me, SearchKind.Needs, OtherHits.NeedsAsync);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Leafing_shows_every_organisation_once_and_as_many_as_the_total(bool postgres)
    {
        await using var demo = await DemoReader.OpenAsync(postgres);
        await using var db = demo.Db();
        for (var i = 0; i < Ranking.Weighed + 45; i++)
            db.Add(new Organization { Municipality = EmptyTown.Code, Name = $"{i}丁目{Mark}の会", Kind = "club" });
        await LeafAsync(db, await demo.AsAsync(db, Cast.Kujiraoka), SearchKind.Organizations, OtherHits.OrganizationsAsync);
    }

    private static async Task LeafAsync(SasaeaiDb db, CurrentUser me, SearchKind kind, Func<SasaeaiDb, CurrentUser, SearchAsk, Wording, AreaGroups, Task<SearchSection>> read)
    {
        await db.SaveChangesAsync();
        var groups = await AreaGroups.LoadAsync(db, me.User, me.Today);
        Task<SearchSection> PageAsync(int page) => read(db, me, new(Mark, kind.ToString(), null, null, null, null, null, null, null, null, page), Wording.Of(Mark)!, groups);

        var first = await PageAsync(1);
        var shown = new List<string>();
        for (var page = 1; page <= first.Pages; page++)
            shown.AddRange((await PageAsync(page)).Hits.Select(h => h.Href));

        Assert.Equal(Ranking.Weighed + 45, first.Total);
        Assert.Equal(first.Total, shown.Count);
        Assert.Equal(first.Total, shown.Distinct().Count());
    }
}
