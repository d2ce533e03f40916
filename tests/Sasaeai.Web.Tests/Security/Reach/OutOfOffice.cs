using Microsoft.EntityFrameworkCore;
using Sasaeai.Appointments;
using Sasaeai.Data;
using Sasaeai.Seeding;

namespace Sasaeai.Web.Tests.Security.Reach;

/// <summary>For each role somebody who held the same post until yesterday.</summary>
internal static class OutOfOffice
{
    public static string NameOf(Member member) => $"former-{member.SignIn}";

    public static async Task AddAsync(SasaeaiDb db, DateOnly today)
    {
        var hash = await db.Users.Where(u => u.UserName == Cast.Hamada.SignIn).Select(u => u.PasswordHash).SingleAsync();
        foreach (var member in Cast.Staff)
        {
            var account = Invitation.AddAccount(db, NameOf(member), member.Name, null, hash!, demo: true);
            var post = await db.Appointments.Include(a => a.Areas).Where(a => a.Account!.UserName == member.SignIn).OrderBy(a => a.ValidFrom).ThenBy(a => a.Id).FirstAsync();
            Invitation.Appoint(db, account.Id, new(NameOf(member), member.Name, member.Role, post.Municipality, today.AddYears(-1))
            {
                Until = today.AddDays(-1),
                Areas = [.. post.Areas.Select(a => a.AreaId)],
                OrganizationId = post.OrganizationId,
            });
        }
        await db.SaveChangesAsync();
    }
}
