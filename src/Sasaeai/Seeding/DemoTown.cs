using Microsoft.EntityFrameworkCore;
using Sasaeai.Areas;
using Sasaeai.Data;
using Sasaeai.Time;

namespace Sasaeai.Seeding;

/// <summary>はまなみ市, the demo municipality. Invented from coast to hill; it grows with every feature.</summary>
public static class DemoTown
{
    public static async Task SeedAsync(SasaeaiDb db, TimeProvider clock, CancellationToken stop = default)
    {
        if (await db.Municipalities.AnyAsync(stop))
            return;
        var from = new DateOnly(clock.Today().FiscalYear() - 2, 4, 1);
        var town = EmptyTown.AddTown(db, from);
        var map = TownMap.Read();
        var areas = TownAreas.Add(db, map, town, from);
        db.AddRange(TownPopulation.Cells(map, EmptyTown.Code));
        EmptyTown.AddStaff(db, from, member => member.Areas.Select(name => areas[name]), _ => null);
        await db.SaveChangesAsync(stop);
    }
}
