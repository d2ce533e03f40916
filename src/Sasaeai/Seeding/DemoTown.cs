using Sasaeai.Data;

namespace Sasaeai.Seeding;

/// <summary>はまなみ市, the demo municipality. Invented from coast to hill; it grows with every feature.</summary>
public static class DemoTown
{
    public static Task SeedAsync(SasaeaiDb db, TimeProvider clock, CancellationToken stop = default) => EmptyTown.SeedAsync(db, clock, stop);
}
