using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Areas;
using Sasaeai.Data;

namespace Sasaeai.Appointments;

/// <summary>Making an account together with its first appointment.</summary>
public static class Invitation
{
    /// <summary>Letters that are not mistaken for each other on paper.</summary>
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <returns>The first password, which nothing keeps in clear.</returns>
    /// <exception cref="OpeningException">The municipality, an area or the sign-in name does not fit; the message says which.</exception>
    public static async Task<string> AddAsync(
        SasaeaiDb db, string signIn, string name, Role role, string municipality, IReadOnlyList<string> areaNames, DateOnly today, CancellationToken stop = default)
    {
        if (role is not Role.PrefectureOfficer && !await db.Municipalities.AnyAsync(m => m.Code == municipality, stop))
            throw new OpeningException("その市町村はまだひらいていません。先に sasaeai open でひらいてください。");
        var normalized = signIn.ToUpperInvariant();
        if (await db.Users.AnyAsync(a => a.NormalizedUserName == normalized, stop))
            throw new OpeningException($"「{signIn}」はもう使われています。");
        var areas = await db.Areas.Where(a => a.Municipality == municipality && areaNames.Contains(a.Name)).ToListAsync(stop);
        if (areaNames.Except(areas.Select(a => a.Name)).FirstOrDefault() is { } unknown)
            throw new OpeningException($"「{unknown}」という圏域はありません。");
        var password = RandomNumberGenerator.GetString(Letters, 14);
        Add(db, signIn, password, name, role, municipality, areas.Select(a => a.Id), null, today, demo: false);
        await db.SaveChangesAsync(stop);
        return password;
    }

    public static Account Add(
        SasaeaiDb db, string signIn, string password, string name, Role role, string municipality,
        IEnumerable<Guid> areas, Guid? organization, DateOnly from, bool demo, string? passwordHash = null)
    {
        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            UserName = signIn,
            NormalizedUserName = signIn.ToUpperInvariant(),
            Name = name,
            Demo = demo,
            LockoutEnabled = true,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        account.PasswordHash = passwordHash ?? new PasswordHasher<Account>().HashPassword(account, password);
        var appointment = new Appointment { Municipality = municipality, AccountId = account.Id, Role = role, OrganizationId = organization, ValidFrom = from };
        appointment.Areas.AddRange(areas.Select(id => new AppointmentArea { AppointmentId = appointment.Id, AreaId = id }));
        db.AddRange(account, appointment);
        return account;
    }
}
