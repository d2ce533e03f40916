using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Appointments;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Time;

namespace Sasaeai.Seeding;

/// <summary>A municipality on its first morning: one way in for each role and nothing else.</summary>
public static class EmptyTown
{
    /// <summary>Never to be taken for a real place.</summary>
    public const string Code = MunicipalityCode.Invented + "201";
    public const string Prefecture = MunicipalityCode.Invented;
    public const string Name = "はまなみ市";

    public static async Task SeedAsync(SasaeaiDb db, TimeProvider clock, CancellationToken stop = default)
    {
        if (await db.Municipalities.AnyAsync(stop))
            return;
        var from = new DateOnly(clock.Today().FiscalYear() - 2, 4, 1);
        AddTown(db, from);
        AddStaff(db, Cast.Staff, from, _ => [], _ => null);
        await db.SaveChangesAsync(stop);
    }

    internal static Area AddTown(SasaeaiDb db, DateOnly from)
    {
        db.Add(new Municipality { Code = Code, Name = Name, Kana = "はまなみし", Demo = true });
        var town = new Area { Municipality = Code, Name = Name, Kana = "はまなみし", Kind = AreaKind.Municipality, Code = Code, ValidFrom = from };
        db.Add(town);
        return town;
    }

    /// <returns>Each member's first post.</returns>
    internal static Dictionary<Member, Appointment> AddStaff(
        SasaeaiDb db, IEnumerable<Member> members, DateOnly from, Func<Member, IEnumerable<Guid>> areas, Func<Member, Guid?> organization)
    {
        // One hash for all: the password is the same and printed anyway, and nine slow hashes would delay the first start.
        var hash = PasswordHashing.Hasher.HashPassword(null!, Cast.Password);
        return members.ToDictionary(member => member, member =>
        {
            var account = Invitation.AddAccount(db, member.SignIn, member.Name, member.Kana, hash, demo: true);
            return Invitation.Appoint(db, account.Id, new(member.SignIn, member.Name, member.Role, member.Role is Role.PrefectureOfficer ? Prefecture : Code, from)
            {
                Areas = [.. areas(member)],
                OrganizationId = organization(member),
            });
        });
    }
}
