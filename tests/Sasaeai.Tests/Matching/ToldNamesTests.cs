using Microsoft.EntityFrameworkCore;
using Sasaeai.Consent;
using Sasaeai.Matching;
using Sasaeai.People;
using Sasaeai.Tests.Data;
using Sasaeai.Tests.Needs;
using Xunit;

namespace Sasaeai.Tests.Matching;

/// <summary>Two people of one name, and an organisation that is asked for both.</summary>
public sealed class ToldNamesTests
{
    private static readonly DateOnly Today = SmallTown.Today;
    private readonly SmallTown town = new();

    [Fact]
    public void The_line_holds_nothing_that_was_not_told()
    {
        Referral[] asked = [Ask("S12.3.4", "砂見町二丁目3-1", "0999-02-0418", SharedFields.Name), Ask("S9.1.2", "浜通7-2", "0999-02-0720", SharedFields.Name)];

        var names = ToldNames.Of(asked, Today);

        Assert.All(asked, r => Assert.Equal(ToldNames.Another, names.Line(r)));
    }

    [Theory]
    [InlineData(SharedFields.Name | SharedFields.Address, "砂見町二丁目3-1")]
    [InlineData(SharedFields.Name | SharedFields.Phone, "電話の終わり 0418")]
    public void What_was_told_of_one_parts_them(SharedFields fields, string line)
    {
        Referral[] asked = [Ask("S12.3.4", "砂見町二丁目3-1", "0999-02-0418", fields), Ask("S9.1.2", "浜通7-2", "0999-02-0720", SharedFields.Name)];

        var names = ToldNames.Of(asked, Today);

        Assert.Equal((line, ToldNames.Another), (names.Line(asked[0]), names.Line(asked[1])));
        Assert.Equal($"磯辺田 ツル さん（{line}）", names.Called(asked[0], Disclosure.Of(asked[0], Today)));
    }

    [Fact]
    public void Whoever_is_told_of_one_or_of_no_name_reads_no_line()
    {
        var one = Ask("S12.3.4", "砂見町二丁目3-1", null, SharedFields.Name);
        var nameless = Ask("S9.1.2", "浜通7-2", null, SharedFields.Worry);
        var again = Referral.Ask(town.Shioya, one.Need!, town.Otomo(), new Asking("もう一度", one.SharingBasis, SharedFields.Name), Today);

        Assert.All(new[] { one, nameless, again }, r => Assert.Null(ToldNames.Of([one, nameless, again], Today).Line(r)));
        var other = Ask("S9.1.2", "浜通7-2", null, SharedFields.Name);
        other.Withdraw(town.Shioya, "まちがい", Today);
        Assert.Null(ToldNames.Of([one, other], Today).Line(one));
    }

    [Theory, EachDatabase]
    public async Task The_organisation_reads_its_own_alone(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        Referral[] asked = [Ask("S12.3.4", "砂見町二丁目3-1", null, SharedFields.Name | SharedFields.Address), Ask("S9.1.2", "浜通7-2", null, SharedFields.Name | SharedFields.Address)];
        db.AddRange(asked.Select(r => r.Need!));
        db.AddRange(asked);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();

        var (own, others) = (await ToldNames.LoadAsync(db, town.Roui, Today), await ToldNames.LoadAsync(db, town.Nagi, Today));

        Assert.Equal(["砂見町二丁目3-1", "浜通7-2"], asked.Select(own.Line));
        Assert.All(asked, r => Assert.Null(others.Line(r)));
    }

    private Referral Ask(string born, string address, string? phone, SharedFields fields)
    {
        var person = new Person { Municipality = SmallTown.Code, Name = "磯辺田 ツル", Address = address, Phone = phone };
        person.BornOn(born, Today);
        var need = town.Hear($"{born}の困りごと");
        need.Concern(person);
        return Referral.Ask(town.Shioya, need, town.Otomo(), new Asking("お願いします", need.Share(town.Shioya, SmallTown.Consent(fields: fields), Today), fields), Today);
    }
}
