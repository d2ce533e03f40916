using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Consent;
using Sasaeai.Data;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.Tests.Data;
using Sasaeai.Tests.Needs;
using Xunit;

namespace Sasaeai.Tests.Matching;

public sealed class ReferralAccessTests
{
    private static readonly DateOnly Today = SmallTown.Today;
    private readonly SmallTown town = new();

    [Theory, EachDatabase]
    public async Task Whoever_sees_the_worry_sees_what_was_asked_for_it_and_nobody_else_does(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        AddReferral(db, town.Hear("ここ"));
        AddReferral(db, town.Hear("よそ", area: town.Nagihara, by: town.Iwase));
        var unaware = town.Hear("知らない", about: "坂の上の男の方", by: town.Kujiraoka, unaware: true);
        AddReferral(db, unaware, unaware.Share(town.Kujiraoka, SmallTown.Consent() with { Basis = "life" }, Today));
        AddReferral(db, Need.Hear(town.Isobe, new Hearing("ケアマネジャーから"), Today));
        await db.SaveChangesAsync();

        foreach (var user in new[] { town.Hamada, town.Kujiraoka, town.Shioya, town.Iwase, town.Tomari, town.Isobe, Elsewhere(Role.Tier1Coordinator), Elsewhere(Role.MunicipalOfficer) })
        {
            var needs = await db.Needs.VisibleTo(user).Select(n => n.Title).Order().ToListAsync();
            var asked = await db.Referrals.VisibleTo(user).Select(r => r.Need!.Title).Order().ToListAsync();
            Assert.True(needs.SequenceEqual(asked), $"{user.Name}: {string.Join(' ', needs)} / {string.Join(' ', asked)}");
        }
        Assert.Equal(["ここ", "知らない"], await db.Referrals.VisibleTo(town.Shioya).Select(r => r.Need!.Title).Order().ToListAsync());
        Assert.Equal(["ケアマネジャーから"], await db.Referrals.VisibleTo(town.Isobe).Select(r => r.Need!.Title).ToListAsync());
    }

    [Theory, EachDatabase]
    public async Task The_recipient_sees_its_own_while_it_is_open_and_another_organisation_never(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        var referral = AddReferral(db, town.Hear());
        await db.SaveChangesAsync();
        Assert.Equal([], await Sees(db, town.Nagi));
        Assert.Equal([], await Sees(db, town.Roui with { Municipality = SmallTown.NextTown }));
        Assert.Equal([], await Sees(db, town.Roui with { OrganizationId = null }));

        Assert.Equal([ReferralState.Asked], await Sees(db, town.Roui));
        referral.Accept(town.Roui, new Reply("", null, null), Today);
        await db.SaveChangesAsync();
        Assert.Equal([ReferralState.Accepted], await Sees(db, town.Roui));
        referral.Start(town.Shioya, Today, Today);
        await db.SaveChangesAsync();
        Assert.Equal([ReferralState.InUse], await Sees(db, town.Roui));

        referral.End(town.Shioya, "connected", null, Today);
        await db.SaveChangesAsync();
        Assert.Equal([], await Sees(db, town.Roui));
        Assert.Equal([ReferralState.Ended], await Sees(db, town.Shioya));
    }

    [Theory, EachDatabase]
    public async Task Declined_and_withdrawn_ones_leave_the_recipients_sight(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        AddReferral(db, town.Hear("一")).Decline(town.Roui, new Reply("", null, "車がない"), "place", null, Today);
        AddReferral(db, town.Hear("二")).Withdraw(town.Shioya, "まちがい", Today);
        await db.SaveChangesAsync();

        Assert.Equal([], await Sees(db, town.Roui));
        Assert.Equal(2, (await Sees(db, town.Shioya)).Count);
    }

    [Theory, EachDatabase]
    public async Task One_whose_consent_was_taken_back_leaves_the_recipients_sight_and_waits_for_those_who_asked(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        var (kept, lost) = (town.Hear("一", about: "渚本 トミ"), town.Hear("二", about: "渚本 トミ"));
        var bases = new[] { kept, lost }.Select(n => n.Share(town.Shioya, SmallTown.Consent(), Today)).ToList();
        var referrals = new[] { AddReferral(db, kept, bases[0]), AddReferral(db, lost, bases[1]) };
        Array.ForEach(referrals, r => r.Accept(town.Roui, new Reply("", null, null), Today));
        await db.SaveChangesAsync();
        Assert.Equal(2, (await Sees(db, town.Roui)).Count);
        Assert.Equal(0, await db.Referrals.VisibleTo(town.Shioya).WithoutBasis().CountAsync());

        bases[1].Withdraw("考えなおした", Today);
        await db.SaveChangesAsync();

        Assert.Equal(referrals[0].Id, (await db.Referrals.VisibleTo(town.Roui).SingleAsync()).Id);
        Assert.Equal(referrals[1].Id, (await db.Referrals.VisibleTo(town.Shioya).WithoutBasis().SingleAsync()).Id);
        Assert.Equal((false, true), (referrals[0].LostItsBasis, referrals[1].LostItsBasis));
    }

    [Theory]
    [InlineData(Role.Auditor)]
    [InlineData(Role.CouncilMember)]
    [InlineData(Role.PrefectureOfficer)]
    public async Task Others_see_no_referral_at_all(Role role)
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite);
        await using var db = database.Open();
        town.AddTo(db);
        AddReferral(db, town.Hear());
        await db.SaveChangesAsync();

        Assert.Equal([], await Sees(db, SmallTown.Staff("だれか", role, [town.Sunami.Id], town.Yoriai.Id)));
    }

    private static User Elsewhere(Role role) => SmallTown.Staff("となり", role, municipality: SmallTown.NextTown);

    private static Task<List<ReferralState>> Sees(SasaeaiDb db, User user) => db.Referrals.VisibleTo(user).Select(r => r.State).ToListAsync();

    private Referral AddReferral(SasaeaiDb db, Need need, SharingBasis? basis = null)
    {
        var otomo = town.Otomo();
        var referral = Referral.Ask(town.Kujiraoka, need, otomo, new Asking("お願いします", basis, basis?.Fields ?? default), Today);
        db.AddRange(need, otomo, referral);
        if (basis is not null)
            db.Add(basis);
        return referral;
    }
}
