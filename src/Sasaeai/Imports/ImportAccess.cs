using Sasaeai.Accounts;

namespace Sasaeai.Imports;

public static class ImportAccess
{
    public static IQueryable<ImportBatch> VisibleTo(this IQueryable<ImportBatch> batches, User user) =>
        batches.Where(b => user.KeepsRegistry && b.Municipality == user.Municipality);

    public static IQueryable<Origin> VisibleTo(this IQueryable<Origin> origins, User user) =>
        origins.Where(o => o.Municipality == user.Municipality);
}
