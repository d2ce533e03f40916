using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;

namespace Sasaeai.AccessLog;

/// <summary>つながりを確かめる. Walks along a chain from its first link to its last and stops at the first that does not hold.</summary>
public sealed class ChainWalk(SasaeaiDb db, string municipality, TimeProvider clock)
{
    /// <summary>Rows at a time: a read that lasts for minutes keeps SQLite from tidying its log, and PostgreSQL from forgetting old rows.</summary>
    private const int Step = 5000;

    /// <summary>Another process may be a little behind with its clock; what is sealed meanwhile was only waiting.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <param name="noted">Heads known from outside the database.</param>
    /// <param name="unreadable">Lines of the book that say nothing; they are only counted.</param>
    /// <param name="stop">Stops walking.</param>
    public async Task<ChainCheck> CheckAsync(IReadOnlyCollection<AccessHead> noted, int unreadable = 0, CancellationToken stop = default)
    {
        var began = clock.GetTimestamp();
        await db.Database.OpenConnectionAsync(stop);
        try
        {
            var (number, link, forgotten, found) = await WalkAsync(noted, stop);
            var ending = new ChainEnd(db, municipality);
            found ??= await ending.BreakAsync(Patience, clock, stop);
            var head = number == 0 ? null : new AccessHead(municipality, number, Convert.ToHexString(link), clock.GetUtcNow().UtcDateTime);
            return new(municipality, number, await ending.WaitingAsync(stop), noted.Count, unreadable, head, found, clock.GetElapsedTime(began)) { Forgotten = forgotten };
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task<(long Number, byte[] Link, long Forgotten, ChainBreak? Break)> WalkAsync(IReadOnlyCollection<AccessHead> noted, CancellationToken stop)
    {
        var old = clock.GetUtcNow().UtcDateTime.AddYears(-OldLooks.Years);
        // What was sealed after a head that is younger than that is younger itself, whatever its id says.
        var (forgotten, surelyYoung) = (0L, noted.Where(head => head.At > old).Select(head => head.Number).DefaultIfEmpty(long.MaxValue).Min());
        var heads = noted.ToLookup(head => head.Number);
        var (number, link, asNoted) = (0L, Chain.Root(municipality), 0L);
        while (true)
        {
            var rows = await ReadAsync(number, stop);
            foreach (var row in rows)
            {
                if (BreakAt(row, number + 1, link) is { } found)
                {
                    if (found.Kind is not BreakKind.EntryGone || forgotten < number || row.Number > surelyYoung || !(row.WrittenAt < old))
                        return (number, link, forgotten, await PlacedAsync(found, row, link, stop));
                    forgotten = row.Number;
                }
                (number, link) = (row.Number, row.Link);
                foreach (var head in heads[number])
                    if (!head.Fits(link))
                        return (number - 1, link, forgotten, new(BreakKind.NotAsNoted, number, head.At, null, asNoted));
                asNoted = heads.Contains(number) ? number : asNoted;
            }
            if (rows.Count == 0)
                return (number, link, forgotten, noted.Where(head => head.Number > number).MinBy(head => head.Number) is { } beyond ? new(BreakKind.EndGone, beyond.Number, beyond.At, null) : null);
        }
    }

    private static ChainBreak? BreakAt(Row row, long expected, byte[] before)
    {
        if (row.Number != expected)
            return new(BreakKind.LinkGone, expected, null, null);
        if (!Chain.Link(before, row.Number, row.Digest).AsSpan().SequenceEqual(row.Link))
            return new(BreakKind.LinkRewritten, row.Number, row.WrittenAt, row.EntryId);
        if (row.Entry is null)
            return new(BreakKind.EntryGone, row.Number, row.WrittenAt, row.EntryId);
        return row.Entry.AsSpan().SequenceEqual(row.Digest) ? null : new(BreakKind.Altered, row.Number, row.WrittenAt, row.EntryId);
    }

    /// <summary>A second walk, only once something is wrong: does what stands here belong elsewhere, or what belongs here stand elsewhere?</summary>
    private async Task<ChainBreak> PlacedAsync(ChainBreak found, Row broken, byte[] before, CancellationToken stop)
    {
        if (found.Kind is not (BreakKind.LinkRewritten or BreakKind.Altered))
            return found;
        var after = 0L;
        while (await ReadAsync(after, stop) is { Count: > 0 } rows)
        {
            foreach (var row in rows.Where(row => row.Number != broken.Number))
                if (found.Kind is BreakKind.LinkRewritten
                        ? Chain.Link(before, broken.Number, row.Digest).AsSpan().SequenceEqual(row.Link)
                        : broken.Entry.AsSpan().SequenceEqual(row.Digest))
                    return found with { Kind = BreakKind.OutOfOrder, Other = row.Number };
            after = rows[^1].Number;
        }
        return found;
    }

    private async Task<List<Row>> ReadAsync(long after, CancellationToken stop)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"""
            select l."Number", l."EntryId", l."Digest", l."Link", {EntryText.Selected}
            from "AccessLink" l left join "AccessEntry" e on e."Id" = l."EntryId"
            where l."Municipality" = @town and l."Number" > @after order by l."Number" limit {Step}
            """;
        Add(command, "@town", municipality);
        Add(command, "@after", after);
        await using var row = await SecondLock.ReadAsync(db, command, stop);
        var rows = new List<Row>();
        while (await row.ReadAsync(stop))
        {
            var entry = EntryText.Read(row, 4);
            rows.Add(new(row.GetInt64(0), EntryText.Text(row, 1) ?? "", row.GetValue(2) as byte[] ?? [], row.GetValue(3) as byte[] ?? [], entry is var (salt, columns) ? Chain.Digest(salt, columns) : null));
        }
        return rows;
    }

    internal static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }

    /// <param name="Number">Its place.</param>
    /// <param name="EntryId">Which entry it holds fast.</param>
    /// <param name="Digest">As sealed.</param>
    /// <param name="Link">As sealed.</param>
    /// <param name="Entry">Digest of the entry as it is now; null where it is gone.</param>
    private sealed record Row(long Number, string EntryId, byte[] Digest, byte[] Link, byte[]? Entry)
    {
        public DateTime? WrittenAt => EntryTime.Of(EntryId);
    }
}
