using Sasaeai.Accounts;
using Sasaeai.Appointments;
using Sasaeai.Data;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.Tests.Data;
using Sasaeai.Tests.Needs;
using Xunit;

namespace Sasaeai.Tests.Matching;

public sealed class OnlookersTests
{
    private static readonly DateOnly Today = SmallTown.Today;
    private readonly SmallTown town = new();

    [Theory, EachDatabase]
    public async Task Whoever_can_open_the_record_is_named_with_the_reason_and_nobody_else(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        foreach (var user in new[] { town.Shioya, town.Iwase, town.Kujiraoka, town.Hamada, town.Tomari, town.Isobe, town.Roui })
            Appoint(db, user, user.AreaIds.Take(1), null);
        Appoint(db, SmallTown.Staff("前の担当", Role.Tier2Coordinator), [town.Sunami.Id], Today.AddDays(-1));
        var tomi = SmallTown.Tomi();
        tomi.AreaId = town.School.Id;
        var heard = Need.Hear(town.Isobe, new Hearing("買い物") { About = tomi.Name, Where = new(null, town.School.Id) }, Today);
        heard.PersonId = tomi.Id;
        db.AddRange(tomi, heard);
        await db.SaveChangesAsync();

        var found = await Onlookers.OfAsync(db, tomi, [heard], Today);

        Assert.Equal(
            new[] { "浜田 直樹：市町村の責任者", "鯨岡 誠：市町村の全域を担当", "汐屋 さとみ：お住まいの圏域を担当", "泊 里香：お住まいの圏域を担当", "磯部 幸：この方の困りごとを聞いた" }.Order(StringComparer.Ordinal),
            found.Select(f => $"{f.Name}：{string.Join('、', f.Why)}").Order(StringComparer.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task Of_whom_one_knows_only_without_their_knowing_the_official_is_not_among_them(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        foreach (var user in new[] { town.Shioya, town.Hamada, town.Tomari })
            Appoint(db, user, user.AreaIds.Take(1), null);
        var tomi = SmallTown.Tomi();
        tomi.AreaId = town.Sunami.Id;
        var heard = town.Hear(about: tomi.Name, unaware: true);
        heard.PersonId = tomi.Id;
        db.AddRange(tomi, heard);
        await db.SaveChangesAsync();

        Assert.Equal([town.Shioya.Name], (await Onlookers.OfAsync(db, tomi, [heard], Today)).Select(o => o.Name));
    }

    private static void Appoint(SasaeaiDb db, User user, IEnumerable<Guid> areas, DateOnly? until)
    {
        db.Add(new Account { Id = user.AccountId, UserName = user.Name, Name = user.Name });
        Invitation.Appoint(db, user.AccountId, new(user.Name, user.Name, user.Role, user.Municipality, Today.AddYears(-1)) { Areas = [.. areas], Until = until, OrganizationId = user.OrganizationId });
    }
}
