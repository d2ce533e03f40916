using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Appointments;
using Sasaeai.Seeding;
using Sasaeai.Tests.Data;
using Sasaeai.Time;
using Xunit;

namespace Sasaeai.Tests.Seeding;

public sealed class CastTests(SeededTown town)
{
    [Theory, EachDatabase]
    public async Task Every_member_of_the_cast_can_sign_in_and_reaches_something(Provider provider)
    {
        await using var db = await town.OpenAsync(provider);

        foreach (var member in Cast.Staff)
        {
            var account = await db.Users.SingleAsync(a => a.UserName == member.SignIn);
            var user = await db.UserAsync(account.Id, null, town.Clock.Today());

            Assert.Equal(member.Role, user!.Role);
            Assert.Equal(member.Role is Role.PrefectureOfficer ? EmptyTown.Prefecture : EmptyTown.Code, user.Municipality);
            Assert.Equal(member.Areas.Length > 0, user.AreaIds.Count > member.Areas.Length);
        }
    }
}
