using System.Net;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Appointments;
using Sasaeai.Areas;
using Sasaeai.Seeding;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Appointments;

public sealed class TwoTownsTests(House house)
{
    private const string Beside = "99218";

    [Fact]
    public async Task Somebody_with_a_post_in_two_municipalities_chooses_either_and_is_not_closed_by_one_alone()
    {
        var (name, account, post) = await house.WithDbAsync(async db =>
        {
            if (!await db.Municipalities.AnyAsync(m => m.Code == Beside))
                db.Add(new Municipality { Code = Beside, Name = "隣見町", Demo = true });
            var name = $"futatsu{Mark.New()}";
            var hash = await db.Users.Where(u => u.UserName == Cast.Hamada.SignIn).Select(u => u.PasswordHash).SingleAsync();
            var account = Invitation.AddAccount(db, name, "二町 かける", null, hash!, demo: true);
            Invitation.Appoint(db, account.Id, new(name, account.Name, Role.CouncilMember, EmptyTown.Code, house.Today.AddYears(-1)));
            var post = Invitation.Appoint(db, account.Id, new(name, account.Name, Role.CouncilMember, Beside, house.Today.AddDays(-9)));
            await db.SaveChangesAsync();
            return (name, account.Id, post.Id);
        });
        var person = await house.SignInAsync(Cast.Hamada with { SignIn = name });
        var officer = await house.SignInAsync(Cast.Hamada);

        Assert.Contains(post.ToString(), (await person.ReadAsync("/appointments/chosen")).Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await person.PostAsync("/appointments/chosen", new() { ["appointment"] = post.ToString() })).StatusCode);
        Assert.DoesNotContain("入り口を閉じる", (await officer.ReadAsync($"/accounts/{account}")).Body!.TextContent, StringComparison.Ordinal);
    }
}
