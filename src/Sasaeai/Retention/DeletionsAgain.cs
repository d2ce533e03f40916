using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Imports;

namespace Sasaeai.Retention;

/// <summary>An older copy of the database has brought back what was deleted since: the book says what, and it goes again.</summary>
public static class DeletionsAgain
{
    /// <param name="db">In a transaction, reaching every municipality.</param>
    /// <param name="originals">Of the copy.</param>
    /// <param name="deleted">As the book has it, in its order.</param>
    /// <param name="stop">Stops.</param>
    /// <returns>How many of them had come back.</returns>
    public static async Task<int> ApplyAsync(SasaeaiDb db, Originals originals, IReadOnlyList<Deleted> deleted, CancellationToken stop = default)
    {
        var back = 0;
        foreach (var one in deleted)
            back += one.Subject == nameof(ImportBatch) ? await DropAsync(db, originals, one, stop) : await EraseAsync(db, one, stop);
        return back;
    }

    private static async Task<int> EraseAsync(SasaeaiDb db, Deleted one, CancellationToken stop)
    {
        var extent = await Extent.OfAsync(db, one.Municipality, one.Subject, one.Id, stop);
        if (extent.Count == 0)
            return 0;
        var names = NamesOf.People(await db.People.AsNoTracking().Where(p => extent.People.Contains(p.Id)).ToListAsync(stop));
        await DeletionDesk.EraseAsync(db, extent, names, one.Mentions.Select(Mention.Read).OfType<(string, Guid)>(), stop);
        return 1;
    }

    private static async Task<int> DropAsync(SasaeaiDb db, Originals originals, Deleted one, CancellationToken stop)
    {
        if (await db.ImportBatches.SingleOrDefaultAsync(b => b.Id == one.Id && b.OriginalGoneOn == null, stop) is not { } batch)
            return 0;
        batch.ForgetOriginal(DateOnly.FromDateTime(one.At));
        await db.SaveChangesAsync(stop);
        originals.DropIfThere(batch.Id);
        return 1;
    }
}
