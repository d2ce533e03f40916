using Microsoft.EntityFrameworkCore;
using Sasaeai.Imports;
using Xunit;

namespace Sasaeai.Web.Tests.Commands;

public sealed class ImportCommandTests
{
    private const string Header = "市区町村コード,市区町村名,名称,POIコード,住所,電話番号\n";
    private const string Hall = "222127,焼津市,ためしの浜会館,1801,静岡県焼津市本町1-1,054-600-0001\n";
    private const string Pool = "222127,焼津市,ためしの水泳場,1802,静岡県焼津市石津2-2,054-600-0002\n";

    [Theory, InlineData(false), InlineData(true)]
    public async Task An_import_opens_the_municipality_that_its_file_names(bool onPostgres)
    {
        await using var room = await CommandRoom.OpenAsync(onPostgres);
        var said = await room.RunAsync("import", "public-facilities", room.Write("a.csv", Header + Hall), "--municipality", "22212");

        Assert.Equal((0, "rows 1: added 1, updated 0, unchanged 0, refused 0"), (said.Code, said.Output.Split('\n')[^1]));
        Assert.Contains("焼津市（22212）をひらきました", said.Error, StringComparison.Ordinal);
        await using var db = room.Database();
        Assert.Equal("焼津市", (await db.Municipalities.SingleAsync()).Name);
        Assert.Equal("焼津市", (await db.Areas.SingleAsync()).Name);
        Assert.Equal("ためしの浜会館", (await db.Resources.SingleAsync()).Name);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task An_import_that_is_refused_leaves_no_municipality_behind(bool onPostgres)
    {
        await using var room = await CommandRoom.OpenAsync(onPostgres);
        var said = await room.RunAsync("import", "public-facilities", room.Write("a.csv", Header + Hall + "222127,\"とじない引用符\n"), "--municipality", "22212");
        Assert.Equal((2, ""), (said.Code, said.Output));
        Assert.Contains("引用符", said.Error, StringComparison.Ordinal);
        Assert.EndsWith("何も変えていません。", said.Error, StringComparison.Ordinal);
        await AssertEmptyAsync(room);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_dry_run_of_a_municipality_that_is_not_open_counts_and_opens_nothing(bool onPostgres)
    {
        await using var room = await CommandRoom.OpenAsync(onPostgres);
        var said = await room.RunAsync("import", "public-facilities", room.Write("a.csv", Header + Hall + Pool), "--municipality", "22212", "--dry-run");
        Assert.Equal((0, "rows 2: added 2, updated 0, unchanged 0, refused 0"), (said.Code, said.Output.Split('\n')[^1]));
        Assert.Contains("焼津市（22212）はまだひらいていません。取り込むときに、この名前でひらきます。", said.Error, StringComparison.Ordinal);
        await AssertEmptyAsync(room);
    }

    [Fact]
    public async Task A_file_that_names_no_municipality_opens_none()
    {
        await using var room = await CommandRoom.OpenAsync(false);
        var said = await room.RunAsync("import", "table", room.Write("a.csv", "名称,住所\nためしの家,本町1-1\n"), "--municipality", "22212");
        Assert.Equal(2, said.Code);
        Assert.Contains("sasaeai open 22212", said.Error, StringComparison.Ordinal);
        await AssertEmptyAsync(room);
    }

    [Fact]
    public async Task Several_files_are_one_import_with_one_undo()
    {
        await using var room = await CommandRoom.OpenAsync(false);
        var said = await room.RunAsync("import", "public-facilities", room.Write("1/a.csv", Header + Hall), room.Write("2/a.csv", Header + Pool), "--municipality", "22212");
        Assert.Equal("rows 2: added 2, updated 0, unchanged 0, refused 0", said.Output.Split('\n')[^1]);
        await using var db = room.Database();
        var batch = await db.ImportBatches.SingleAsync();
        Assert.Equal(("a.csv ほか1件.zip", 2), (batch.FileName, batch.Added));
        Assert.Equal(["2-a.csv", "a.csv"], await db.ImportRows.OrderBy(row => row.Table).Select(row => row.Table).ToListAsync());
    }

    [Fact]
    public async Task Of_several_files_one_that_cannot_be_read_stops_them_all()
    {
        await using var room = await CommandRoom.OpenAsync(false);
        var good = room.Write("a.csv", Header + Hall);
        var broken = await room.RunAsync("import", "public-facilities", good, room.Write("b.csv", "%PDF-1.7"), "--municipality", "22212");
        var other = await room.RunAsync("import", "auto", good, room.Write("c.csv", "事業所番号,サービスの種類,事業所名\n2275100001,通所介護,ためしデイ\n"), "--municipality", "22212");
        Assert.Equal((2, 2), (broken.Code, other.Code));
        Assert.Contains("PDF", broken.Error, StringComparison.Ordinal);
        Assert.Contains("c.csv は、公共施設の一覧として読めません", other.Error, StringComparison.Ordinal);
        await AssertEmptyAsync(room);
    }

    [Fact]
    public async Task A_sheet_is_chosen_by_its_name_and_a_wrong_name_is_answered_with_the_right_ones()
    {
        await using var room = await CommandRoom.OpenAsync(false);
        var book = room.Write("book.xlsx", TwoSheets.Make("令和6年度", Header + Hall, "令和7年度", Header + Hall + Pool));
        var wrong = await room.RunAsync("import", "public-facilities", book, "--municipality", "22212", "--sheet", "令和8年度");
        Assert.Contains("あるのは、令和6年度、令和7年度 です", wrong.Error, StringComparison.Ordinal);
        var first = await room.RunAsync("import", "public-facilities", book, "--municipality", "22212", "--dry-run");
        Assert.Contains("読まない表: book.xlsx（令和7年度）", first.Error, StringComparison.Ordinal);
        var chosen = await room.RunAsync("import", "public-facilities", book, "--municipality", "22212", "--sheet", "令和7年度");
        Assert.Equal("rows 2: added 2, updated 0, unchanged 0, refused 0", chosen.Output.Split('\n')[^1]);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task An_import_whose_process_is_killed_is_told_as_interrupted_and_has_changed_nothing(bool onPostgres)
    {
        await using var room = await CommandRoom.OpenAsync(onPostgres);
        await room.RunAsync("open", "22212", "焼津市");
        var rows = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"222127,焼津市,ためしの館{i},1801,静岡県焼津市本町{i % 90 + 1}-{i / 90 + 1},\n"));
        await using var db = room.Database();
        using (var process = room.Start("import", "public-facilities", room.Write("a.csv", Header + rows), "--municipality", "22212"))
        {
            while (!process.HasExited && !await db.ImportRuns.AnyAsync())
                await Task.Delay(20);
            Assert.Single(await ImportWatch.RunningAsync(db, TimeProvider.System.GetUtcNow().UtcDateTime));
            process.Kill();
            await process.WaitForExitAsync();
        }
        Assert.Empty(await ImportWatch.RunningAsync(db, TimeProvider.System.GetUtcNow().UtcDateTime));
        var batch = await db.ImportBatches.AsNoTracking().SingleAsync();
        Assert.Equal((ImportState.Failed, ImportWatch.Interrupted), (batch.State, batch.Trouble));
        Assert.Equal(0, await db.Resources.CountAsync());
        var again = await room.RunAsync("import", "public-facilities", room.Write("b.csv", Header + Hall), "--municipality", "22212");
        Assert.Equal("rows 1: added 1, updated 0, unchanged 0, refused 0", again.Output.Split('\n')[^1]);
    }

    private static async Task AssertEmptyAsync(CommandRoom room)
    {
        await using var db = room.Database();
        Assert.Equal((0, 0, 0, 0, 0), (await db.Municipalities.CountAsync(), await db.Areas.CountAsync(), await db.Resources.CountAsync(), await db.ImportBatches.CountAsync(), await db.Changes.CountAsync()));
        Assert.Equal(0, room.Originals);
    }
}
