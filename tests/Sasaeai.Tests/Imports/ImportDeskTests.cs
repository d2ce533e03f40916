using System.Text;
using Microsoft.EntityFrameworkCore;
using Sasaeai.History;
using Sasaeai.Imports;
using Sasaeai.Imports.Tables;
using Sasaeai.Resources;
using Sasaeai.Tests.Data;
using Xunit;

namespace Sasaeai.Tests.Imports;

public sealed class ImportDeskTests
{
    private const string Header = "市区町村コード,事業所名,サービスの種類,住所,緯度,経度,電話番号,法人番号,法人の名称,事業所番号,利用可能曜日,定員\n";
    private const string Kizuna = "222127,訪問入浴　きずな,訪問入浴介護,静岡県焼津市大住648-3,34.849,138.289,054-631-4126,9080001026623,株式会社きずな,2275101679,\"平日,土曜日\",\n";
    private const string Sakura = "222127,さくらデイ,通所介護,焼津市本町1-1,34.86,138.32,054-600-0001,,社会福祉法人さくら会,2275100001,平日,20\n";
    private const string Elsewhere = "222143,となりのデイ,通所介護,藤枝市1-1,34.87,138.25,054-600-0002,,となりの会,2275200001,平日,20\n";
    private const string Ireland = "222127,まよいデイ,通所介護,焼津市本町2-2,53.41291,-8.24389,054-600-0003,,まよい会,2275100003,平日,20\n";

