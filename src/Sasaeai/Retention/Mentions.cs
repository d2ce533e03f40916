using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Algorithms.Text;
using Sasaeai.Data;
using Sasaeai.History;
using Sasaeai.People;

namespace Sasaeai.Retention;

/// <summary>Finds where names stand in the records of others, and takes them out there.</summary>
public static class Mentions
{
    /// <summary>Stands where a name stood.</summary>
    public const string Blank = "（氏名）";
    private const int Around = 14, Most = 500;

    /// <param name="db">Reaches the municipality.</param>
    /// <param name="extent">What goes anyway.</param>
    /// <param name="names">As <see cref="NamesOf"/> gives them.</param>
    /// <param name="stop">Stops reading.</param>
    /// <returns>One for each record, at most <see cref="Most"/> of a table.</returns>
    public static async Task<IReadOnlyList<Mention>> FindAsync(SasaeaiDb db, Extent extent, IReadOnlyList<string> names, CancellationToken stop = default)
    {
        if (names.Count == 0)
            return [];
        var gone = extent.Rows.SelectMany(r => r.Ids).ToHashSet();
        var found = new Dictionary<(string, Guid), Mention>();
        foreach (var table in TextColumns.Of(db))
            foreach (var hit in await HitsAsync(db, table, extent.Municipality, names, stop))
                if (!gone.Contains(hit.SubjectId))
                    found.TryAdd((hit.Subject, hit.SubjectId), new(hit.Subject, hit.SubjectId, Excerpt(hit.Text, names)));
        return [.. found.Values.OrderBy(m => m.Subject, StringComparer.Ordinal).ThenBy(m => m.Id)];
    }

    /// <summary>Takes the names out of these records, their histories and what they are found by.</summary>
    /// <returns>How many rows had one.</returns>
    public static async Task<int> TakeOutAsync(SasaeaiDb db, string municipality, IReadOnlyList<string> names, IEnumerable<(string Subject, Guid Id)> records, CancellationToken stop = default)
    {
        if (names.Count == 0)
            return 0;
        var tables = TextColumns.Of(db).ToDictionary(t => t.Table);
        var rows = 0;
        foreach (var (subject, id) in records)
        {
            if (tables.TryGetValue(subject, out var table))
                rows += await ReplaceAsync(db, table, municipality, names, """ "Id" = {1} """, [id], stop);
            rows += await ReplaceAsync(db, tables[nameof(Change)], municipality, names, """ "Subject" = {1} and "SubjectId" = {2} """, [subject, id], stop);
        }
        return rows;
    }

    private static async Task<List<Hit>> HitsAsync(SasaeaiDb db, TextColumns table, string municipality, IReadOnlyList<string> names, CancellationToken stop)
    {
        var (subject, id) = table.Table == nameof(Change) ? ("\"Subject\"", "\"SubjectId\"") : ($"'{table.Table}'", "\"Id\"");
        // A namesake's own history is full of the name.
        var but = table.Table == nameof(Change) ? $"and \"Subject\" <> '{nameof(Person)}'" : "";
        var holds = string.Join(" or ", names.Select((_, i) => $"{Position(db)}({table.Joined}, {{{i + 1}}}) > 0"));
        // The names of tables and columns are the model's own.
        var sql = $"select {subject} as \"Subject\", {id} as \"SubjectId\", {table.Joined} as \"Text\" from \"{table.Table}\" where \"Municipality\" = {{0}} {but} and ({holds}) order by \"Id\" limit {Most.ToString(CultureInfo.InvariantCulture)}";
        return await db.Database.SqlQueryRaw<Hit>(sql, [municipality, .. names]).ToListAsync(stop);
    }

    private static async Task<int> ReplaceAsync(
        SasaeaiDb db, TextColumns table, string municipality, IReadOnlyList<string> names, string where, IReadOnlyList<object> keys, CancellationToken stop)
    {
        var parameters = new List<object> { municipality };
        parameters.AddRange(keys);
        string Put(object value)
        {
            parameters.Add(value);
            return $"{{{parameters.Count - 1}}}";
        }
        var places = names.Select(Put).ToList();
        var blank = Put(Blank);
        var set = table.Columns.Select(c => $"\"{c}\" = {places.Aggregate($"\"{c}\"", (text, name) => $"replace({text}, {name}, {blank})")}").ToList();
        if (table.Searched)
            set.Add($"\"Search\" = {names.Select(Folding.ForSearch).Distinct().Select(Put).Aggregate("\"Search\"", (text, name) => $"replace({text}, {name}, ' ')")}");
        var holds = string.Join(" or ", places.Select(p => $"{Position(db)}({table.Joined}, {p}) > 0"));
        var sql = $"update \"{table.Table}\" set {string.Join(", ", set)} where \"Municipality\" = {{0}} and {where} and ({holds})";
        return await db.Database.ExecuteSqlRawAsync(sql, parameters, stop);
    }

    private static string Position(SasaeaiDb db) => db.Database.IsNpgsql() ? "strpos" : "instr";

    private static string Excerpt(string text, IReadOnlyList<string> names)
    {
        var name = names.First(n => text.Contains(n, StringComparison.Ordinal));
        var part = text.Split('\u001F').First(p => p.Contains(name, StringComparison.Ordinal));
        var at = part.IndexOf(name, StringComparison.Ordinal);
        var (from, until) = (Math.Max(0, at - Around), Math.Min(part.Length, at + name.Length + Around));
        return $"{(from > 0 ? "…" : "")}{part[from..until].ReplaceLineEndings(" ")}{(until < part.Length ? "…" : "")}";
    }

    private sealed record Hit(string Subject, Guid SubjectId, string Text);
}
