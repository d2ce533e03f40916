using System.Net;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Appointments;
using Sasaeai.Data;
using Sasaeai.Imports;
using Sasaeai.Needs;
using Sasaeai.People;
using Sasaeai.Retention;
using Sasaeai.Seeding;
using Sasaeai.Web.Tests.Hosting;
using Xunit;

namespace Sasaeai.Web.Tests.Retention;

public sealed class DeletionPagesTests(House house)
{
    private static readonly StringComparison Exactly = StringComparison.Ordinal;

    [Fact]
    public async Task One_proposes_another_agrees_and_the_record_is_gone()
    {
        var (person, other) = await SomebodyAsync("磯海 はる恵");
        var coordinator = await house.SignInAsync(Cast.Kujiraoka);
        using (var proposed = await coordinator.PostAsync($"/people/{person}/deletion", new() { ["Form.Ground"] = "AskedFor", ["Form.Reason"] = "本人から請求があった" }))
            Assert.Equal(HttpStatusCode.Redirect, proposed.StatusCode);
        var id = await house.WithDbAsync(db => db.Deletions.Where(d => d.SubjectId == person).Select(d => d.Id).SingleAsync());
        // Who proposed is not offered to agree, and is refused when they try.
        Assert.DoesNotContain("認めて、いま消す", (await coordinator.ReadAsync($"/retention/{id}")).Body!.TextContent, Exactly);
        using (var alone = await coordinator.PostAsync($"/people/{person}/deletion", [], to: $"/retention/{id}"))
            Assert.Contains("別の人が確かめて", (await Visitor.PageAsync(alone)).Body!.TextContent, Exactly);

        var officer = await house.SignInAsync(Cast.Hamada);
        var page = await officer.ReadAsync($"/retention/{id}");
        Assert.Contains("磯海はる恵さん", page.Body!.TextContent, Exactly);
        Assert.True(page.QuerySelector($"input[name=Mentions][value='Need:{other:N}']")!.HasAttribute("checked"));
        using (var done = await officer.PostAsync($"/retention/{id}", new() { ["Mentions"] = $"Need:{other:N}" }))
            Assert.Equal("/retention", done.Headers.Location?.OriginalString);

        using (var gone = await officer.GetAsync($"/people/{person}"))
            Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Contains(Mentions.Blank, (await officer.ReadAsync($"/needs/{other}")).Body!.TextContent, Exactly);
        Assert.Contains(person.ToString("N")[^6..], (await officer.ReadAsync("/retention")).Body!.TextContent, Exactly);
        Assert.Contains($"\"id\":\"{person}\"", await File.ReadAllTextAsync(house.Services.GetRequiredService<Settings>().Deletions), Exactly);
    }

    [Fact]
    public async Task What_is_due_is_listed_ticked_and_proposed()
    {
        var officer = await house.SignInAsync(Cast.Hamada);
        var need = await house.WithDbAsync(async db =>
        {
            var old = Need.Hear((await db.UserAsync(await db.Users.Where(u => u.UserName == Cast.Shioya.SignIn).Select(u => u.Id).SingleAsync(), null, house.Today))!, new Hearing("軒下の巣がこわい"), new(2018, 6, 1));
            old.Close("片づいた", new(2018, 6, 20));
            db.Add(old);
            await db.SaveChangesAsync();
            return old.Id;
        });
        var list = await officer.ReadAsync("/retention");
        Assert.NotNull(list.QuerySelector($"input[name=Worries][value='{need}']"));
        using (var none = await officer.PostAsync("/retention", []))
            Assert.Contains("しるしを付けてください", (await Visitor.PageAsync(none)).Body!.TextContent, Exactly);
        using (var proposed = await officer.PostAsync("/retention", new() { ["Worries"] = $"{need}" }))
            Assert.Equal(HttpStatusCode.Redirect, proposed.StatusCode);

        Assert.Equal(DeletionGround.PeriodOver, await house.WithDbAsync(db => db.Deletions.Where(d => d.SubjectId == need).Select(d => d.Ground).SingleAsync()));
        Assert.Null((await officer.ReadAsync("/retention")).QuerySelector($"input[name=Worries][value='{need}']"));
    }

