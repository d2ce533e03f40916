using Sasaeai.Consent;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.Tests.Needs;
using Xunit;

namespace Sasaeai.Tests.Matching;

/// <summary>What a recipient reads, field by field.</summary>
public sealed class DisclosureTests
{
    private static readonly DateOnly Today = SmallTown.Today;
    private readonly SmallTown town = new();

    public static TheoryData<SharedFields> Fields => [.. SharedFieldsWords.Each];

    [Theory, MemberData(nameof(Fields))]
    public void One_field_told_is_one_field_read(SharedFields field)
    {
        var told = Disclosure.Of(Ask(field), Today);

        var read = SharedFields.None;
        if (told.Name is not null || told.Kana is not null)
            read |= SharedFields.Name;
        if (told.Place is not null)
            read |= SharedFields.Address;
        if (told.Phone is not null)
            read |= SharedFields.Phone;
        if (told.Title is not null || told.Words is not null || told.Categories.Count > 0)
            read |= SharedFields.Worry;
        if (told.Living.Count > 0)
            read |= SharedFields.Living;
        if (told.Health.Count > 0)
            read |= SharedFields.Health;
        Assert.Equal(field, read);
    }

    [Fact]
    public void Whoever_told_it_is_never_passed_on()
    {
        var told = Disclosure.Of(Ask(SharedFieldsWords.All), Today);

        Assert.DoesNotContain(Everything(told), text => text.Contains("櫂田", StringComparison.Ordinal));
    }

    [Fact]
    public void After_the_end_nothing_is_left()
    {
        var referral = Ask(SharedFieldsWords.All);
        referral.Withdraw(town.Shioya, "まちがい", Today);

        Assert.Empty(Everything(Disclosure.Of(referral, Today)));
    }

    [Theory]
    [InlineData("はまなみ市磯町３４８０番地５", "はまなみ市磯町")]
    [InlineData("磯町三丁目2-1のあたり", "磯町三丁目のあたり")]
    [InlineData("磯町3丁目１９－１６", "磯町3丁目")]
    [InlineData("磯町三丁目二番五号", "磯町三丁目")]
    [InlineData("三ケ名1813の5", "三ケ名")]
    [InlineData("大字磯572、川の東", "大字磯、川の東")]
    [InlineData("八番町の坂の上", "八番町の坂の上")]
    [InlineData("国道150号線ぞい", "国道150号線ぞい")]
    [InlineData("バス停から5分の家", "バス停から5分の家")]
    [InlineData("一色の集会所", "一色の集会所")]
    public void A_worry_about_nobody_is_passed_on_with_its_town_and_not_with_its_house(string where, string told)
    {
        var need = town.Hear("ごみが出せない");
        need.LieAt(new Whereabouts(where, town.Sunami.Id));
        var referral = Referral.Ask(town.Shioya, need, town.Otomo(), new Asking("ごみ出しを"), Today);

        Assert.Equal(told, Disclosure.Of(referral, Today).Place);
    }

    private static IEnumerable<string> Everything(Disclosure told) =>
        new[] { told.Name, told.Kana, told.Place, told.Phone, told.Title, told.Words }.OfType<string>()
            .Concat(told.Categories).Concat(told.Living.Concat(told.Health).Select(f => f.Value));

    private Referral Ask(SharedFields fields)
    {
        var need = Need.Hear(town.Shioya, new Hearing("買い物に行けなくなってきた") { ToldBy = "民生委員の櫂田さん", Where = new Whereabouts("砂見町二丁目", town.Sunami.Id) }, Today);
        var tomi = SmallTown.Tomi();
        (tomi.Phone, tomi.LivesAlone, tomi.WalkMinutes, tomi.Certified, tomi.Abilities) = ("0999-00-0001", true, 15, false, "編み物");
        need.Concern(tomi);
        need.Describe(new Description { Title = "買い物", Categories = ["shopping"], HowMet = "neighbour", ToldBy = need.ToldBy, Where = new Whereabouts("砂見町二丁目", town.Sunami.Id) });
        var basis = need.Share(town.Shioya, SmallTown.Consent(fields: fields), Today);
        return Referral.Ask(town.Shioya, need, town.Otomo(), new Asking("お願いします", basis, fields), Today);
    }
}
