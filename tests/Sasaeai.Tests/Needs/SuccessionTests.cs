using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Appointments;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.Needs;
using Sasaeai.Tests.Data;
using Xunit;

namespace Sasaeai.Tests.Needs;

/// <summary>Whose work it is when a post ends, rests or begins.</summary>
public sealed class SuccessionTests
{
    private static readonly DateOnly Today = SmallTown.Today;
    private static readonly Passing Nobody = new(null, null);
    private readonly SmallTown town = new();

    [Theory, EachDatabase]
    public async Task All_goes_to_one_successor_with_a_note_and_what_they_do_not_reach_stays(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (shioya, tomari) = (await database.AppointAsync(town, Role.Tier2Coordinator, town.Sunami), await database.AppointAsync(town, Role.CareCenterStaff, town.Sunami, first: false));
        await using var db = database.Open();
        db.AddRange(Heard(shioya, "砂見のこと", town.School), Heard(shioya, "凪原で聞いたこと", town.Nagihara), Heard(shioya, "坂の上の方", town.Sunami, unaware: true));
        await db.SaveChangesAsync();

        var work = await Succession.LoadAsync(db, await PostAsync(db, shioya), town.Hamada, Today);
        Assert.Equal((2, 1), (work.Work.Count, work.Hidden.Count));
        var (passed, kept) = work.HandOver(town.Hamada, new Dictionary<Guid, Passing>(), new(tomari.AccountId, "よろしくお願いします"), new(tomari.AccountId, null), Today);
        await db.SaveChangesAsync();

        Assert.Equal((1, 2), (passed, kept));
        await using var other = database.Open();
        var given = await other.Takeovers.ToAcknowledge(tomari).Include(t => t.Need).SingleAsync();
        Assert.Equal(("砂見のこと", "よろしくお願いします", tomari.AccountId), (given.Need!.Words, given.Note, given.Need.HeldById));
        Assert.Equal(2, await other.Needs.CountAsync(n => n.HeldById == shioya.AccountId));
        Assert.Empty(await other.Takeovers.VisibleTo(town.Iwase).ToListAsync());
    }

    [Theory, EachDatabase]
    public async Task Each_goes_to_whom_it_was_chosen_for_and_one_wrong_choice_changes_nothing(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (shioya, tomari, iwase) = (await database.AppointAsync(town, Role.Tier2Coordinator, town.Sunami), await database.AppointAsync(town, Role.CareCenterStaff, town.Sunami, first: false), await database.AppointAsync(town, Role.Tier2Coordinator, town.Nagihara, first: false));
        await using var db = database.Open();
        var needs = new[] { Heard(shioya, "一", town.Sunami), Heard(shioya, "二", town.Sunami), Heard(shioya, "三", town.Sunami) };
        db.AddRange(needs);
        await db.SaveChangesAsync();
        var post = await PostAsync(db, shioya);

        var wrong = await Succession.LoadAsync(db, post, town.Hamada, Today);
        Assert.Throws<RefusedException>(() => wrong.HandOver(town.Hamada, new Dictionary<Guid, Passing> { [needs[0].Id] = new(tomari.AccountId, null), [needs[1].Id] = new(iwase.AccountId, null) }, Nobody, Nobody, Today));
        Assert.False(db.ChangeTracker.HasChanges());

        var (passed, kept) = wrong.HandOver(town.Hamada, new Dictionary<Guid, Passing> { [needs[0].Id] = new(tomari.AccountId, "一のこと"), [needs[1].Id] = Nobody }, new(tomari.AccountId, "みなに"), Nobody, Today);
        await db.SaveChangesAsync();

        Assert.Equal((2, 0), (passed, kept));
        Assert.Equal(["一のこと", "みなに"], await db.Takeovers.OrderBy(t => t.Need!.Words == "三").Select(t => t.Note).ToListAsync());
        Assert.Equal("二", (await db.Needs.SingleAsync(n => n.HeldById == shioya.AccountId)).Words);
    }

