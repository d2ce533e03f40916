using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Rules;
using Sasaeai.Tests.Data;
using Sasaeai.Tests.Needs;
using Xunit;

namespace Sasaeai.Tests.Rules;

public sealed class RuleSetAccessTests
{
    private readonly SmallTown town = new();

    [Theory, EachDatabase]
    public async Task What_was_agreed_is_read_by_all_who_ask_or_are_asked_and_a_draft_by_its_writers(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        var agreed = await db.AgreedAsync(town.Shioya, town.Sunami, SmallTown.Today);
        var draft = await db.DraftAsync(town.Shioya, town.Sunami);
        var member = SmallTown.Staff("渚 陽子", Role.CouncilMember, [town.Sunami.Id]);

        foreach (var writer in new[] { town.Shioya, town.Kujiraoka, town.Hamada })
        {
            Assert.Equal(2, await db.RuleSets.VisibleTo(writer).CountAsync());
            Assert.Equal(2, await db.RuleSets.KeptBy(writer).CountAsync());
        }
        foreach (var reader in new[] { town.Iwase, town.Tomari, town.Isobe, town.Roui, member })
        {
            Assert.Equal(agreed.Id, (await db.RuleSets.VisibleTo(reader).SingleAsync()).Id);
            Assert.False(await db.RuleSets.KeptBy(reader).AnyAsync());
        }
        foreach (var stranger in new[] { SmallTown.Staff("監査", Role.Auditor), SmallTown.Staff("県", Role.PrefectureOfficer, municipality: "99"), SmallTown.Staff("となり", Role.MunicipalOfficer, municipality: SmallTown.NextTown) })
        {
            Assert.False(await db.RuleSets.VisibleTo(stranger).AnyAsync());
            Assert.False(await db.RuleSets.KeptBy(stranger).AnyAsync());
        }
    }
}
