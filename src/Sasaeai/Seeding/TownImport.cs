using Microsoft.EntityFrameworkCore;
using Sasaeai.Appointments;
using Sasaeai.Data;
using Sasaeai.Imports;

namespace Sasaeai.Seeding;

/// <summary>A list that a care centre kept on its own, taken in lately: some of it is new, some of it looks like what was there.</summary>
internal static class TownImport
{
    private const int DaysAgo = 5;

    public static async Task TakeInAsync(SasaeaiDb db, ImportDesk desk, PastClock clock, DateOnly today, CancellationToken stop)
    {
        var day = new Chronicle(today, clock).Day(DaysAgo);
        clock.Set(day.ToDateTime(new TimeOnly(16, 20)));
        db.ChangeTracker.Clear();
        var account = await db.Users.SingleAsync(a => a.UserName == Cast.Watatsu.SignIn, stop);
        db.User = await db.UserAsync(account.Id, null, day, stop);
        await using var list = Sheet.Open("care-center-list.csv");
        var batch = await desk.ReceiveAsync(EmptyTown.Code, "砂見包括_集まりと店の一覧.csv", list, ImportKind.Table, stop: stop);
        await desk.PreviewAsync(batch, stop: stop);
        await desk.ApplyAsync(batch, stop: stop);
    }
}
