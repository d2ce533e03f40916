using System.Text;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Imports;
using Sasaeai.Tests.Data;
using Xunit;

namespace Sasaeai.Tests.Imports;

public sealed class ImportWatchTests
{
    private static readonly DateTime Now = ImportHouse.Now.UtcDateTime;

    [Theory, EachDatabase]
    public async Task What_is_being_done_with_a_file_is_a_row_that_goes_when_it_is_done(Provider provider)
    {
        await using var house = await ImportHouse.OpenAsync(provider);
        var batch = await ReceiveAsync(house);
        await using (var watch = await house.WatchAsync(batch, ImportTask.Preview))
        {
            Assert.NotNull(watch);
            Assert.Null(await house.WatchAsync(batch, ImportTask.Apply));
            await using var db = house.Database();
            var run = await db.ImportRuns.SingleAsync();
            Assert.Equal(("順番を待っています", ImportTask.Preview), (run.Stage, run.Task));
            watch.Report(new("読んでいます", 1000, 0));
            Assert.Equal(new("読んでいます", 1000, 0), await ImportWatch.ProgressAsync(db, batch, Now));
        }
        await using var after = house.Database();
        Assert.Null(await ImportWatch.ProgressAsync(after, batch, Now));
        Assert.Empty(after.ImportRuns);
        Assert.Null((await after.ImportBatches.SingleAsync()).Trouble);
    }

    [Theory, EachDatabase]
    public async Task A_stop_that_another_process_asks_for_is_heard(Provider provider)
    {
        await using var house = await ImportHouse.OpenAsync(provider);
        var batch = await ReceiveAsync(house);
        await using var watch = await house.WatchAsync(batch, ImportTask.Apply);
        await using (var db = house.Database())
            await db.ImportRuns.ExecuteUpdateAsync(set => set.SetProperty(r => r.StopWanted, true));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Delay(Timeout.Infinite, watch!.Stop));
    }

    [Theory, EachDatabase]
    public async Task What_a_dead_process_left_is_told_as_interrupted_and_can_be_started_again(Provider provider)
    {
        await using var house = await ImportHouse.OpenAsync(provider);
        var batch = await ReceiveAsync(house);
        await LeaveAsync(house, batch, Environment.MachineName, int.MaxValue, Now);
        await using (var db = house.Database())
        {
            Assert.Empty(await ImportWatch.RunningAsync(db, Now));
            var left = await db.ImportBatches.SingleAsync();
            Assert.Equal((ImportState.Failed, ImportWatch.Interrupted), (left.State, left.Trouble));
            Assert.Empty(db.Resources);
        }
        await using (var watch = await house.WatchAsync(batch, ImportTask.Apply))
        await using (var db = house.Database())
            Assert.Equal(1, (await house.Desk(db).ApplyAsync(await db.ImportBatches.SingleAsync(), watch!, watch!.Stop)).Added);
    }

    [Fact]
    public async Task An_undo_that_was_interrupted_leaves_the_import_as_it_was_and_says_so()
    {
        await using var house = await ImportHouse.OpenAsync(Provider.Sqlite);
        var batch = (await house.ImportAsync("名称,住所\nためしの家,本町1-1\n")).Id;
        await LeaveAsync(house, batch, Environment.MachineName, int.MaxValue, Now);
        await using var db = house.Database();
        Assert.Null(await ImportWatch.ProgressAsync(db, batch, Now));
        var left = await db.ImportBatches.SingleAsync();
        Assert.Equal((ImportState.Applied, ImportWatch.Interrupted), (left.State, left.Trouble));
    }

    [Fact]
    public async Task Another_machine_is_believed_until_it_has_been_silent_for_long()
    {
        await using var house = await ImportHouse.OpenAsync(Provider.Sqlite);
        var batch = await ReceiveAsync(house);
        await LeaveAsync(house, batch, "another", 1, Now.AddMinutes(-1));
        await using var db = house.Database();
        Assert.Equal(new("書きこんでいます", 5, 10), await ImportWatch.ProgressAsync(db, batch, Now));
        Assert.Null(await house.WatchAsync(batch, ImportTask.Apply));
        Assert.True(await ImportWatch.AskToStopAsync(db, batch));
        Assert.Null(await ImportWatch.ProgressAsync(db, batch, Now.AddMinutes(10)));
    }

    private static async Task<Guid> ReceiveAsync(ImportHouse house)
    {
        await using var db = house.Database();
        return (await house.Desk(db).ReceiveAsync(ImportHouse.Town, "list.csv", new MemoryStream(Encoding.UTF8.GetBytes("名称,住所\nためしの家,本町1-1\n")))).Id;
    }

    /// <summary>The row of a process that is no more.</summary>
    private static async Task LeaveAsync(ImportHouse house, Guid batch, string machine, int process, DateTime seen)
    {
        await using var db = house.Database();
        db.Add(new ImportRun { BatchId = batch, Task = ImportTask.Apply, Machine = machine, ProcessId = process, Life = Guid.NewGuid(), SeenAt = seen, Stage = "書きこんでいます", Done = 5, Total = 10 });
        await db.SaveChangesAsync();
    }
}
