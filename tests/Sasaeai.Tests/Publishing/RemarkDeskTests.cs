using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.Publishing;
using Sasaeai.Resources;
using Sasaeai.Tests.Data;
using Sasaeai.Tests.Needs;
using Xunit;

namespace Sasaeai.Tests.Publishing;

public sealed class RemarkDeskTests
{
    private static readonly DateOnly Today = SmallTown.Today;
    private readonly SmallTown town = new();

    [Theory, EachDatabase]
    public async Task A_remark_waits_for_the_keepers_in_whose_charge_it_is(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var entry = await EntryAsync(db);

        await new RemarkDesk(db).LeaveAsync(entry, RemarkKind.Different, " 木曜でした ", Today);
        await db.SaveChangesAsync();

        var remark = await db.Remarks.Include(r => r.Resource).SingleAsync();
        Assert.Equal(("木曜でした", Today), (remark.Words, remark.On));
        foreach (var (user, charge) in new[] { (town.Shioya, 1), (town.Iwase, 0), (town.Kujiraoka, 1), (town.Roui, 1), (town.Nagi, 0) })
            Assert.Equal((1, charge), (await db.Remarks.VisibleTo(user).CountAsync(), await db.Remarks.VisibleTo(user).InChargeOf(user).CountAsync()));
        Assert.Equal(0, await db.Remarks.VisibleTo(town.Isobe).CountAsync());

        remark.SettleBy(town.Shioya, Today);
        await db.SaveChangesAsync();
        Assert.Equal(0, await db.Remarks.ToSettle().CountAsync());
    }

    [Theory, EachDatabase]
    public async Task Sent_twice_it_is_one_and_no_flood_reaches_the_keepers(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var entry = await EntryAsync(db);
        var desk = new RemarkDesk(db);
        for (var i = 0; i < RemarkDesk.MostAboutOne; i++)
            await LeaveAsync(entry, $"{i}時からでした");
        await LeaveAsync(entry, "0時からでした");
        Assert.Equal(RemarkDesk.MostAboutOne, await db.Remarks.CountAsync());

        await Assert.ThrowsAsync<RefusedException>(() => LeaveAsync(entry, "もうひとつ"));

        foreach (var remark in await db.Remarks.ToListAsync())
            remark.SettleBy(town.Shioya, Today);
        await db.SaveChangesAsync();
        await LeaveAsync(entry, "もうひとつ");
        db.AddRange(Enumerable.Range(0, RemarkDesk.MostInADay).Select(i => new Remark { Municipality = SmallTown.Code, ResourceId = entry.Id, On = Today, Kind = RemarkKind.Other, Words = $"{i}" }));
        var other = await EntryAsync(db, "もう一つの会");
        await Assert.ThrowsAsync<RefusedException>(() => LeaveAsync(other, "木曜でした"));
        await desk.LeaveAsync(other, RemarkKind.Over, "木曜でした", Today.AddDays(1));

        async Task LeaveAsync(PublicEntry about, string words)
        {
            await desk.LeaveAsync(about, RemarkKind.Different, words, Today);
            await db.SaveChangesAsync();
        }
    }

    [Theory, EachDatabase]
    public async Task What_says_nothing_or_too_much_is_refused_at_its_field(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var entry = await EntryAsync(db);
        var desk = new RemarkDesk(db);

        Assert.Equal("Kind", (await Assert.ThrowsAsync<RefusedException>(() => desk.LeaveAsync(entry, null, "木曜でした", Today))).Field);
        Assert.Equal("Kind", (await Assert.ThrowsAsync<RefusedException>(() => desk.LeaveAsync(entry, (RemarkKind)9, "木曜でした", Today))).Field);
        Assert.Equal("Words", (await Assert.ThrowsAsync<RefusedException>(() => desk.LeaveAsync(entry, RemarkKind.Over, "　", Today))).Field);
        Assert.Equal("Words", (await Assert.ThrowsAsync<RefusedException>(() => desk.LeaveAsync(entry, RemarkKind.Over, new string('あ', Remark.Longest + 1), Today))).Field);
    }

    private async Task<PublicEntry> EntryAsync(SasaeaiDb db, string name = "おとも便")
    {
        var first = !await db.Municipalities.AnyAsync();
        if (first)
            town.AddTo(db);
        var resource = town.Otomo();
        (resource.Name, resource.AreaId) = (name, town.Sunami.Id);
        resource.Publish(phoneToo: false);
        db.Add(resource);
        await db.SaveChangesAsync();
        (await db.Municipalities.SingleAsync(m => m.Code == SmallTown.Code)).OpenPublicList(town.Hamada, Today);
        await db.SaveChangesAsync();
        return await db.Published().Where(r => r.Id == resource.Id).Entries().SingleAsync();
    }
}
