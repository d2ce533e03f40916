using Sasaeai.Data;
using Sasaeai.Seeding;

namespace Sasaeai.Browser.Tests.Hosting;

/// <summary>The same product on a municipality's first morning (<c>--empty</c>).</summary>
public sealed class EmptyHouse : House
{
    protected override Task SeedAsync(SasaeaiDb db, IServiceProvider services) => EmptyTown.SeedAsync(db, services.GetRequiredService<TimeProvider>());
}