    [Theory, EachDatabase]
    public async Task A_post_beside_another_leaves_what_lies_in_its_own_areas(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var shioya = await database.AppointAsync(town, Role.Tier2Coordinator, town.Sunami);
        await using var db = database.Open();
        var second = Invitation.Appoint(db, shioya.AccountId, new("x", shioya.Name, Role.Tier2Coordinator, SmallTown.Code, Today.AddDays(-60)) { Areas = [town.Nagihara.Id], Until = Today });
        db.AddRange(Heard(shioya, "砂見で", town.School), Heard(shioya, "凪原で", town.Nagihara), Need.Hear(shioya, new Hearing("どこかで"), Today));
        await db.SaveChangesAsync();

        var ending = await Succession.LoadAsync(db, second, town.Hamada, Today);
        var after = await Succession.LoadAsync(db, second, town.Hamada, Today.AddDays(1));
        var going = await Succession.LoadAsync(db, await PostAsync(db, shioya), town.Hamada, Today);

        // What lies nowhere is no post's own, and so is offered with each.
        Assert.Equal(["どこかで", "凪原で"], ending.Work.Select(n => n.Words).Order(StringComparer.Ordinal));
        Assert.Equal(["どこかで", "凪原で"], after.Work.Select(n => n.Words).Order(StringComparer.Ordinal));
        Assert.Equal(["どこかで", "砂見で"], going.Work.Select(n => n.Words).Order(StringComparer.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task What_nobody_has_in_charge_who_reaches_it_is_in_nobodys_hands(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var here = await database.AppointAsync(town, Role.Tier2Coordinator, town.Sunami);
        var gone = await database.AppointAsync(town, Role.Tier2Coordinator, town.Sunami, first: false, until: Today.AddDays(-1));
        var lastDay = await database.AppointAsync(town, Role.Tier2Coordinator, town.Sunami, first: false, until: Today);
        var closed = await database.AppointAsync(town, Role.Tier2Coordinator, town.Sunami, first: false);
        var coming = await database.AppointAsync(town, Role.Tier2Coordinator, town.Sunami, first: false, from: Today.AddDays(9));
        var centre = await database.AppointAsync(town, Role.CareCenterStaff, town.Sunami, first: false);
        await using var db = database.Open();
        (await db.Users.SingleAsync(a => a.Id == closed.AccountId)).ClosedOn = Today;
        var moved = Heard(here, "越した", town.Sunami);
        moved.PassTo(centre, here, null, Today);
        moved.LieAt(new(null, town.Nagihara.Id));
        var hidden = Heard(here, "隠れた", town.Sunami);
        hidden.PassTo(centre, here, null, Today);
        hidden.Unaware = true;
        var given = Heard(here, "来る人に", town.Sunami);
        given.PassTo(coming, here, null, Today);
        var over = Heard(gone, "閉じた", town.Sunami);
        over.Close("済んだ", Today);
        db.AddRange(moved, hidden, given, over, Heard(here, "いる", town.Sunami), Heard(here, "よその", town.Nagihara), Heard(gone, "去った", town.Sunami), Heard(lastDay, "きょうまで", town.School),
            Heard(closed, "閉じた人", town.Sunami), town.Hear("声だけ", by: town.Roui));
        await db.SaveChangesAsync();

        var hands = await Hands.LoadAsync(db, SmallTown.Code, Today);
        var all = await (await hands.UnheldAsync(db.Needs.VisibleTo(town.Kujiraoka))).Select(n => n.Words).ToListAsync();
        var known = await (await hands.UnheldAsync(db.Needs.VisibleTo(town.Hamada))).Select(n => n.Words).ToListAsync();

        string[] unheld = ["去った", "越した", "閉じた人", "声だけ", "隠れた"];
        Assert.Equal(unheld.Order(StringComparer.Ordinal), all.Order(StringComparer.Ordinal));
        Assert.Equal(unheld.Except(["隠れた"]).Order(StringComparer.Ordinal), known.Order(StringComparer.Ordinal));
        Assert.All(await db.Needs.Open().ToListAsync(), n => Assert.Equal(!unheld.Contains(n.Words), hands.Hold(n)));
    }

    [Theory, EachDatabase]
    public async Task Two_who_hand_it_over_at_once_the_second_is_told_so(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (shioya, tomari) = (await database.AppointAsync(town, Role.Tier2Coordinator, town.Sunami), await database.AppointAsync(town, Role.CareCenterStaff, town.Sunami, first: false));
        await using var one = database.Open();
        one.Add(Heard(shioya, "買い物", town.Sunami));
        await one.SaveChangesAsync();
        await using var other = database.Open();
        var (mine, theirs) = (await one.Needs.SingleAsync(), await other.Needs.SingleAsync());
        one.Add(mine.PassTo(tomari, shioya, null, Today));
        other.Add(theirs.PassTo(town.Kujiraoka, town.Hamada, null, Today));
        await one.SaveChangesAsync();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => other.SaveChangesAsync());

        await using var after = database.Open();
        Assert.Equal(tomari.AccountId, (await after.Takeovers.SingleAsync()).ToId);
        Assert.Equal(tomari.AccountId, (await after.Needs.SingleAsync()).HeldById);
    }

    private static Need Heard(User by, string words, Area area, bool unaware = false) => Need.Hear(by, new Hearing(words) { Unaware = unaware, Where = new(null, area.Id) }, Today.AddDays(-3));

    private static Task<Appointment> PostAsync(SasaeaiDb db, User user) => db.Appointments.SingleAsync(a => a.Id == user.AppointmentId);
}

internal static class Appointing
{
    private static readonly string[] Names = ["汐屋", "泊", "岩瀬", "灘", "渚", "沖", "岬", "浦"];
    private static int next;

    /// <summary>Somebody with an account and a post, as a user.</summary>
    public static async Task<User> AppointAsync(this TestDatabase database, SmallTown town, Role role, Area area, bool first = true, DateOnly? from = null, DateOnly? until = null)
    {
        await using var db = database.Open();
        if (first)
            town.AddTo(db);
        var (signIn, name) = ($"staff{Interlocked.Increment(ref next)}", Names[next % Names.Length]);
        var account = Invitation.AddAccount(db, signIn, name, null, "", demo: true);
        var post = Invitation.Appoint(db, account.Id, new(signIn, name, role, SmallTown.Code, from ?? SmallTown.Today.AddYears(-1)) { Until = until, Areas = [area.Id] });
        await db.SaveChangesAsync();
        return new(account.Id, name, post.Id, role, SmallTown.Code, area.Id == town.Sunami.Id ? [area.Id, town.School.Id] : [area.Id], null);
    }
}
