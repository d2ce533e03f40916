using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Areas;
using Sasaeai.History;
using Sasaeai.Rules;
using Sasaeai.Tests.Data;
using Sasaeai.Tests.Needs;
using Xunit;

namespace Sasaeai.Tests.Rules;

public sealed class RuleDeskTests
{
    private static readonly DateOnly Today = SmallTown.Today;
    private readonly SmallTown town = new();

    [Theory, EachDatabase]
    public async Task An_agreed_version_keeps_its_words_and_the_next_begins_as_their_copy(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        var text = RuleRoom.Text with { Parts = [new("garbage", "門まで出してもらう", "", "家の中には入らない")] };
        var first = await db.AgreedAsync(town.Shioya, town.Sunami, Today.AddDays(-30), text);
        Assert.Throws<RefusedException>(() => first.Write(town.Shioya, RuleRoom.Text));
        Assert.Throws<RefusedException>(() => first.Drop(town.Shioya));
        await Assert.ThrowsAsync<RefusedException>(() => db.AgreeAsync(town.Shioya, first));

        var next = await db.DraftAsync(town.Shioya, town.Sunami);
        Assert.Equal((first.Residents, first.Professionals, first.Contacts, (int?)null), (next.Residents, next.Professionals, next.Contacts, next.Number));
        next.Write(town.Shioya, text with { Residents = "声をかける" });
        await db.AgreeAsync(town.Shioya, next);

        var kept = await db.AgainAsync(first);
        Assert.Equal("声をかける\nごみを運ぶ", kept.Residents);
        Assert.Equal("家の中には入らない", Assert.Single(kept.Parts).Limits);
        Assert.Equal((1, 2), (kept.Number, (await db.AgainAsync(next)).Number));
    }

    [Theory, EachDatabase]
    public async Task A_first_draft_begins_with_what_holds_around_it_if_that_is_wished(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        await db.AgreedAsync(town.Kujiraoka, town.Town, Today.AddDays(-30));

        Assert.Equal("", (await db.DraftAsync(town.Iwase, town.Nagihara)).Residents);
        Assert.Equal("声をかける\nごみを運ぶ", (await db.DraftAsync(town.Shioya, town.Sunami, fromWider: true)).Residents);
    }

    [Theory, EachDatabase]
    public async Task An_area_has_one_draft_at_a_time_and_a_dropped_one_can_be_taken_up(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        var dropped = await db.DraftAsync(town.Shioya, town.Sunami, RuleRoom.Text);
        await Assert.ThrowsAsync<RefusedException>(() => db.DraftAsync(town.Kujiraoka, town.Sunami));
        dropped.Drop(town.Shioya);
        await db.SaveChangesAsync();
        Assert.Throws<RefusedException>(() => dropped.Write(town.Shioya, RuleRoom.Text));

        var other = await db.DraftAsync(town.Shioya, town.Sunami);
        await Assert.ThrowsAsync<RefusedException>(() => new RuleDesk(db).TakeUpAsync(town.Shioya, dropped));
        other.Drop(town.Shioya);
        await db.SaveChangesAsync();
        await new RuleDesk(db).TakeUpAsync(town.Shioya, dropped);

        Assert.Equal((RuleState.Draft, "薬とお金は受けもつ"), (dropped.State, dropped.Professionals));
    }

    [Theory, EachDatabase]
    public async Task Who_does_not_keep_the_area_writes_nothing_of_it(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        var draft = await db.DraftAsync(town.Shioya, town.Sunami, RuleRoom.Text);
        var elsewhere = SmallTown.Staff("となりの担当", Role.MunicipalOfficer, municipality: SmallTown.NextTown);

        foreach (var other in new[] { town.Iwase, town.Tomari, town.Isobe, town.Roui, elsewhere })
        {
            await Assert.ThrowsAsync<RefusedException>(() => db.DraftAsync(other, town.School));
            Assert.Throws<RefusedException>(() => draft.Write(other, RuleRoom.Text));
            Assert.Throws<RefusedException>(() => draft.Drop(other));
            await Assert.ThrowsAsync<RefusedException>(() => db.AgreeAsync(other, draft));
        }
        await Assert.ThrowsAsync<RefusedException>(() => db.DraftAsync(town.Shioya, town.Town));
        draft.Write(town.Hamada, RuleRoom.Text with { Residents = "見守る" });
        Assert.Equal("見守る", draft.Residents);
    }

