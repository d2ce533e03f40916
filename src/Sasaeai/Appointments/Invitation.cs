using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.History;

namespace Sasaeai.Appointments;

/// <summary>Who is to be appointed, to what, from when.</summary>
public sealed record Invitee(string SignIn, string Name, Role Role, string Municipality, DateOnly From)
{
    public string? Kana { get; init; }
    public DateOnly? Until { get; init; }
    public IReadOnlyList<Guid> Areas { get; init; } = [];
    public Guid? OrganizationId { get; init; }
}

/// <summary>Appointing a person: a new way in, or one more post for somebody who has one (兼務).</summary>
public static class Invitation
{
    /// <summary>Letters that are not mistaken for each other on paper.</summary>
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>Of 31 letters, 128 random bits: it lies about for days.</summary>
    private const int FirstPasswordLength = 26;

    /// <summary>From the server's own console, where nobody could print a link. It opens nothing but its own change, and that for as long as a link of an invitation.</summary>
    /// <returns>The first password, which nothing keeps in clear; null where the account was there already.</returns>
    /// <exception cref="RefusedException">Something does not fit; the message says what, for the field it is about.</exception>
    public static Task<string?> AddAsync(SasaeaiDb db, Invitee invitee, CancellationToken stop = default) => AddAsync(db, invitee, account =>
    {
        var password = RandomNumberGenerator.GetString(Letters, FirstPasswordLength);
        account.PasswordHash = PasswordHashing.Hasher.HashPassword(account, password);
        db.UserClaims.Add(new() { UserId = account.Id, ClaimType = Account.FirstPassword, ClaimValue = (db.Now + OneTimeLinks.Lasts(LinkPurpose.Invitation)).ToString("O", CultureInfo.InvariantCulture) });
        return Task.FromResult(password);
    }, stop);

    /// <summary>By an officer: with a link, so that nobody but its owner ever knows a password.</summary>
    /// <returns>The link's key, which nothing keeps in clear; null where the account was there already.</returns>
    /// <exception cref="RefusedException">As above.</exception>
    public static Task<string?> InviteAsync(SasaeaiDb db, Invitee invitee, User by, DateTime now, CancellationToken stop = default) =>
        AddAsync(db, invitee, account => OneTimeLinks.MakeAsync(db, account.Id, LinkPurpose.Invitation, by, now, stop), stop);

    private static async Task<string?> AddAsync(SasaeaiDb db, Invitee invitee, Func<Account, Task<string>> open, CancellationToken stop)
    {
        await RefuseAsync(db, invitee, stop);
        var normalized = invitee.SignIn.ToUpperInvariant();
        if (await db.Users.SingleOrDefaultAsync(a => a.NormalizedUserName == normalized, stop) is { } known)
        {
            if (!await db.Appointments.AnyAsync(a => a.AccountId == known.Id && a.Municipality == invitee.Municipality, stop) || known.Name != invitee.Name)
                throw new RefusedException($"「{invitee.SignIn}」は、ほかの方が使っています。", nameof(Invitee.SignIn));
            Appoint(db, known.Id, invitee);
            await db.SaveChangesAsync(stop);
            return null;
        }
        var account = AddAccount(db, invitee.SignIn, invitee.Name, invitee.Kana, null, demo: false);
        var secret = await open(account);
        Appoint(db, account.Id, invitee);
        await db.SaveChangesAsync(stop);
        return secret;
    }

    public static Account AddAccount(SasaeaiDb db, string signIn, string name, string? kana, string? passwordHash, bool demo)
    {
        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            UserName = signIn,
            NormalizedUserName = signIn.ToUpperInvariant(),
            Name = name,
            Kana = kana,
            PasswordHash = passwordHash,
            Demo = demo,
            LockoutEnabled = true,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        db.Add(account);
        return account;
    }

    public static Appointment Appoint(SasaeaiDb db, Guid account, Invitee invitee)
    {
        var appointment = new Appointment
        {
            Municipality = invitee.Municipality,
            AccountId = account,
            Role = invitee.Role,
            OrganizationId = invitee.OrganizationId,
            ValidFrom = invitee.From,
            ValidUntil = invitee.Until,
        };
        appointment.Areas.AddRange(invitee.Areas.Select(id => new AppointmentArea { AppointmentId = appointment.Id, AreaId = id }));
        appointment.Begin();
        db.Add(appointment);
        return appointment;
    }

    private static async Task RefuseAsync(SasaeaiDb db, Invitee invitee, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(invitee.SignIn) || invitee.SignIn.Any(char.IsWhiteSpace))
            throw new RefusedException("入るときの名前は、空白を入れずに書いてください。", nameof(Invitee.SignIn));
        if (string.IsNullOrWhiteSpace(invitee.Name))
            throw new RefusedException("氏名を書いてください。", nameof(Invitee.Name));
        if (invitee.Until < invitee.From)
            throw new RefusedException("終わりの日が、始まりの日より前になっています。", nameof(Invitee.Until));
        if (invitee.Role.WorksByArea() && invitee.Areas.Count == 0)
            throw new RefusedException($"{invitee.Role.Label()}は、担当する圏域を一つ以上えらんでください。", nameof(Invitee.Areas));
        if (invitee.Role is Role.Tier3Coordinator && invitee.OrganizationId is null)
            throw new RefusedException("第3層コーディネーターは、はたらく団体を書いてください。", nameof(Invitee.OrganizationId));
        if (invitee.Role is not Role.PrefectureOfficer && !await db.Municipalities.AnyAsync(m => m.Code == invitee.Municipality, stop))
            throw new RefusedException("その市町村はまだひらいていません。先に sasaeai open でひらいてください。", nameof(Invitee.Municipality));
    }
}
