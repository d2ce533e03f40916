using Microsoft.EntityFrameworkCore;
using Sasaeai.AccessLog;
using Sasaeai.Data;

namespace Sasaeai.Web.Pages.AccessLog;

/// <summary>What the address asks for; a record may be a worry, a referral or a person.</summary>
/// <param name="P">The last entry of the page before.</param>
public sealed record LookAsk(DateOnly? From, string? FromTime, DateOnly? Until, string? UntilTime, Guid? Record, Guid? Account, Guid? P);

public sealed record Looker(Guid Id, string Name);

/// <summary>One page of who opened what between two times, the newest first. It is not counted how many there are: that would mean to read them all.</summary>
/// <param name="Older">There are more behind these.</param>
/// <param name="Titles">What this reader may open.</param>
public sealed record LookList(Period Period, IReadOnlyList<AccessEntry> Rows, bool Older, IReadOnlyList<Looker> Accounts, IReadOnlyDictionary<Guid, RecordTitle> Titles)
{
    private const int Size = 100;
    private const int UsualDays = 30;

    public static async Task<LookList> LoadAsync(SasaeaiDb db, CurrentUser me, LookAsk ask)
    {
        var until = ask.Until ?? me.Today;
        // Who has ever seen this record is asked of all years; of everything, a month is enough to begin with.
        var from = ask.From ?? (ask.Record is null ? until.AddDays(-UsualDays) : new DateOnly(2000, 1, 1));
        var period = new Period(from, ask.FromTime, until, ask.UntilTime);
        var visible = db.AccessLog.AsNoTracking().VisibleTo(me.User);
        var last = ask.P is { } shown ? await visible.SingleOrDefaultAsync(e => e.Id == shown) : null;
        var found = visible.Between(ask.Account, period.Start, period.End, last);
        var rows = ask.Record is { } record ? await found.NewestAsync(await Records.OfAsync(db, me.User.Municipality, record), Size + 1) : await found.NewestAsync(Size + 1);
        var older = rows.Count > Size;
        rows = [.. rows.Take(Size)];
        var titles = await Records.TitlesAsync(db, me, [.. rows.Select(e => e.SubjectId).Distinct()]);
        await me.LooksThroughAsync([.. titles.Values.Select(t => t.Seen)]);
        return new(period, rows, older, await AccountsAsync(db, me), titles);
    }

    /// <summary>Everyone who was ever appointed: to count their looks would mean to read them all.</summary>
    public static async Task<IReadOnlyList<Looker>> AccountsAsync(SasaeaiDb db, CurrentUser me) =>
        await db.Appointments.Where(a => a.Municipality == me.User.Municipality).Select(a => new { a.AccountId, a.Account!.Name }).Distinct()
            .OrderBy(a => a.Name).ThenBy(a => a.AccountId).Select(a => new Looker(a.AccountId, a.Name)).ToListAsync();
}
