using Sasaeai.Algorithms.Text.Duplicates;

namespace Sasaeai.Imports;

/// <summary>A resource of the registry as far as matching needs it.</summary>
internal sealed record Known(Guid Id, Card Card);

/// <summary>
/// Finds for each row the resource that it is: first by the list's own number, then by being the same in name, place and telephone.
/// A resource is given to one row only.
/// </summary>
/// <param name="origins">Entries of earlier imports under the same numbering.</param>
/// <param name="loadKnown">The municipality's resources, loaded when first needed.</param>
internal sealed class Matcher(IEnumerable<Origin> origins, Func<IReadOnlyList<Known>> loadKnown)
{
    private readonly ILookup<string, Origin> byNumber = origins.ToLookup(origin => origin.Number);
    private readonly HashSet<Guid> claimed = [];
    private readonly Lazy<IReadOnlyList<Known>> known = new(loadKnown);
    private Dictionary<Guid, Known>? byId;

    public IReadOnlyList<Known> Known => known.Value;

    public void Match(IReadOnlyList<PlannedRow> rows)
    {
        RefuseRepeated(rows);
        var open = rows.Where(row => row.Outcome is null).ToList();
        open.RemoveAll(MatchNumber);
        if (open.Count > 0 && Known.Count > claimed.Count)
            MatchLikeness(open, card => card);
        // What a shop or a hall is filed under changes from year to year; what service an office offers is another entry.
        open.RemoveAll(row => row.ResourceId is not null || row.IsOfficial);
        if (open.Count > 0 && Known.Count > claimed.Count)
            MatchLikeness(open, card => card.Scheme == Origin.CareOffice ? card : card with { Kind = null });
    }

    /// <summary>
    /// Rows of the registry's own sheet are the records whose number they bear. Elsewhere they are new, or what an earlier import of the sheet
    /// made of them; no likeness decides, since nobody meant more than the number says.
    /// </summary>
    /// <param name="rows">Of the sheet.</param>
    /// <param name="own">Records of the municipality by number, each with the one that it was taken into.</param>
    public void MatchSheet(IReadOnlyList<PlannedRow> rows, IReadOnlyDictionary<Guid, Guid?> own)
    {
        RefuseRepeated(rows);
        foreach (var row in rows.Where(row => row.Outcome is null))
            if (row.Listing.Sheet?.Record is not { } record || !own.TryGetValue(record, out var into))
                MatchNumber(row);
            else if (into is not null)
                row.Refuse("取り出したあとに、ほかの記録とまとめられています。まとめた先の記録を直してください");
            else if (claimed.Add(record))
                (row.ResourceId, row.IsOwn) = (record, true);
    }

    /// <summary>
    /// The same list with its numbers given anew: it finds its old entries by what they are. Another list that names the same places is not it,
    /// so half of either must be in the other.
    /// </summary>
    public void TakeOverRenumbered(IReadOnlyList<PlannedRow> rows)
    {
        var unnumbered = rows.Where(row => row.Entry is null && row.ResourceId is not null && row.SameAs is null).ToDictionary(row => row.ResourceId!.Value);
        var taken = rows.Where(row => row.Entry is not null).Select(row => row.Entry!.Id).ToHashSet();
        foreach (var earlier in byNumber.SelectMany(origins => origins).GroupBy(origin => origin.BatchId).OrderBy(earlier => earlier.Key))
        {
            var again = earlier.Where(origin => taken.Contains(origin.Id) || unnumbered.ContainsKey(origin.ResourceId)).ToList();
            if (again.Count * 2 < earlier.Count() || again.Count * 2 < rows.Count)
                continue;
            foreach (var origin in again)
                if (!taken.Contains(origin.Id) && unnumbered.TryGetValue(origin.ResourceId, out var row))
                    row.Entry ??= origin;
        }
    }

    /// <summary>An official number twice is an error of the list; any other number twice is no number.</summary>
    private static void RefuseRepeated(IReadOnlyList<PlannedRow> rows)
    {
        var first = new Dictionary<string, PlannedRow>();
        foreach (var row in rows.Where(row => row.Outcome is null))
        {
            row.Number = row.NumberSaid();
            for (var copy = 2; !first.TryAdd(row.Number, row); copy++)
            {
                var other = first[row.Number];
                var where = other.Row.Table == row.Row.Table ? $"{other.Row.Line:N0}行目" : $"{other.Row.Table}の{other.Row.Line:N0}行目";
                if (other.Digest == row.Digest)
                {
                    row.Outcome = RowOutcome.Unchanged;
                    row.SameAs = other;
                    row.Remarks.Add(new("", $"{where}と同じ内容です"));
                    break;
                }
                if (row.IsOfficial || row.Listing.Sheet?.Record is not null)
                {
                    row.Refuse($"{(row.IsOfficial ? "同じ事業所番号とサービス" : "同じ記録の番号")}の行が先にあります（{where}）");
                    break;
                }
                row.Number = $"{row.NumberByContent()}#{copy}";
            }
        }
    }

    private bool MatchNumber(PlannedRow row)
    {
        foreach (var origin in byNumber[row.Number])
            if (!claimed.Contains(origin.ResourceId) && (row.IsOfficial || row.Listing.Sheet?.Record is not null || origin.Digest == row.Digest || Fits(row, origin.ResourceId)))
            {
                claimed.Add(origin.ResourceId);
                (row.Entry, row.ResourceId) = (origin, origin.ResourceId);
                return true;
            }
        return false;
    }

    /// <summary>A running number may have moved on to another place since last year: nothing else may speak against it.</summary>
    private bool Fits(PlannedRow row, Guid resource)
    {
        byId ??= Known.ToDictionary(one => one.Id);
        return byId.TryGetValue(resource, out var one) && DuplicateScorer.Compare(one.Card with { Number = null }, row.Card(withNumber: false)).Weight > 0;
    }

    private void MatchLikeness(List<PlannedRow> rows, Func<Card, Card> seen)
    {
        var free = Known.Where(one => !claimed.Contains(one.Id)).ToList();
        var finder = new DuplicateFinder(free.Select(one => seen(one.Card)));
        foreach (var row in rows)
            foreach (var (index, verdict) in finder.Find(seen(row.Card(withNumber: true))))
                if (verdict.Sameness is Sameness.Same && claimed.Add(free[index].Id))
                {
                    row.ResourceId = free[index].Id;
                    break;
                }
    }
}
