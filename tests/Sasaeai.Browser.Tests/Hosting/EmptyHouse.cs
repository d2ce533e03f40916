using Sasaeai.Data;
using Sasaeai.Seeding;

namespace Sasaeai.Browser.Tests.Hosting;

/// <summary>The same product on a municipality's first morning (<c>--empty</c>).</summary>
public sealed class EmptyHouse : House
{
    protected override async Task PrepareAsync(string folder)
    {
        await using var db = Databases.Open(Path.Combine(folder, "sasaeai.db"), Clock);
        await db.MigrateAsync();
        await EmptyTown.SeedAsync(db, Clock);
    }
}
