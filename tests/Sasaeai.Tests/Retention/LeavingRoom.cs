using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Accounts;
using Sasaeai.Algorithms.Text;
using Sasaeai.CodeLists;
using Sasaeai.Consent;
using Sasaeai.Data;
using Sasaeai.Emergencies;
using Sasaeai.Imports;
using Sasaeai.Matching;
using Sasaeai.Needs;
using Sasaeai.People;
using Sasaeai.Resources;
using Sasaeai.Retention;
using Sasaeai.Search;
using Sasaeai.Seeding;
using Sasaeai.Tests.Backups;
using Sasaeai.Tests.Data;

namespace Sasaeai.Tests.Retention;

/// <summary>The demo municipality with one person more, who has left a trace wherever a person can.</summary>
internal sealed class LeavingRoom : IAsyncDisposable
{
    public const string Name = "鮫坂 つる代", Called = "つるばあ御前", Phone = "0599710042", Worry = "膝の手術のあとから雨戸が重うて開けられん";
    public static readonly string[] Marks = [Name, "鮫坂つる代", Called, Phone, Worry, "さめさか つるよ", "渥見 しげ造の頼み", "鮫坂 のぶ江", "仏間の奥", "玄関で倒れていると隣から", "サメサカ ツルヨ"];

    private LeavingRoom(BackupHouse house) => House = house;

    public BackupHouse House { get; }
    public DateOnly Today { get; } = new(2026, 11, 17);
    public Guid PersonId { get; private set; }
    public Guid NeedId { get; private set; }
    public Originals Originals => new(House.Stores.Originals);
    public DeletionBook Book => new(House.File("deletions"));
    public User Kujiraoka { get; private set; } = null!;
    public User Hamada { get; private set; } = null!;

    public static async Task<LeavingRoom> OpenAsync(Provider provider)
    {
        var room = new LeavingRoom(await BackupHouse.OpenAsync(provider, demo: true));
        await using var db = room.Open();
        room.Kujiraoka = await room.UserAsync(db, Cast.Kujiraoka);
        room.Hamada = await room.UserAsync(db, Cast.Hamada);
        await room.LeaveTracesAsync(db);
        return room;
    }

    public SasaeaiDb Open() => House.Database.Open();
    public DeletionDesk Desk(SasaeaiDb db) => new(db, Originals, Book, House.Database.Clock);

    private async Task<User> UserAsync(SasaeaiDb db, Member member)
    {
        var account = await db.Users.SingleAsync(u => u.UserName == member.SignIn);
        return new(account.Id, member.Name, Guid.CreateVersion7(), member.Role, EmptyTown.Code, [], null);
    }

