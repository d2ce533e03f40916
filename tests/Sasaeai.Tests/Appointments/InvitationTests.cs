using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Appointments;
using Sasaeai.Areas;
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
        var password = await Invitation.AddAsync(db, "tanto", "担当 花子", Role.MunicipalOfficer, "22212", [], Today);

        var account = await db.Users.SingleAsync();
        Assert.NotEqual(PasswordVerificationResult.Failed, new PasswordHasher<Account>().VerifyHashedPassword(account, account.PasswordHash!, password));
        Assert.False(account.Demo);
        Assert.Equal("22212", (await db.UserAsync(account.Id, null, Today))!.Municipality);
        Assert.Equal(new DateOnly(2026, 4, 1), (await db.Areas.SingleAsync()).ValidFrom);
        var refused = await Assert.ThrowsAsync<OpeningException>(() => Opening.OpenAsync(db, "22212", "焼津市", null, Today));
        Assert.Contains("もうひらいています", refused.Message, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task An_invitation_is_refused_with_its_reason_and_leaves_nothing(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        await Opening.OpenAsync(db, "22212", "焼津市", null, Today);

        async Task<string> RefusalAsync(string signIn, string municipality, params string[] areas) =>
            (await Assert.ThrowsAsync<OpeningException>(() => Invitation.AddAsync(db, signIn, "担当", Role.Tier2Coordinator, municipality, areas, Today))).Message;

        Assert.Contains("まだひらいていません", await RefusalAsync("a", "37201"), StringComparison.Ordinal);
        Assert.Contains("「大富」という圏域はありません", await RefusalAsync("a", "22212", "大富"), StringComparison.Ordinal);
        Assert.Equal(0, await db.Users.CountAsync());
        await Invitation.AddAsync(db, "Tanto", "担当", Role.MunicipalOfficer, "22212", [], Today);
        Assert.Contains("もう使われています", await RefusalAsync("tanto", "22212"), StringComparison.Ordinal);
    }
}
