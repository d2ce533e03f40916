using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.Imports.Tables;
using Sasaeai.Time;

namespace Sasaeai.Imports;

/// <summary>取り込みの窓口. Takes a file in, shows what it would do, does it, and takes it back. The same for the page and the command.</summary>
public sealed partial class ImportDesk(SasaeaiDb db, Originals originals, TimeProvider clock)
{
    /// <summary>Rows shown before anything is done: the first ones, and as many of those with something to say.</summary>
    private const int Shown = 20;
    private const int ShownRemarks = 1000;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Keeps the file and looks whether it is a table. Nothing else changes.</summary>
    /// <exception cref="UnreadableTableException">It is none; nothing is kept.</exception>
    public async Task<ImportBatch> ReceiveAsync(string municipality, string fileName, Stream content, ImportKind? kind = null, string? mapping = null, CancellationToken stop = default)
    {
        var id = Guid.CreateVersion7();
        await originals.KeepAsync(id, content, stop);
        try
        {
            var path = originals.PathOf(id, 0);
            var batch = new ImportBatch
            {
                Id = id,
                Municipality = municipality,
                FileName = SafeName.Of(fileName),
                Size = new FileInfo(path).Length,
                Hash = await HashAsync(path, stop),
                At = Now,
                ById = db.User?.AccountId,
                ByName = db.Actor,
                Kind = kind,
                Mapping = mapping,
            };
            var list = await OpenAsync(batch, stop);
            list.RefuseUnlessReadable();
            batch.Form = list.Form;
            db.Add(batch);
            await db.SaveChangesAsync(stop);
            return batch;
        }
        catch
        {
            originals.Drop(id);
            throw;
        }
    }

    /// <summary>The file as it would be read now.</summary>
    public async Task<ListFile> OpenAsync(ImportBatch batch, CancellationToken stop = default)
    {
        var remembered = await db.RememberedMappings.AsNoTracking().Where(m => m.Municipality == batch.Municipality).ToDictionaryAsync(m => m.Signature, stop);
        return ListFile.Open(originals.PathOf(batch.Id, 0), batch, remembered);
    }

    /// <summary>Says what the file is and what its columns mean, for this file and for every later one with the same headings. The caller saves.</summary>
    public async Task ChooseAsync(ImportBatch batch, ImportKind kind, string? mapping, string? table, CancellationToken stop = default)
    {
        RefuseUnlessWaiting(batch);
        (batch.Kind, batch.Mapping, batch.Table) = (kind, mapping, table);
        if (mapping is null)
            return;
        var signature = (await OpenAsync(batch, stop)).First.Mapping.Signature;
        var remembered = await db.RememberedMappings.FindAsync([batch.Municipality, signature], stop);
        if (remembered is null)
            db.Add(new RememberedMapping { Municipality = batch.Municipality, Signature = signature, Kind = kind, Mapping = mapping });
        else
            (remembered.Kind, remembered.Mapping) = (kind, mapping);
    }

    /// <summary>Counts what the file would do and keeps some of its rows to look at. Changes nothing in the registry.</summary>
    public async Task<ImportCounts> PreviewAsync(ImportBatch batch, IProgress<ImportProgress>? progress = null, CancellationToken stop = default)
    {
        RefuseUnlessWaiting(batch);
        var work = await PrepareAsync(batch, progress, stop);
        var counts = await work.WeighAsync(stop);
        await db.ImportRows.Where(r => r.BatchId == batch.Id).ExecuteDeleteAsync(stop);
        db.ImportRows.AddRange(work.Report(row => row.Number <= Shown || row.Remarks.Count > 0 || row.Outcome is RowOutcome.Vanished).Take(Shown + ShownRemarks));
        batch.Previewed(counts);
        await db.SaveChangesAsync(stop);
        return counts;
    }

    /// <summary>Takes the file in, all or nothing.</summary>
    /// <exception cref="UnreadableTableException">The file turned out to be damaged further on; nothing is changed.</exception>
    public async Task<ImportCounts> ApplyAsync(ImportBatch batch, IProgress<ImportProgress>? progress = null, CancellationToken stop = default)
    {
        RefuseUnlessWaiting(batch);
        var work = await PrepareAsync(batch, progress, stop);
        // Everything is decided before the first row is written, so that others wait for the writing only.
        await work.WeighAsync(stop);
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        if (await db.ImportBatches.Where(b => b.Id == batch.Id && b.State != ImportState.Applied && b.State != ImportState.Undone)
                .ExecuteUpdateAsync(set => set.SetProperty(b => b.State, ImportState.Applied), stop) == 0)
            throw new RefusedException("ほかの画面で、もう取り込まれています。");
        if (batch.OpensAs is { } name)
            await Opening.OpenAsync(db, batch.Municipality, name, null, clock.Today(), stop);
        db.ImportId = batch.Id;
        try
        {
            var counts = await work.WriteAsync(stop);
            db.Update(batch);
            batch.Applied(counts, Now);
            await db.SaveChangesAsync(stop);
            await transaction.CommitAsync(stop);
            await db.KeepStatisticsAsync(stop);
            return counts;
        }
        finally
        {
            db.ImportId = null;
        }
    }

    /// <summary>Forgets a file that was never taken in.</summary>
    public async Task DropAsync(Guid id, CancellationToken stop = default)
    {
        db.ChangeTracker.Clear();
        if (await db.ImportBatches.Where(b => b.Id == id && b.State != ImportState.Applied && b.State != ImportState.Undone).ExecuteDeleteAsync(stop) == 0)
            return;
        await db.Changes.Where(c => c.SubjectId == id).ExecuteDeleteAsync(stop);
        originals.Drop(id);
    }

    /// <summary>Writes down that it came to nothing. The registry is as it was.</summary>
    public async Task FailAsync(Guid id, string reason, CancellationToken stop = default)
    {
        db.ChangeTracker.Clear();
        var batch = await db.ImportBatches.SingleAsync(b => b.Id == id, stop);
        batch.Failed(reason);
        await db.SaveChangesAsync(stop);
    }

    private async Task<ImportWork> PrepareAsync(ImportBatch batch, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        var file = await OpenAsync(batch, stop);
        if (file.NeedsMapping)
            throw new RefusedException(file.Kind is { } kind
                ? $"{kind.Label()}の一覧として読むには、「{string.Join("」「", file.Missing.Select(Formats.Headings.Label))}」にあたる列が見つかりません。どの列がそれか、教えてください。"
                : "何の一覧か、わかりませんでした。種類と、どの列が何にあたるかを教えてください。");
        batch.Kind ??= file.Kind;
        batch.Form = file.Form;
        var plan = await ImportPlan.MakeAsync(db, file, batch, clock.Today(), progress, stop);
        var areas = await AreaLocator.LoadAsync(db, batch.Municipality, clock.Today(), stop);
        return new(db, plan, batch, await Bodies.LoadAsync(db, batch.Municipality, stop), areas, Now, progress);
    }

    private static void RefuseUnlessWaiting(ImportBatch batch)
    {
        if (!batch.Waits)
            throw new RefusedException(batch.State is ImportState.Undone ? "取り消した取り込みです。もう一度取り込むときは、ファイルを選び直してください。" : "もう取り込まれています。");
    }

    private static async Task<string> HashAsync(string path, CancellationToken stop)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexString(await SHA256.HashDataAsync(file, stop));
    }
}
