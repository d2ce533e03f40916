using Microsoft.EntityFrameworkCore;
using Sasaeai.Accounts;
using Sasaeai.Data;
using Sasaeai.Time;

namespace Sasaeai.AccessLog;

/// <summary>One record on the screen that shows a person.</summary>
/// <param name="Subject">The record's type name.</param>
/// <param name="Id">The record's id.</param>
/// <param name="PersonId">Whose record it is.</param>
/// <param name="Shown">The most that is shown of it; what somebody worries about may always be 要配慮個人情報.</param>
public sealed record Sighting(string Subject, Guid Id, Guid? PersonId, FieldClass Shown = FieldClass.Sensitive);

public static class Looking
{
    /// <summary>For how long a page may have stood open before it is printed.</summary>
    private const int DaysOnScreen = 7;

    /// <summary>Writes down that the user is shown one person's data; the caller saves before it answers.</summary>
    public static void AddView(this SasaeaiDb db, User user, Sighting seen, Showing how, string address, DateTime at) =>
        db.AccessLog.Add(new AccessEntry
        {
            Id = Guid.CreateVersion7(new DateTimeOffset(at)),
            Municipality = user.Municipality,
            At = at,
            AccountId = user.AccountId,
            AccountName = user.Name,
            AppointmentId = user.AppointmentId,
            Subject = seen.Subject,
            SubjectId = seen.Id,
            PersonId = seen.PersonId,
            How = how,
            Shown = seen.Shown,
            Address = address,
        });

    /// <summary>What was searched for, taken out or printed: each time, for it is done on purpose.</summary>
    public static void AddViews(this SasaeaiDb db, User user, IReadOnlyCollection<Sighting> seen, Showing how, string address, DateTime at)
    {
        foreach (var one in seen.DistinctBy(s => s.Id))
            db.AddView(user, one, how, address, at);
    }

    /// <summary>
    /// What was on the screen, noted anew as printed. Only what the log says this account was shown lately: a browser that tells of a print cannot
    /// make anybody a reader of what they were never shown.
    /// </summary>
    public static async Task AddPrintsAsync(this SasaeaiDb db, User user, IReadOnlyCollection<Guid> printed, string address, DateTime at, CancellationToken stop = default)
    {
        var since = at.AddDays(-DaysOnScreen);
        var seen = await db.AccessLog.Where(e => e.Municipality == user.Municipality && e.AccountId == user.AccountId && e.At >= since && printed.Contains(e.SubjectId))
            .Select(e => new { e.Subject, e.SubjectId, e.PersonId, e.Shown }).Distinct().ToListAsync(stop);
        db.AddViews(user, [.. seen.OrderByDescending(e => e.Shown).Select(e => new Sighting(e.Subject, e.SubjectId, e.PersonId, e.Shown))], Showing.Print, address, at);
    }

    /// <summary>A list that says whose each row is. Once a day for each record: lists are opened all day, and the log must stay readable.</summary>
    public static async Task AddListViewsAsync(this SasaeaiDb db, User user, IReadOnlyCollection<Sighting> seen, string address, DateTime at, CancellationToken stop = default)
    {
        if (seen.Count == 0)
            return;
        var midnight = DateOnly.FromDateTime(at.InJapan()).StartInUtc();
        var ids = seen.Select(s => s.Id).ToList();
        var known = await db.AccessLog.Where(e => e.Municipality == user.Municipality && e.AccountId == user.AccountId && e.At >= midnight && e.How == Showing.List && ids.Contains(e.SubjectId))
            .Select(e => e.SubjectId).ToListAsync(stop);
        foreach (var one in seen.DistinctBy(s => s.Id).Where(s => !known.Contains(s.Id)))
            db.AddView(user, one, Showing.List, address, at);
    }
}