    private async Task LeaveTracesAsync(SasaeaiDb db)
    {
        var by = db.User = Kujiraoka;
        var person = new Person { Municipality = EmptyTown.Code, Name = Name, Kana = "さめさか つるよ", OtherNames = $"{Called}、サメサカ ツルヨ", Phone = Phone, Address = "汐見台9-9", FormerNames = [new("鮫坂 のぶ江", null, null)] };
        db.Add(person);
        await db.SaveChangesAsync();
        // Older values stand in the history.
        person.Abilities = "仏間の奥に手仕事の道具がある";
        await db.SaveChangesAsync();
        person.Abilities = null;
        var need = Need.Hear(by, new Hearing(Worry + "と、" + Name + "さんが言う。") { About = Name, ToldBy = "渥見 しげ造の頼み" }, Today.AddDays(-3));
        need.PersonId = person.Id;
        db.Add(need);
        var resource = await db.Resources.Where(r => r.State == ResourceState.Active && r.BeforeAsking == null).OrderBy(r => r.Id).FirstAsync();
        var basis = need.Share(by, new Sharing("consent", "手伝いを頼むため", resource.Id, resource.Name, SharedFields.Name | SharedFields.Worry, "電話で", Name, Today.AddDays(-2), null), Today);
        db.Add(basis);
        var referral = Referral.Ask(by, need, resource, new Asking($"{Called}の雨戸のことで") { Basis = basis, Told = SharedFields.Name }, Today);
        db.Add(referral);
        db.Add(new KeyContact { Municipality = EmptyTown.Code, PersonId = person.Id, Name = "鮫坂 のぶ江", Kind = CodeList.ContactKind.All[0].Key });
        var other = await db.People.Where(p => p.MergedIntoId == null && p.Id != person.Id).OrderBy(p => p.Id).FirstAsync();
        db.Add(new KeyContact { Municipality = EmptyTown.Code, PersonId = other.Id, ContactId = person.Id, Name = Name, Phone = Phone, Kind = CodeList.ContactKind.All[0].Key });
        // In the words of others, where only the name can tell.
        db.Add(Need.Hear(by, new Hearing("庭木が鮫坂つる代さん宅まで伸びている") { ToldBy = Name }, Today));
        resource.Summary = $"{resource.Summary} 世話役は{Name}さん。";
        db.Add(new MissedSearch { Municipality = EmptyTown.Code, Words = "鮫坂つる代", On = Today });
        db.Add(new MissedSearch { Municipality = EmptyTown.Code, Words = Folding.ForSearch("サメサカ ツルヨ"), On = Today });
        await db.SaveChangesAsync();
        referral.Withdraw(by, "もういらないと本人が", Today);
        await db.SaveChangesAsync();
        need.Close("娘さんの家へ移った", Today);
        resource.Summary = "世話役は交代した。";
        var opening = EmergencyOpening.Open(by with { Role = Role.Tier2Coordinator }, person, new("玄関で倒れていると隣から電話があり、救急に伝えるため。", AtStake: true), House.Database.Clock.GetUtcNow().UtcDateTime);
        opening.Assess(Hamada, Assessment.Right, $"{Name}さんは助かった。", House.Database.Clock.GetUtcNow().UtcDateTime);
        db.Add(opening);
        await db.SaveChangesAsync();
        (PersonId, NeedId) = (person.Id, need.Id);
        db.AddViews(by, [new Sighting(nameof(Person), person.Id, person.Id), new Sighting(nameof(Need), need.Id, person.Id)], Showing.Page, "192.0.2.7", House.Database.Clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync();
        while (await Sealer.SealAsync(db) > 0) ;
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var list = Encoding.GetEncoding(932).GetBytes($"名称,代表者,所在地\r\n汐見台おしゃべり会,{Name},汐見台9-9\r\n");
        await new ImportDesk(db, Originals, House.Database.Clock).ReceiveAsync(EmptyTown.Code, "一覧.csv", new MemoryStream(list), ImportKind.Table);
    }

    /// <summary>Proposed by the one, agreed to by the other, all mentions and originals ticked.</summary>
    public async Task<Deletion> DeleteAsync(bool tickAll = true)
    {
        await using var db = Open();
        db.User = Kujiraoka;
        var deletion = await Desk(db).ProposeAsync(Kujiraoka, await db.People.SingleAsync(p => p.Id == PersonId), DeletionGround.AskedFor, "本人からの請求", Today);
        await db.SaveChangesAsync();
        await using var again = Open();
        again.User = Hamada;
        deletion = await again.Deletions.SingleAsync(d => d.Id == deletion.Id);
        var view = await Desk(again).ViewAsync(deletion);
        await Desk(again).CarryOutAsync(deletion, Hamada, tickAll ? [.. view.Mentions.Select(m => m.Key)] : [], tickAll ? [.. view.Originals.Select(o => o.Id)] : [], Today);
        return deletion;
    }

    /// <summary>Where one of the marks stands, in any encoding: files of the database, originals, all parts of a backup, all rows.</summary>
    public async Task<List<string>> TracesAsync(string connection, string originals, string? backup = null)
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var found = new List<string>();
        foreach (var file in new[] { connection, connection + "-wal" }.Where(File.Exists).Concat(Directory.Exists(originals) ? Directory.EnumerateFiles(originals, "*", SearchOption.AllDirectories) : []))
            Look(Path.GetFileName(file), await File.ReadAllBytesAsync(file), found);
        if (backup is not null)
            using (var archive = ZipFile.OpenRead(backup))
                foreach (var entry in archive.Entries)
                {
                    using var content = new MemoryStream();
                    await using (var open = entry.Open())
                        await open.CopyToAsync(content);
                    Look(entry.FullName, content.ToArray(), found);
                }
        return found;
    }

    private static void Look(string where, byte[] content, List<string> found)
    {
        foreach (var mark in Marks)
            foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.GetEncoding(932) })
                if (content.AsSpan().IndexOf(encoding.GetBytes(mark)) >= 0)
                    found.Add($"{where}: {mark}");
    }

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