    [Theory, EachDatabase]
    public async Task A_list_becomes_resources_with_their_bodies_and_every_row_is_told(Provider provider)
    {
        await using var house = await ImportHouse.OpenAsync(provider);
        var batch = await house.ImportAsync(Header + Kizuna + Sakura + Elsewhere + Ireland);

        Assert.Equal((3, 2, 0, 0, 1, 1), (batch.Rows, batch.Added, batch.Updated, batch.Unchanged, batch.Refused, batch.Elsewhere));
        var resources = await house.ResourcesAsync();
        Assert.Equal(["さくらデイ", "訪問入浴　きずな"], resources.Select(r => r.Name));
        Assert.Equal(("社会福祉法人さくら会", "welfare-corporation", 20), (resources[0].Organization!.Name, resources[0].Organization!.Kind, resources[0].Capacity!.Value));
        Assert.Equal(("9080001026623", true, true), (resources[1].Organization!.CorporateNumber, resources[1].ComesToYou, resources[1].NeedsCertification));
        Assert.Equal(["care"], resources[0].Categories);
        var refused = Assert.Single(await house.RowsAsync(batch.Id), row => row.Outcome is RowOutcome.Refused);
        Assert.Equal((5, "まよいデイ", "緯度"), (refused.Line, refused.Name, refused.Remarks[0].Column));
        Assert.Contains("日本の外", refused.Remarks[0].Reason, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Any_list_says_by_the_kind_of_service_what_it_is_and_who_may_use_it(Provider provider)
    {
        await using var house = await ImportHouse.OpenAsync(provider);
        await house.ImportAsync("""
            施設名,種別,所管課,住所
            さくらデイ,通所介護,高齢者福祉課,焼津市本町1-1
            すみれの家,"就労継続支援B型
            生活介護",障害福祉課,焼津市本町1-2
            ほのぼの荘,住宅型有料老人ホーム,高齢者福祉課,焼津市本町1-3
            かけはし,訪問介護,高齢者福祉課,焼津市本町1-4
            みんなの家,小規模多機能型居宅介護、訪問介護,高齢者福祉課,焼津市本町1-5
            ヘアーサロン花,その他,,焼津市本町1-6
            ふれあいサロン花,集まり,,焼津市本町1-7
            シンシア（デイサロン）,通所介護,,焼津市本町1-8
            """, ImportKind.Table);

        Assert.Equal(
            [
                "かけはし|care|True|True", "さくらデイ|care|True|False", "すみれの家|disability|False|False", "ふれあいサロン花|salon|False|False", "ほのぼの荘|care|False|False",
                "みんなの家|care|True|False", "シンシア（デイサロン）|care|True|False", "ヘアーサロン花|other|False|False",
            ],
            (await house.ResourcesAsync()).Select(r => $"{r.Name}|{string.Join('+', r.Categories)}|{r.NeedsCertification}|{r.ComesToYou}").Order(StringComparer.Ordinal));
        // The section in charge of a kind of facility runs none of them.
        Assert.All(await house.ResourcesAsync(), r => Assert.Null(r.RunBy));
    }

    [Theory, EachDatabase]
    public async Task A_public_facility_that_is_a_desk_or_a_place_for_all_is_known_as_one(Provider provider)
    {
        await using var house = await ImportHouse.OpenAsync(provider);
        await house.ImportAsync("名称,住所,説明\n港地域包括支援センター,焼津市本町2-1,\n港いこいの家,焼津市本町2-2,\n港公民館,焼津市本町2-3,児童室・相談室\n", ImportKind.PublicFacilities);

        Assert.Equal(["港いこいの家|place+facility", "港公民館|facility", "港地域包括支援センター|consultation+facility"],
            (await house.ResourcesAsync()).Select(r => $"{r.Name}|{string.Join('+', r.Categories)}").Order(StringComparer.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task Importing_the_same_file_again_changes_nothing(Provider provider)
    {
        await using var house = await ImportHouse.OpenAsync(provider);
        await house.ImportAsync(Header + Kizuna + Sakura);
        var again = await house.ImportAsync(Header + Sakura + Kizuna);
        Assert.Equal((2, 0, 0, 2, 0), (again.Rows, again.Added, again.Updated, again.Unchanged, again.Refused));
        Assert.Equal(2, (await house.ResourcesAsync()).Count);
    }

    [Theory, EachDatabase]
    public async Task Next_years_file_updates_adds_and_tells_what_is_no_longer_in_it(Provider provider)
    {
        await using var house = await ImportHouse.OpenAsync(provider);
        await house.ImportAsync(Header + Kizuna + Sakura);
        var next = await house.ImportAsync(Header + Kizuna.Replace("054-631-4126", "054-631-9999") + Kizuna.Replace("2275101679", "2275109999").Replace("きずな", "みなと").Replace("大住648-3", "港町1-1").Replace("054-631-4126", "054-600-7777").Replace("9080001026623", ""));

        Assert.Equal((2, 1, 1, 0, 0, 1), (next.Rows, next.Added, next.Updated, next.Unchanged, next.Refused, next.Vanished));
        var vanished = Assert.Single(await house.RowsAsync(next.Id), row => row.Outcome is RowOutcome.Vanished);
        Assert.Equal("さくらデイ", vanished.Name);
        Assert.Contains(await house.ResourcesAsync(), r => r.Name == "さくらデイ" && r.State is ResourceState.Active);
        Assert.Contains(await house.ResourcesAsync(), r => r.Name == "訪問入浴　きずな" && r.Phone == "054-631-9999");
    }

    [Theory, EachDatabase]
    public async Task What_people_corrected_by_hand_stays_and_is_told(Provider provider)
    {
        await using var house = await ImportHouse.OpenAsync(provider);
        await house.ImportAsync(Header + Sakura);
        await house.ByHandAsync("さくらデイ", resource => (resource.Phone, resource.Capacity) = ("054-777-7777", 15));

        var same = await house.ImportAsync(Header + Sakura);
        var next = await house.ImportAsync(Header + Sakura.Replace("054-600-0001", "054-600-8888").Replace("本町1-1", "本町9-9"));

        Assert.Equal((0, 1), (same.Updated, same.Unchanged));
        Assert.Equal(1, next.Updated);
        var sakura = (await house.ResourcesAsync()).Single();
        Assert.Equal(("054-777-7777", 15, "焼津市本町9-9"), (sakura.Phone, sakura.Capacity!.Value, sakura.Address));
        var remark = Assert.Single((await house.RowsAsync(next.Id)).Single().Remarks);
        Assert.Equal("電話", remark.Column);
        Assert.Contains("054-600-8888", remark.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_timetable_that_stays_as_corrected_is_told_in_words()
    {
        await using var house = await ImportHouse.OpenAsync(Provider.Sqlite);
        const string Columns = "名称,住所,曜日,開始時間,終了時間\n";
        await house.ImportAsync(Columns + "さくらサロン,本町1-1,火曜日,10:00,11:30\n");
        await house.ByHandAsync("さくらサロン", resource => resource.Sessions = [new() { Days = Days.Friday }]);
        var next = await house.ImportAsync(Columns + "さくらサロン,本町1-1,第2・4火曜日,13:00,14:00\n");
        var remark = Assert.Single((await house.RowsAsync(next.Id)).Single().Remarks);
        Assert.Equal(("いつ", "手で直した内容を残しました（一覧では「第2・第4火曜 13:00～14:00」）"), (remark.Column, remark.Reason));
    }

    [Theory, EachDatabase]
    public async Task An_event_that_is_over_comes_in_as_ended_and_is_at_work_again_when_it_comes_again(Provider provider)
    {
        await using var house = await ImportHouse.OpenAsync(provider);
        const string Columns = "NO,イベント名,場所名称,住所,開始日,終了日\n";
        await house.ImportAsync(Columns + "1,さくらまつり,本町公園,本町1-1,2026/3/28,2026/3/29\n2,盆おどり,石津公園,石津2-2,2026/8/13,2026/8/14\n3,ふゆの音楽会,文化会館,港町3-3,2026/8/1,\n");
        Assert.Equal(
            [("さくらまつり", ResourceState.Ended, new DateOnly(2026, 3, 29)), ("ふゆの音楽会", ResourceState.Active, new(2026, 8, 1)), ("盆おどり", ResourceState.Active, new(2026, 8, 1))],
            (await house.ResourcesAsync()).OrderBy(r => r.Name, StringComparer.Ordinal).Select(r => (r.Name, r.State, r.StateSince!.Value)));

        var next = await house.ImportAsync(Columns + "1,さくらまつり,本町公園,本町1-1,2027/3/27,2027/3/28\n2,盆おどり,石津公園,石津2-2,2026/7/13,2026/7/14\n");
        Assert.Equal((0, 2), (next.Added, next.Updated));
        Assert.Equal([("さくらまつり", ResourceState.Active), ("盆おどり", ResourceState.Ended)], (await house.ResourcesAsync()).Where(r => r.Name[0] != 'ふ').OrderBy(r => r.Name, StringComparer.Ordinal).Select(r => (r.Name, r.State)));

        Assert.Empty(await house.UndoAsync(next.Id));
        Assert.Equal([("さくらまつり", ResourceState.Ended), ("盆おどり", ResourceState.Active)], (await house.ResourcesAsync()).Where(r => r.Name[0] != 'ふ').OrderBy(r => r.Name, StringComparer.Ordinal).Select(r => (r.Name, r.State)));
    }

    [Fact]
    public async Task An_event_that_a_person_ended_stays_ended_whatever_the_list_says()
    {
        await using var house = await ImportHouse.OpenAsync(Provider.Sqlite);
        const string Columns = "NO,イベント名,場所名称,住所,開始日\n";
        await house.ImportAsync(Columns + "1,盆おどり,石津公園,石津2-2,2026/8/13\n");
        await house.ByHandAsync("盆おどり", resource => resource.End(new(2026, 8, 1), "今年からやめた", new(2026, 8, 1)));
        await house.ImportAsync(Columns + "1,盆おどり,石津公園,石津2-2,2026/8/20\n");
        Assert.Equal(ResourceState.Ended, (await house.ResourcesAsync()).Single().State);
    }

    [Theory, EachDatabase]
    public async Task A_list_meets_the_record_that_someone_wrote_by_hand_before(Provider provider)
    {
        await using var house = await ImportHouse.OpenAsync(provider);
        await using (var db = house.Database())
        {
            db.User = ImportHouse.Officer;
            db.Add(new Resource { Municipality = ImportHouse.Town, Name = "さくらデイ", Address = "焼津市本町１丁目１番", Phone = "0546000001" });
            await db.SaveChangesAsync();
        }
        var batch = await house.ImportAsync(Header + Sakura.Replace("本町1-1", "本町1-1"));
        Assert.Equal((0, 1), (batch.Added, batch.Updated));
        var sakura = (await house.ResourcesAsync()).Single();
        Assert.Equal(("0546000001", 20), (sakura.Phone, sakura.Capacity!.Value));
    }

    [Theory, EachDatabase]
    public async Task Undoing_takes_back_what_was_added_and_what_was_changed(Provider provider)
    {
        await using var house = await ImportHouse.OpenAsync(provider);
        await house.ImportAsync(Header + Sakura);
        var before = await ShapeAsync(house);
        var next = await house.ImportAsync(Header + Sakura.Replace("054-600-0001", "054-600-8888").Replace("平日", "平日,日曜日") + Kizuna);
        Assert.Equal((1, 1), (next.Added, next.Updated));

        Assert.Equal([], await house.UndoAsync(next.Id));

        Assert.Equal(before, await ShapeAsync(house));
        await using var db = house.Database();
        Assert.Equal(ImportState.Undone, (await db.ImportBatches.SingleAsync(b => b.Id == next.Id)).State);
        Assert.Equal(1, await db.Organizations.CountAsync());
    }

    [Theory, EachDatabase]
    public async Task After_an_undo_the_same_file_can_be_taken_in_again(Provider provider)
    {
        await using var house = await ImportHouse.OpenAsync(provider);
        await house.ImportAsync(Header + Sakura);
        var changed = Header + Sakura.Replace("054-600-0001", "054-600-8888");
        await house.UndoAsync((await house.ImportAsync(changed)).Id);
        var again = await house.ImportAsync(changed);
        Assert.Equal((1, "054-600-8888"), (again.Updated, (await house.ResourcesAsync()).Single().Phone));
    }

    [Theory, EachDatabase]
    public async Task An_undo_leaves_what_somebody_has_worked_with_since_and_says_so(Provider provider)
    {
        await using var house = await ImportHouse.OpenAsync(provider);
        var first = await house.ImportAsync(Header + Sakura + Kizuna);
        await house.ByHandAsync("さくらデイ", resource => resource.Attendance = 12);

        var notes = await house.UndoAsync(first.Id);

        Assert.Contains("さくらデイ", Assert.Single(notes, note => !note.Contains("さくら会", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal("さくらデイ", (await house.ResourcesAsync()).Single().Name);
    }

    [Theory, EachDatabase]
    public async Task An_undo_restores_each_column_that_nobody_has_touched_since(Provider provider)
    {
        await using var house = await ImportHouse.OpenAsync(provider);
        await house.ImportAsync(Header + Sakura);
        var next = await house.ImportAsync(Header + Sakura.Replace("054-600-0001", "054-600-8888").Replace(",20", ",30"));
        await house.ByHandAsync("さくらデイ", resource => resource.Capacity = 25);

        var note = Assert.Single(await house.UndoAsync(next.Id));

        Assert.Contains("定員", note, StringComparison.Ordinal);
        var sakura = (await house.ResourcesAsync()).Single();
        Assert.Equal(("054-600-0001", 25), (sakura.Phone, sakura.Capacity!.Value));
    }

    [Theory, EachDatabase]
    public async Task A_dry_run_counts_and_changes_nothing(Provider provider)
    {
        await using var house = await ImportHouse.OpenAsync(provider);
        await using var db = house.Database();
        var desk = house.Desk(db);
        var batch = await desk.ReceiveAsync(ImportHouse.Town, "list.csv", new MemoryStream(Encoding.UTF8.GetBytes(Header + Kizuna + Ireland)));
        var counts = await desk.PreviewAsync(batch);
        Assert.Equal("rows 2: added 1, updated 0, unchanged 0, refused 1", counts.ToString());
        Assert.Empty(await house.ResourcesAsync());
        Assert.Equal([RowOutcome.Added, RowOutcome.Refused], (await house.RowsAsync(batch.Id)).Select(row => row.Outcome));
        Assert.Equal(counts.ToString(), (await desk.ApplyAsync(batch)).ToString());
    }

    [Theory, EachDatabase]
    public async Task Damage_further_on_in_a_file_leaves_everything_as_it_was(Provider provider)
    {
        await using var house = await ImportHouse.OpenAsync(provider);
        var many = string.Concat(Enumerable.Range(0, 3000).Select(i => Sakura.Replace("2275100001", $"22751{i:00000}")));
        await using var db = house.Database();
        var desk = house.Desk(db);
        var batch = await desk.ReceiveAsync(ImportHouse.Town, "list.csv", new MemoryStream(Encoding.UTF8.GetBytes(Header + many + "222127,\"とじない引用符\n")));
        await Assert.ThrowsAsync<UnreadableTableException>(() => desk.ApplyAsync(batch));
        await desk.FailAsync(batch.Id, "引用符");
        Assert.Empty(await house.ResourcesAsync());
        Assert.Equal(ImportState.Failed, (await db.ImportBatches.SingleAsync(b => b.Id == batch.Id)).State);
    }

    [Fact]
    public async Task A_file_that_is_no_table_is_not_kept()
    {
        await using var house = await ImportHouse.OpenAsync(Provider.Sqlite);
        await using var db = house.Database();
        await Assert.ThrowsAsync<UnreadableTableException>(() => house.Desk(db).ReceiveAsync(ImportHouse.Town, "list.csv", new MemoryStream("%PDF-1.7"u8.ToArray())));
        Assert.Equal(0, house.Kept);
        Assert.Empty(db.ImportBatches);
    }

    [Fact]
    public async Task Stopping_in_the_middle_changes_nothing()
    {
        await using var house = await ImportHouse.OpenAsync(Provider.Sqlite);
        await using var db = house.Database();
        var desk = house.Desk(db);
        var many = string.Concat(Enumerable.Range(0, 3000).Select(i => Sakura.Replace("2275100001", $"22751{i:00000}")));
        var batch = await desk.ReceiveAsync(ImportHouse.Town, "list.csv", new MemoryStream(Encoding.UTF8.GetBytes(Header + many)));
        using var stop = new CancellationTokenSource();
        var progress = new StopAt(stop, "書きこんでいます");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => desk.ApplyAsync(batch, progress, stop.Token));
        Assert.Empty(await house.ResourcesAsync());
        await using var after = house.Database();
        Assert.True((await after.ImportBatches.SingleAsync()).Waits);
    }

    [Fact]
    public async Task What_was_said_of_the_columns_is_remembered_for_the_next_file_with_the_same_headings()
    {
        await using var house = await ImportHouse.OpenAsync(Provider.Sqlite);
        const string Year1 = "拠点,ところ,世話人の電話\nさくらの家,本町1-1,054-600-0001\n";
        await using (var db = house.Database())
        {
            var desk = house.Desk(db);
            var batch = await desk.ReceiveAsync(ImportHouse.Town, "a.csv", new MemoryStream(Encoding.UTF8.GetBytes(Year1)));
            await Assert.ThrowsAsync<RefusedException>(() => desk.ApplyAsync(batch));
            await desk.ChooseAsync(batch, ImportKind.Table, "名称=拠点,住所=ところ,電話番号=世話人の電話", null);
            await db.SaveChangesAsync();
            Assert.Equal(1, (await desk.ApplyAsync(batch)).Added);
        }
        var next = await house.ImportAsync(Year1 + "もみじの家,石津2-2,054-600-0002\n");
        Assert.Equal((1, 1), (next.Added, next.Unchanged));
    }

    [Fact]
    public async Task An_official_number_twice_in_one_list_is_refused_the_second_time_unless_it_says_the_same()
    {
        await using var house = await ImportHouse.OpenAsync(Provider.Sqlite);
        var batch = await house.ImportAsync(Header + Sakura + Sakura + Sakura.Replace(",20", ",99"));
        Assert.Equal((1, 1, 1), (batch.Added, batch.Unchanged, batch.Refused));
        Assert.Contains("2行目", (await house.RowsAsync(batch.Id))[2].Remarks[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_running_number_that_moved_on_to_another_place_does_not_mix_the_two_up()
    {
        await using var house = await ImportHouse.OpenAsync(Provider.Sqlite);
        const string Columns = "NO,名称,住所,電話番号\n";
        await house.ImportAsync(Columns + "1,さくら公園,本町1-1,\n2,もみじ会館,石津2-2,054-600-0002\n");
        var next = await house.ImportAsync(Columns + "1,つばき広場,大村3-3,\n2,さくら公園,本町1-1,\n3,もみじ会館,石津2-2,054-600-0002\n");
        Assert.Equal((1, 0, 0), (next.Added, next.Updated, next.Vanished));
        Assert.Equal(["さくら公園", "つばき広場", "もみじ会館"], (await house.ResourcesAsync()).Select(r => r.Name));
    }

    [Fact]
    public async Task A_place_that_was_renamed_under_its_number_is_updated()
    {
        await using var house = await ImportHouse.OpenAsync(Provider.Sqlite);
        const string Columns = "NO,名称,住所,電話番号\n";
        await house.ImportAsync(Columns + "10947,港公民館,石津港町40-1,054-600-0002\n");
        var next = await house.ImportAsync(Columns + "10947,みなとふれあいプラザ,石津港町40-1,054-600-0002\n");
        Assert.Equal((0, 1), (next.Added, next.Updated));
        Assert.Equal("みなとふれあいプラザ", (await house.ResourcesAsync()).Single().Name);
    }

    [Fact]
    public async Task Two_rows_that_look_alike_are_both_taken_in_and_offered_for_merging()
    {
        await using var house = await ImportHouse.OpenAsync(Provider.Sqlite);
        var batch = await house.ImportAsync("名称,住所,電話番号\nさくらサロン,焼津市本町1-1,054-600-0001\n桜サロン,本町１丁目１,0546000001\n");
        Assert.Equal((2, 1), (batch.Added, batch.Alike));
        await using var db = house.Database();
        Assert.Contains("電話番号が同じ", db.LookAlikes.Single().Reasons, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_files_of_one_town_that_list_the_same_place_do_not_double_it()
    {
        await using var house = await ImportHouse.OpenAsync(Provider.Sqlite);
        var one = await File.ReadAllBytesAsync(SharedData.Require("yaizu", "opendata", "市役所・センター", "222127_facilities_smartmap.csv"));
        var two = await File.ReadAllBytesAsync(SharedData.Require("yaizu", "opendata", "地域交流センター", "222127_community_center.csv"));
        Assert.Equal(28, (await house.ImportAsync(one, "a.csv")).Added);
        var second = await house.ImportAsync(two, "b.csv");
        Assert.Equal((9, 0), (second.Rows, second.Added));
        Assert.Equal(28, (await house.ResourcesAsync()).Count);
    }

    [Fact]
    public async Task Yaizus_offices_of_june_and_of_december_are_the_same_offices()
    {
        await using var house = await ImportHouse.OpenAsync(Provider.Sqlite);
        var june = await house.ImportAsync(await File.ReadAllBytesAsync(SharedData.Require("yaizu", "care", "care_2025-06_8types_焼津市.json")), "june.json");
        Assert.Equal((86, 85, 1), (june.Rows, june.Added, june.Refused));
        var zip = await house.ImportAsync(await File.ReadAllBytesAsync(SharedData.Require("japan", "mhlw_jigyosho_2025-12_27types.zip")), "all.zip");
        Assert.Equal((56, 56_386), (zip.Rows, zip.Elsewhere));
        Assert.Equal(zip.Rows, zip.Added + zip.Updated + zip.Unchanged + zip.Refused);
        Assert.True(zip.Updated > 0, $"{zip.Added} added, {zip.Updated} updated");
        var again = await house.ImportAsync(await File.ReadAllBytesAsync(SharedData.Require("yaizu", "care", "mhlw_2025-12_27types_焼津市.csv")), "yaizu.csv");
        Assert.Equal((0, 0), (again.Added, again.Updated));
    }

    private static async Task<List<string>> ShapeAsync(ImportHouse house) =>
        [.. (await house.ResourcesAsync()).Select(r => $"{r.Name}|{r.Phone}|{r.Address}|{r.Capacity}|{r.Days}|{string.Join('+', r.Sessions.Select(s => s.Days))}|{r.ScheduleNote}|{string.Join('+', r.Categories)}|{r.Latitude}|{r.OrganizationId}")];

    private sealed class StopAt(CancellationTokenSource stop, string stage) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Stage == stage && value.Done > 0)
                stop.Cancel();
        }
    }
}
