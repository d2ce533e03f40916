using Microsoft.EntityFrameworkCore;
using Sasaeai.Data;
using Sasaeai.Duplicates;
using Sasaeai.History;
using Sasaeai.Needs;
using Sasaeai.People;

namespace Sasaeai.Retention;

/// <summary>消える範囲. All rows that go with a person or a worry, what hangs on others before what it hangs on.</summary>
/// <param name="Municipality">Whose.</param>
/// <param name="People">The person and the records that were taken in; empty for a single worry.</param>
/// <param name="Rows">Ids by table, in the order in which they can go.</param>
public sealed record Extent(string Municipality, IReadOnlyList<Guid> People, IReadOnlyList<ExtentTable> Rows)
{
    /// <summary>Tables of worries, in order; those of people come from <see cref="Link"/>.</summary>
    private static readonly string[] Order = ["Slip", "Referral", "HandOver", "Takeover", "SharingBasis", "Need"];

    public IReadOnlyList<Guid> Of(string table) => Rows.FirstOrDefault(r => r.Name == table)?.Ids ?? [];
    public int Count => Rows.Sum(r => r.Ids.Count);

    /// <param name="db">Reaches the municipality.</param>
    /// <param name="municipality">Whose.</param>
    /// <param name="subject"><c>Person</c> or <c>Need</c>.</param>
    /// <param name="id">Its id; where there is no such record any more, the extent is empty.</param>
    /// <param name="stop">Stops reading.</param>
    public static async Task<Extent> OfAsync(SasaeaiDb db, string municipality, string subject, Guid id, CancellationToken stop = default)
    {
        var people = subject == nameof(Person) ? await SameAsync(db, municipality, id, stop) : [];
        var found = new Dictionary<string, List<Guid>>();
        async Task AddAsync(string table, IQueryable<Record> rows) =>
            found[table] = [.. found.GetValueOrDefault(table, []).Union(await rows.Where(r => r.Municipality == municipality).Select(r => r.Id).ToListAsync(stop))];

        await AddAsync("Need", db.Needs.Where(n => subject == nameof(Need) ? n.Id == id : n.PersonId != null && people.Contains(n.PersonId.Value)));
        var needs = found["Need"];
        await AddAsync("Referral", db.Referrals.Where(r => needs.Contains(r.NeedId)));
        var referrals = found["Referral"];
        await AddAsync("Slip", db.Slips.Where(s => s.ReferralId != null && referrals.Contains(s.ReferralId.Value)));
        await AddAsync("HandOver", db.HandOvers.Where(h => needs.Contains(h.NeedId)));
        await AddAsync("Takeover", db.Takeovers.Where(t => needs.Contains(t.NeedId)));
        await AddAsync("SharingBasis", db.SharingBases.Where(b => needs.Contains(b.NeedId)));
        if (people.Count > 0)
        {
            foreach (var link in Link.To(nameof(Person)).Where(l => l.Table != nameof(Need)))
                await AddAsync(link.Table, link.Rows(db).Where(r => people.Contains(EF.Property<Guid>(r, link.Column))));
            found[nameof(Person)] = [.. people];
        }
        var tables = Order.Concat(found.Keys.Except(Order).Except([nameof(Person)])).Append(nameof(Person));
        return new(municipality, people, [.. tables.Where(t => found.GetValueOrDefault(t) is { Count: > 0 }).Select(t => new ExtentTable(t, found[t]))]);
    }

    /// <summary>Whoever was taken into the record, and what it was taken into itself: one and the same person.</summary>
    private static async Task<List<Guid>> SameAsync(SasaeaiDb db, string municipality, Guid id, CancellationToken stop)
    {
        var town = db.People.Where(p => p.Municipality == municipality);
        var same = await town.Where(p => p.Id == id).Select(p => p.Id).ToListAsync(stop);
        for (var known = 0; known < same.Count;)
        {
            known = same.Count;
            var near = await town.Where(p => (p.MergedIntoId != null && same.Contains(p.MergedIntoId.Value)) || town.Any(q => same.Contains(q.Id) && q.MergedIntoId == p.Id)).Select(p => p.Id).ToListAsync(stop);
            same = [.. same.Union(near)];
        }
        return same;
    }
}

/// <param name="Name">The table, and the record's type.</param>
/// <param name="Ids">Of its rows.</param>
public sealed record ExtentTable(string Name, IReadOnlyList<Guid> Ids);