    [Theory, EachDatabase]
    public async Task An_organisations_area_and_one_that_ended_get_no_rules(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        var round = new Area { Municipality = SmallTown.Code, Name = "よりあい帆の届く範囲", Kind = AreaKind.ThirdTier, ParentId = town.Town.Id, ValidFrom = Today.AddYears(-1) };
        db.Add(round);
        town.Nagihara.ValidUntil = Today.AddDays(-1);
        await db.SaveChangesAsync();

        await Assert.ThrowsAsync<RefusedException>(() => db.DraftAsync(town.Hamada, round));
        await Assert.ThrowsAsync<RefusedException>(() => db.DraftAsync(town.Hamada, town.Nagihara));
    }

    [Theory, EachDatabase]
    public async Task An_agreement_says_when_and_by_whom_and_never_reaches_back(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        await db.AgreedAsync(town.Shioya, town.Sunami, Today.AddDays(10));
        var draft = await db.DraftAsync(town.Shioya, town.Sunami);
        var right = new Agreement(Today.AddDays(-3), "第2層協議体（第12回）", Today.AddDays(11));

        foreach (var (field, wrong) in new (string, Agreement)[]
        {
            ("AgreedOn", right with { On = null }),
            ("AgreedOn", right with { On = Today.AddDays(1) }),
            ("AgreedBy", right with { By = " " }),
            ("ValidFrom", right with { ValidFrom = null }),
            ("ValidFrom", right with { ValidFrom = Today.AddDays(-1) }),
            ("ValidFrom", right with { ValidFrom = Today.AddDays(10) }), // the day of the version before
        })
            Assert.Equal(field, (await Assert.ThrowsAsync<RefusedException>(() => new RuleDesk(db).AgreeAsync(town.Shioya, draft, wrong, Today))).Field);
        Assert.Equal(RuleState.Draft, draft.State);
        await new RuleDesk(db).AgreeAsync(town.Shioya, draft, right, Today);

        Assert.Equal((2, "汐屋 さとみ"), (draft.Number, draft.RecordedByName));
        Assert.Contains(draft.Happenings, h => h.What == "rules.agreed" && h.AreaId == town.Sunami.Id);
    }

    [Theory, EachDatabase]
    public async Task Rules_of_one_side_only_are_not_agreed_on(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        var draft = await db.DraftAsync(town.Shioya, town.Sunami, RuleRoom.Text with { Professionals = " \n・ " });

        await Assert.ThrowsAsync<RefusedException>(() => db.AgreeAsync(town.Shioya, draft));
    }

    [Theory, EachDatabase]
    public async Task Only_the_newest_version_is_ended_and_the_ending_can_be_taken_back(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        var first = await db.AgreedAsync(town.Shioya, town.Sunami, Today.AddDays(-30));
        var second = await db.AgreedAsync(town.Shioya, town.Sunami, Today.AddDays(-5));
        var desk = new RuleDesk(db);

        await Assert.ThrowsAsync<RefusedException>(() => desk.EndAsync(town.Shioya, first, Today, "市にそろえる", Today));
        await Assert.ThrowsAsync<RefusedException>(() => desk.EndAsync(town.Iwase, second, Today, "市にそろえる", Today));
        Assert.Equal("ValidUntil", (await Assert.ThrowsAsync<RefusedException>(() => desk.EndAsync(town.Shioya, second, Today.AddDays(-1), "市にそろえる", Today))).Field);
        Assert.Equal("EndReason", (await Assert.ThrowsAsync<RefusedException>(() => desk.EndAsync(town.Shioya, second, Today, " ", Today))).Field);
        await desk.EndAsync(town.Shioya, second, Today, "市にそろえる", Today);
        await db.SaveChangesAsync();
        Assert.Null((await db.BookAsync()).At(town.Sunami.Id, Today.AddDays(1)));

        await desk.GoOnAsync(town.Shioya, second);
        await db.SaveChangesAsync();
        Assert.Equal(second.Id, (await db.BookAsync()).At(town.Sunami.Id, Today.AddDays(1))?.Id);
        await Assert.ThrowsAsync<RefusedException>(() => desk.GoOnAsync(town.Shioya, second));
    }

    [Theory, EachDatabase]
    public async Task Whoever_writes_on_while_another_agrees_is_told_so(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        town.AddTo(db);
        var draft = await db.DraftAsync(town.Shioya, town.Sunami, RuleRoom.Text);
        await using var other = database.Open();
        var sameDraft = await other.RuleSets.SingleAsync(r => r.Id == draft.Id, TestContext.Current.CancellationToken);
        await db.AgreeAsync(town.Shioya, draft);

        sameDraft.Write(town.Hamada, RuleRoom.Text with { Residents = "あとから足した" });

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => other.SaveChangesAsync(TestContext.Current.CancellationToken));
    }
}
