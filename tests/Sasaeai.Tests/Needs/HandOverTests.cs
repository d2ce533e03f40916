using Microsoft.EntityFrameworkCore;
using Sasaeai.Consent;
using Sasaeai.History;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.Tests.Data;
using Xunit;

namespace Sasaeai.Tests.Needs;

public sealed class HandOverTests
{
    private const SharedFields NameAndWorry = SharedFields.Name | SharedFields.Worry;
    private static readonly DateOnly Today = SmallTown.Today;
    private readonly SmallTown town = new();

    [Fact]
    public void A_named_persons_worry_is_not_handed_over_without_a_basis_for_that_very_section()
    {
        var need = town.Hear(about: "渚本 トミ");
        Refused("Basis", need, To("disability"));
        Refused("Basis", need, To("disability", Basis(need, section: null)));
        Refused("Basis", need, To("disability", Basis(need, "poverty")));
        Refused("Basis", need, To("disability", Basis(town.Hear(about: "別の人"), "disability")));
        Refused("Basis", need, To("disability", Basis(need, "disability", until: Today.AddDays(-1), from: Today.AddDays(-5))));
        var withdrawn = Basis(need, "disability");
        withdrawn.Withdraw("考えなおした", Today);
        Refused("Basis", need, To("disability", withdrawn));
        Refused("Told", need, To("disability", Basis(need, "disability"), SharedFields.None));
        Refused("Told", need, To("disability", Basis(need, "disability"), SharedFields.Health));

        var handed = HandOver.Make(town.Shioya, need, To("disability", Basis(need, "disability")), Today);

        Assert.Equal((NameAndWorry, true), (handed.Told, handed.SharingBasisId is not null));
    }

    [Fact]
    public void A_yes_for_a_section_is_no_yes_for_a_resource()
    {
        var need = town.Hear(about: "渚本 トミ");

        Assert.Throws<RefusedException>(() => Referral.Ask(town.Shioya, need, town.Otomo(), new Asking("お願いします", Basis(need, "disability"), NameAndWorry), Today));
    }

    [Fact]
    public void A_worry_of_nobody_or_of_an_organisation_needs_no_basis()
    {
        var need = town.Hear("街灯が切れている");

        Assert.Null(HandOver.Make(town.Shioya, need, To("road"), Today).SharingBasisId);
        need.BelongTo(town.Yoriai);
        Assert.Null(HandOver.Make(town.Shioya, need, To("road"), Today).SharingBasisId);
    }

    [Fact]
    public void To_whom_and_what_was_told_are_asked_and_a_closed_worry_is_not_handed_over()
    {
        var need = town.Hear();
        Refused("Section", need, To("どこか"));
        Refused("Recipient", need, To("road") with { Recipient = " " });
        Refused("Words", need, To("road") with { Words = "" });
        Refused("ReplyBy", need, To("road") with { ReplyBy = Today.AddDays(-1) });
        need.Close("転居", Today);
        Refused("", need, To("road"));
    }

    [Fact]
    public void One_reply_is_kept_with_its_day_and_outcome()
    {
        var handed = HandOver.Make(town.Shioya, town.Hear(), To("road"), Today);
        Assert.Equal("Outcome", Assert.Throws<RefusedException>(() => handed.Answer(town.Shioya, "たぶん", "直します", Today, Today)).Field);
        Assert.Equal("Reply", Assert.Throws<RefusedException>(() => handed.Answer(town.Shioya, "taken", " ", Today, Today)).Field);
        Assert.Equal("RepliedOn", Assert.Throws<RefusedException>(() => handed.Answer(town.Shioya, "taken", "直します", Today.AddDays(1), Today)).Field);
        Assert.Equal("RepliedOn", Assert.Throws<RefusedException>(() => handed.Answer(town.Shioya, "taken", "直します", Today.AddDays(-1), Today)).Field);

        handed.Answer(town.Shioya, "taken", "来週直します", Today, Today);

        Assert.Equal((false, true, "来週直します"), (handed.Open, handed.Taken, handed.Reply));
        Assert.Throws<RefusedException>(() => handed.Answer(town.Shioya, "declined", "やはり", Today, Today));
    }

    [Theory, EachDatabase]
    public async Task The_worry_waits_for_the_reply_and_stands_where_it_leads(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        var need = Need.Hear(town.Shioya, new Hearing("街灯が切れている") { ToldBy = "町内会長", Where = new(null, town.Sunami.Id) }, Today.AddDays(-3));
        db.Add(need);
        need.FindNothing("absent", "直す人がいない", Today);
        await db.SaveChangesAsync();
        var desk = new ReferralDesk(db);

        var road = await desk.HandOverAsync(town.Shioya, need, To("road"), Today);
        await db.SaveChangesAsync();
        Assert.Equal((NeedState.AwaitingReply, true, 1), (need.State, need.OwesWord, need.Reopenings.Count));
        await Assert.ThrowsAsync<RefusedException>(() => desk.CloseAsync(need, "すんだ", Today));
        await Assert.ThrowsAsync<RefusedException>(() => desk.FindNothingAsync(need, "absent", "ない", Today));

        await desk.AnswerAsync(town.Shioya, road, "declined", "県の道です", Today, Today);
        await db.SaveChangesAsync();
        Assert.Equal(NeedState.Looking, need.State);

        var police = await desk.HandOverAsync(town.Shioya, need, To("police"), Today);
        await db.SaveChangesAsync();
        await desk.AnswerAsync(town.Shioya, police, "taken", "手配します", Today, Today);
        await db.SaveChangesAsync();
        Assert.Equal((NeedState.HandedOver, false), (need.State, need.Waits));

        await using var other = database.Open();
        Assert.Equal(2, await other.HandOvers.VisibleTo(town.Shioya).CountAsync());
        Assert.Equal(0, await other.HandOvers.VisibleTo(town.Iwase).CountAsync());
        Assert.Equal(0, await other.HandOvers.VisibleTo(town.Roui).CountAsync());
        Assert.Contains(await other.Journal.Select(e => e.What).ToListAsync(), what => what == "need.handed-over");
        Assert.Equal(2, await other.Changes.CountAsync(c => c.Subject == nameof(HandOver) && c.Kind == ChangeKind.Added));
    }

    [Theory, EachDatabase]
    public async Task Without_a_reply_it_comes_up_after_the_day_that_was_asked_for_or_a_fortnight(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        var (asked, open) = (town.Hear("ひとつめ"), town.Hear("ふたつめ"));
        db.AddRange(asked, open, HandOver.Make(town.Shioya, asked, To("road") with { ReplyBy = Today.AddDays(3) }, Today), HandOver.Make(town.Shioya, open, To("road"), Today));
        await db.SaveChangesAsync();

        Assert.Equal(0, await db.HandOvers.Overdue(Today.AddDays(3)).CountAsync());
        Assert.Equal(1, await db.HandOvers.Overdue(Today.AddDays(4)).CountAsync());
        Assert.Equal(2, await db.HandOvers.Overdue(Today.AddDays(14)).CountAsync());
    }

    private void Refused(string field, Need need, Handing handing) =>
        Assert.Equal(field, Assert.Throws<RefusedException>(() => HandOver.Make(town.Shioya, need, handing, Today)).Field);

    private static Handing To(string section, SharingBasis? basis = null, SharedFields told = NameAndWorry) => new(section, "市役所の窓口", "街灯が切れていること", basis, told);

    private SharingBasis Basis(Need need, string? section, DateOnly? until = null, DateOnly? from = null) =>
        need.Share(town.Shioya, SmallTown.Consent(until: until, from: from) with { Section = section }, Today);
}
