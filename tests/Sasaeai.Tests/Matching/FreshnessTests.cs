using Microsoft.EntityFrameworkCore;
using Sasaeai.Matching;
using Sasaeai.Resources;
using Sasaeai.Tests.Data;
using Sasaeai.Tests.Needs;
using Xunit;

namespace Sasaeai.Tests.Matching;

public sealed class FreshnessTests
{
    private static readonly DateOnly Today = SmallTown.Today;
    private readonly SmallTown town = new();

    [Theory, EachDatabase]
    public async Task Half_a_year_where_people_depend_on_it_or_it_may_fail_else_a_year(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        var need = town.Hear();
        db.Add(need);
        Add("一度も", null);
        Add("去年", 13);
        Add("七か月前", 7);
        Add("七か月前で重い", 7, r => r.Load = Load.TooHeavy);
        Add("五か月前で重い", 5, r => r.Load = Load.Heavy);
        var used = Add("七か月前で利用あり", 7);
        Add("これから", null, r => r.Begin(ResourceState.Potential, null));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        await new ReferralDesk(db).AskAsync(town.Shioya, need, used, new Asking("火曜に"), Today, TestContext.Current.CancellationToken);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        var due = await db.DueForCheck(town.Kujiraoka, Today).MostPressingFirst(db.Referrals).Select(r => r.Name).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["七か月前で利用あり", "七か月前で重い", "一度も", "去年"], due);
        Assert.Equal(due[1..3], (await db.MostPressingAsync(db.DueForCheck(town.Kujiraoka, Today), 1, 2)).Select(r => r.Name));
        Assert.Equal(4, await db.DueForCheck(town.Roui, Today).CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, await db.DueForCheck(town.Nagi, Today).CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, await db.DueForCheck(town.Isobe, Today).CountAsync(TestContext.Current.CancellationToken));

        Resource Add(string name, int? months, Action<Resource>? but = null)
        {
            var resource = town.Otomo();
            resource.Name = name;
            if (months is { } ago)
                resource.Confirm(town.Shioya, "代表", Today.AddMonths(-ago));
            but?.Invoke(resource);
            db.Add(resource);
            return resource;
        }
    }
}
