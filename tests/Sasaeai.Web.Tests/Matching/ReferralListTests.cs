using Sasaeai.Matching;
using Sasaeai.Seeding;
using Sasaeai.Web.Pages.Matching;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Matching;

public sealed class ReferralListTests
{
    [Theory, InlineData(false), InlineData(true)]
    public async Task The_pages_hold_every_referral_once_those_that_wait_first(bool postgres)
    {
        await using var demo = await DemoReader.OpenAsync(postgres);
        await using var db = demo.Db();
        foreach (var reader in new[] { Cast.Kujiraoka, Cast.Shioya })
        {
            var me = await demo.AsAsync(db, reader);
            var list = await ReferralList.LoadAsync(db, me, new(null, null));
            var rows = new List<Referral>();
            for (var page = 1; page <= list.Pages; page++)
                rows.AddRange((await ReferralList.LoadAsync(db, me, new(null, null, page))).Rows);

            Assert.True(list.Pages > 1);
            Assert.Equal(list.Total, rows.DistinctBy(r => r.Id).Count());
            Assert.Equal(rows.OrderByDescending(r => r.State is ReferralState.Asked).ThenByDescending(r => r.AskedOn).Select(r => (r.State is ReferralState.Asked, r.AskedOn)), rows.Select(r => (r.State is ReferralState.Asked, r.AskedOn)));
            foreach (var state in list.States)
                Assert.Equal(state.Count, rows.Count(r => r.State.ToString() == state.Value));
            Assert.Equal(list.Whose.Single().Count, (await ReferralList.LoadAsync(db, me, new(null, "mine"))).Total);
        }
    }
}
