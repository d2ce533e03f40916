using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;

namespace Sasaeai.AccessLog;

/// <summary>What stands outside the chain: entries that wait for their place, and those that ought to have one.</summary>
internal sealed class ChainEnd(SasaeaiDb db, string municipality)
{
    /// <summary>The sealer takes the oldest first: nothing waits this much longer than what has its place.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    public async Task<long> WaitingAsync(CancellationToken stop) => (await CountsAsync(stop)).Waiting;

    public async Task<ChainBreak?> BreakAsync(TimeSpan patience, TimeProvider clock, CancellationToken stop)
    {
        if (await AskAsync("""select w."EntryId" from "AccessWaiting" w left join "AccessEntry" e on e."Id" = w."EntryId" where w."Municipality" = @town and e."Id" is null order by 1 limit 1""", stop) is { } gone)
            return new(BreakKind.EntryGone, null, EntryTime.Of(gone), gone);
        if (await LateAsync(stop) is { } late)
        {
            await Task.Delay(patience, clock, stop);
            if (await LateAsync(stop) == late)
                return new(BreakKind.LeftOut, null, EntryTime.Of(late), late);
        }
        var (entries, links, waiting) = await CountsAsync(stop);
        if (entries <= links + waiting)
            return null;
        var outside = await AskAsync("""
            select e."Id" from "AccessEntry" e where e."Municipality" = @town
            except select "EntryId" from "AccessLink" where "Municipality" = @town
            except select "EntryId" from "AccessWaiting" where "Municipality" = @town
            order by 1 limit 1
            """, stop);
        return outside is null ? null : new(BreakKind.LeftOut, null, EntryTime.Of(outside), outside);
    }

    private async Task<string?> LateAsync(CancellationToken stop)
    {
        var waits = await AskAsync("""select "EntryId" from "AccessWaiting" where "Municipality" = @town order by "EntryId" limit 1""", stop);
        var newest = await AskAsync("""select "EntryId" from "AccessLink" where "Municipality" = @town order by "Number" desc limit 1""", stop);
        return waits is not null && newest is not null && EntryTime.Of(waits) + Longest < EntryTime.Of(newest) ? waits : null;
    }

    /// <summary>One statement, so that all three are counted at the same moment.</summary>
    private async Task<(long Entries, long Links, long Waiting)> CountsAsync(CancellationToken stop)
    {
        await using var command = Command("""
            select (select count(*) from "AccessEntry" where "Municipality" = @town), (select count(*) from "AccessLink" where "Municipality" = @town),
                   (select count(*) from "AccessWaiting" where "Municipality" = @town)
            """);
        await using var row = await SecondLock.ReadAsync(db, command, stop);
        await row.ReadAsync(stop);
        return (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2));
    }

    private async Task<string?> AskAsync(string sql, CancellationToken stop)
    {
        await using var command = Command(sql);
        await using var row = await SecondLock.ReadAsync(db, command, stop);
        return await row.ReadAsync(stop) ? EntryText.Text(row, 0) : null;
    }

    private DbCommand Command(string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        ChainWalk.Add(command, "@town", municipality);
        return command;
    }
}