    [Fact]
    public async Task A_record_that_is_held_cannot_be_proposed_until_the_hold_is_lifted()
    {
        var (person, _) = await SomebodyAsync("磯海 なつ恵");
        var officer = await house.SignInAsync(Cast.Hamada);
        using (var held = await officer.PostAsync($"/people/{person}/deletion", new() { ["Form.Until"] = "R9.3.31", ["Form.HoldReason"] = "照会が来ている" }, to: $"/people/{person}/deletion?handler=hold"))
            Assert.Equal(HttpStatusCode.Redirect, held.StatusCode);
        Assert.Contains("照会が来ている", (await officer.ReadAsync($"/people/{person}/deletion")).Body!.TextContent, Exactly);
        using (var refused = await officer.PostAsync($"/people/{person}/deletion", new() { ["Form.Ground"] = "AskedFor", ["Form.Reason"] = "請求" }))
            Assert.Contains("残しておくことになっています", (await Visitor.PageAsync(refused)).Body!.TextContent, Exactly);
        using (var lifted = await officer.PostAsync($"/people/{person}/deletion", [], to: $"/people/{person}/deletion?handler=lift"))
            Assert.Equal(HttpStatusCode.Redirect, lifted.StatusCode);
        Assert.DoesNotContain("いまは申し出られません", (await officer.ReadAsync($"/people/{person}/deletion")).Body!.TextContent, Exactly);
    }

    [Fact]
    public async Task How_long_is_decided_by_the_officer_with_its_ground()
    {
        var officer = await house.SignInAsync(Cast.Hamada);
        using (var wrong = await officer.PostAsync("/retention/periods", new() { ["Form.Need"] = "99", ["Form.Person"] = "5", ["Form.Original"] = "3", ["Form.AccessLog"] = "5", ["Form.Backup"] = "90" }))
            Assert.Contains("1年から30年", (await Visitor.PageAsync(wrong)).Body!.TextContent, Exactly);
        using (var decided = await officer.PostAsync("/retention/periods", new() { ["Form.Need"] = "5", ["Form.Person"] = "5", ["Form.Original"] = "3", ["Form.AccessLog"] = "5", ["Form.Backup"] = "60", ["Form.Ground"] = "文書管理規程 第32条" }))
            Assert.Equal(HttpStatusCode.Redirect, decided.StatusCode);
        var text = (await officer.ReadAsync("/retention")).Body!.TextContent;
        Assert.Contains("取った日から60日", text, Exactly);
        Assert.Contains("文書管理規程 第32条", text, Exactly);
    }

    [Fact]
    public async Task A_file_whose_time_is_over_goes_and_what_was_read_from_it_stays()
    {
        var id = await house.WithServicesAsync(async services =>
        {
            var desk = services.GetRequiredService<ImportDesk>();
            var batch = await desk.ReceiveAsync(EmptyTown.Code, "昔の一覧.csv", new MemoryStream("名称,会場,住所\n昔の浜サロン,浜公民館,見本1-1\n"u8.ToArray()), ImportKind.Gatherings);
            await desk.ApplyAsync(batch);
            var db = services.GetRequiredService<SasaeaiDb>();
            await db.ImportBatches.Where(b => b.Id == batch.Id).ExecuteUpdateAsync(set => set.SetProperty(b => b.At, new DateTime(2019, 5, 1, 0, 0, 0, DateTimeKind.Utc)));
            return batch.Id;
        });
        var officer = await house.SignInAsync(Cast.Hamada);
        Assert.NotNull((await officer.ReadAsync("/retention")).QuerySelector($"input[name=Files][value='{id}']"));

        using (var done = await officer.PostAsync("/retention", new() { ["Files"] = $"{id}" }, to: "/retention?handler=files"))
            Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);

        Assert.False(Directory.Exists(Path.Combine(house.Services.GetRequiredService<Settings>().Originals, $"{id:N}")));
        Assert.Contains("もとのファイルは、", (await officer.ReadAsync($"/imports/{id}")).Body!.TextContent, Exactly);
        using (var gone = await officer.GetAsync($"/imports/{id}?handler=original"))
            Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.True(await house.WithDbAsync(db => db.Resources.AnyAsync(r => r.Name == "昔の浜サロン")));
    }

    /// <summary>A person, and a worry of somebody else in which the name stands.</summary>
    private Task<(Guid Person, Guid Other)> SomebodyAsync(string name) => house.WithDbAsync(async db =>
    {
        var by = (await db.UserAsync(await db.Users.Where(u => u.UserName == Cast.Shioya.SignIn).Select(u => u.Id).SingleAsync(), null, house.Today))!;
        var person = new Person { Municipality = EmptyTown.Code, Name = name };
        var other = Need.Hear(by, new Hearing($"{name.Replace(" ", "", Exactly)}さんの庭の枝が道まで出ている"), new(2026, 11, 1));
        db.AddRange(person, other);
        await db.SaveChangesAsync();
        return (person.Id, other.Id);
    });
}
