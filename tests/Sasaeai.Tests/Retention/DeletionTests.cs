using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.History;
using Sasaeai.People;
using Sasaeai.Retention;
using Sasaeai.Tests.Data;
using Sasaeai.Tests.Needs;
using Xunit;

namespace Sasaeai.Tests.Retention;

public sealed class DeletionTests
{
    private static readonly DateOnly Today = SmallTown.Today;
    private readonly SmallTown town = new();

    [Fact]
    public void Nobody_deletes_alone_and_one_of_the_two_answers_for_the_municipality()
    {
        var byOfficer = Propose(town.Hamada);
        Assert.Throws<RefusedException>(() => byOfficer.Approve(town.Hamada, Role.MunicipalOfficer, Today, Today));
        Assert.Throws<RefusedException>(() => byOfficer.Approve(town.Shioya, Role.MunicipalOfficer, Today, Today));
        byOfficer.Approve(town.Kujiraoka, Role.MunicipalOfficer, Today, Today);

        var byCoordinator = Propose(town.Kujiraoka);
        Assert.Throws<RefusedException>(() => byCoordinator.Approve(SmallTown.Staff("もう一人", Role.Tier1Coordinator), Role.Tier1Coordinator, Today, Today));
        byCoordinator.Approve(town.Hamada, Role.Tier1Coordinator, Today, Today);

        Assert.Equal((DeletionState.Done, DeletionState.Done), (byOfficer.State, byCoordinator.State));
        Assert.Throws<RefusedException>(() => byCoordinator.TakeBack(town.Kujiraoka, Today));
    }

    [Fact]
    public void Others_do_not_even_propose_and_a_reason_is_wanted_before_the_time_is_over()
    {
        Assert.Throws<RefusedException>(() => Propose(town.Shioya));
        Assert.Throws<RefusedException>(() => Propose(town.Tomari));
        Assert.Throws<RefusedException>(() => Deletion.Propose(town.Hamada, Somebody(SmallTown.NextTown), DeletionGround.PeriodOver, null, Today));
        Assert.Equal(nameof(Deletion.Reason), Assert.Throws<RefusedException>(() => Deletion.Propose(town.Hamada, Somebody(), DeletionGround.AskedFor, " ", Today)).Field);
    }

    [Fact]
    public void To_keep_a_record_needs_a_reason_and_is_said_by_the_other_too()
    {
        var deletion = Propose(town.Hamada);
        Assert.Equal(nameof(Deletion.DecisionNote), Assert.Throws<RefusedException>(() => deletion.Refuse(town.Kujiraoka, Role.MunicipalOfficer, null, Today)).Field);
        Assert.Throws<RefusedException>(() => deletion.Refuse(town.Hamada, Role.MunicipalOfficer, "まだ要る", Today));
        deletion.Refuse(town.Kujiraoka, Role.MunicipalOfficer, "まだ要る", Today);
        Assert.Equal(DeletionState.Refused, deletion.State);
    }

    [Theory, EachDatabase]
    public async Task What_is_still_going_on_or_held_is_not_proposed_and_nothing_twice(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        db.User = town.Hamada;
        town.AddTo(db);
        var need = town.Hear();
        db.Add(need);
        await db.SaveChangesAsync();
        var folder = Directory.CreateTempSubdirectory();
        var desk = new DeletionDesk(db, new(folder.FullName), new(Path.Combine(folder.FullName, "deletions")), new FixedClock());
        Task<Deletion> ProposeAsync() => desk.ProposeAsync(town.Hamada, need, DeletionGround.Mistaken, "二重に書いた", Today);

        Assert.Contains("続いている困りごと", (await Assert.ThrowsAsync<RefusedException>(ProposeAsync)).Message, StringComparison.Ordinal);
        need.Close("二重に書いた", Today);
        var hold = Hold.On(town.Hamada, need, Today.AddDays(30), "監査がある", Today);
        db.Add(hold);
        await db.SaveChangesAsync();
        Assert.Contains("監査がある", (await Assert.ThrowsAsync<RefusedException>(ProposeAsync)).Message, StringComparison.Ordinal);
        hold.Lift(Today);
        await db.SaveChangesAsync();
        await ProposeAsync();
        await db.SaveChangesAsync();
        Assert.Contains("もう消す申し出", (await Assert.ThrowsAsync<RefusedException>(ProposeAsync)).Message, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    [Theory, EachDatabase]
    public async Task Every_column_that_points_at_a_person_or_a_worry_is_one_that_deletion_knows(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        // The log of looks keeps its numbers for five years; a leak report names a number; the rest goes or is loosened.
        string[] known = ["AccessEntry.PersonId", "LeakReport.PersonId", "JournalEntry.NeedId", "JournalEntry.ReferralId", "Need.PersonId", "Takeover.NeedId", "Referral.NeedId", "Referral.SharingBasisId", "HandOver.NeedId",
            "HandOver.SharingBasisId", "SharingBasis.NeedId", "Slip.ReferralId", "PersonKey.PersonId", .. Sasaeai.Duplicates.Link.To(nameof(Person)).Select(l => $"{l.Table}.{l.Column}")];
        var columns = db.Model.GetEntityTypes().SelectMany(t => t.GetProperties().Where(p => p.Name is "PersonId" or "NeedId" or "ReferralId" or "SharingBasisId" or "HandOverId" or "ContactId").Select(p => $"{t.ClrType.Name}.{p.Name}"));
        Assert.Empty(columns.Except(known));
        // And every table in which words may stand has the two columns by which it is looked through.
        Assert.Empty(db.Model.GetEntityTypes().Where(t => t.FindProperty("Municipality") is not null && t.FindProperty("Id") is null && !TextColumns.LeftOut.Contains(t.ClrType)).Select(t => t.ClrType.Name));
    }

    [Fact]
    public async Task A_book_with_a_torn_line_is_read_and_the_line_is_named()
    {
        var file = Path.GetTempFileName();
        var book = new DeletionBook(file);
        var first = new Deleted(new(2026, 11, 17, 1, 2, 3, DateTimeKind.Utc), SmallTown.Code, nameof(Person), Guid.NewGuid(), ["Need:0198c0de000070008000000000000001"]);
        await book.NoteAsync(first);
        await File.AppendAllTextAsync(file, "\n{\"at\":\"2026-11-");
        await book.NoteAsync(first with { Id = Guid.NewGuid() });

        var (deleted, unreadable) = await book.ReadAsync();

        Assert.Equal(2, deleted.Count);
        Assert.Equal((first.At, first.Id, first.Mentions[0]), (deleted[0].At, deleted[0].Id, deleted[0].Mentions[0]));
        Assert.Single(unreadable);
        File.Delete(file);
    }

    private Deletion Propose(User by) => Deletion.Propose(by, Somebody(), DeletionGround.PeriodOver, null, Today);

    private static Person Somebody(string municipality = SmallTown.Code) => new() { Municipality = municipality, Name = "鮫坂 つる代" };
}
