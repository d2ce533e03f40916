using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Data;

namespace Sasaeai.Web.Security;

/// <summary>Refuses passwords that are guessed first, among them those made of what is known about the account: its names and its towns; and those that leaked elsewhere.</summary>
public sealed class UnfitPasswords(IServiceScopeFactory scopes, Settings settings) : IPasswordValidator<Account>
{
    public async Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        // A context of its own: a transaction keeps the reach with which it began.
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SasaeaiDb>();
        List<string?> towns;
        using (db.ReachEveryMunicipality())
            towns = [.. (await db.Municipalities.AsNoTracking().Where(m => db.Appointments.Any(a => a.AccountId == user.Id && a.Municipality == m.Code)).Select(m => new { m.Name, m.Kana }).ToListAsync()).SelectMany(m => new[] { m.Name, m.Kana })];
        var about = towns.Concat([user.UserName, user.Name, user.Kana]).OfType<string>().SelectMany(Parts);
        if (PasswordEffort.Of(password ?? "", about) < PasswordEffort.Least)
            return Refused("すぐに当てられてしまうパスワードです。よくあることば、名前や市町村の名、続きの数字や文字を並べたものは避けて、短い文にしてください");
        return settings.Breached?.Holds(password ?? "") is true ? Refused("どこかでもれたことのあるパスワードです。ほかでは使っていない、短い文にしてください") : IdentityResult.Success;
    }

    private static IdentityResult Refused(string words) => IdentityResult.Failed(new IdentityError { Code = "PasswordUnfit", Description = words });

    /// <summary>The name, its parts, and a town's without 市, 町, 村 or 区.</summary>
    private static IEnumerable<string> Parts(string name) =>
        name.Split([' ', '　', '.', '-', '_', '@'], StringSplitOptions.RemoveEmptyEntries).Append(name).Append(name.TrimEnd('市', '町', '村', '区')).Append(name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'));
}
