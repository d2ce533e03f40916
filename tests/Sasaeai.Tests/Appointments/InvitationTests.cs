using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Appointments;
using Sasaeai.Areas;
using Sasaeai.History;
using Sasaeai.Tests.Data;
using Xunit;

namespace Sasaeai.Tests.Appointments;

public sealed class InvitationTests
{
    private static readonly DateOnly Today = new(2026, 11, 17);

    [Theory, EachDatabase]
    public async Task A_town_is_opened_once_and_its_first_officer_invited(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();

        await Opening.OpenAsync(db, "222127", "焼津市", "やいづし", Today);
        var password = await Invitation.AddAsync(db, new("tanto", "担当 花子", Role.MunicipalOfficer, "22212", Today));

        var account = await db.Users.SingleAsync();
        Assert.NotEqual(PasswordVerificationResult.Failed, new PasswordHasher<Account>().VerifyHashedPassword(account, account.PasswordHash!, password!));
        Assert.False(account.Demo);
        Assert.Equal("22212", (await db.UserAsync(account.Id, null, Today))!.Municipality);
        Assert.Equal(new DateOnly(2026, 4, 1), (await db.Areas.SingleAsync()).ValidFrom);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => Opening.OpenAsync(db, "22212", "焼津市", null, Today));
        Assert.Contains("もうひらいています", refused.Message, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task An_invitation_is_refused_with_its_reason_and_leaves_nothing(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        await Opening.OpenAsync(db, "22212", "焼津市", null, Today);

        async Task<(string Field, string Words)> RefusalAsync(Invitee invitee)
        {
            var refused = await Assert.ThrowsAsync<RefusedException>(() => Invitation.AddAsync(db, invitee));
            return (refused.Field, refused.Message);
        }
        var officer = new Invitee("tanto", "担当 花子", Role.MunicipalOfficer, "22212", Today);

        Assert.Contains("まだひらいていません", (await RefusalAsync(officer with { Municipality = "37201" })).Words, StringComparison.Ordinal);
        Assert.Equal(("Areas", "第2層コーディネーターは、担当する圏域を一つ以上えらんでください。"), await RefusalAsync(officer with { Role = Role.Tier2Coordinator }));
        Assert.Equal("OrganizationId", (await RefusalAsync(officer with { Role = Role.Tier3Coordinator })).Field);
        Assert.Equal("SignIn", (await RefusalAsync(officer with { SignIn = "tan to" })).Field);
        Assert.Equal("Until", (await RefusalAsync(officer with { Until = Today.AddDays(-1) })).Field);
        Assert.Equal(0, await db.Users.CountAsync());

        await Invitation.AddAsync(db, officer);
        Assert.Equal("SignIn", (await RefusalAsync(officer with { SignIn = "TANTO", Name = "別 太郎" })).Field);
    }

    [Theory, EachDatabase]
    public async Task A_second_post_for_the_same_person_needs_no_second_way_in(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        await Opening.OpenAsync(db, "22212", "焼津市", null, Today);
        var officer = new Invitee("tanto", "担当 花子", Role.MunicipalOfficer, "22212", Today);
        await Invitation.AddAsync(db, officer);

        var password = await Invitation.AddAsync(db, officer with { Role = Role.Tier1Coordinator });

        Assert.Null(password);
        Assert.Equal(1, await db.Users.CountAsync());
        Assert.Equal(2, await db.Appointments.CountAsync());
    }

    [Theory, EachDatabase]
    public async Task A_post_ends_and_goes_on_but_nobody_ends_their_own(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        await Opening.OpenAsync(db, "22212", "焼津市", null, Today);
        await Invitation.AddAsync(db, new("tanto", "担当 花子", Role.MunicipalOfficer, "22212", Today.AddDays(-30)));
        await Invitation.AddAsync(db, new("kotani", "小谷 実", Role.Tier1Coordinator, "22212", Today.AddDays(-30)));
        var officer = (await db.UserAsync((await db.Users.SingleAsync(a => a.UserName == "tanto")).Id, null, Today))!;
        var coordinator = await db.Users.SingleAsync(a => a.UserName == "kotani");
        var post = await db.Appointments.SingleAsync(a => a.AccountId == coordinator.Id);

        post.End(officer, Today.AddDays(-1));
        await db.SaveChangesAsync();
        Assert.Null(await db.UserAsync(coordinator.Id, null, Today));
        post.Continue();
        await db.SaveChangesAsync();
        Assert.NotNull(await db.UserAsync(coordinator.Id, null, Today));

        var own = await db.Appointments.SingleAsync(a => a.AccountId == officer.AccountId);
        Assert.Throws<RefusedException>(() => own.End(officer, Today));
        Assert.Throws<RefusedException>(() => post.End(officer, Today.AddDays(-31)));
    }
}
