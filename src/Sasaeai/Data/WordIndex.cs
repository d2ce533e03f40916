using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Sasaeai.Algorithms.Text;
using Sasaeai.History;

namespace Sasaeai.Data;

/// <summary>
/// Finds by index the records that hold a word, on both databases, also a word of one or two letters. SQLite: a full-text table that triggers
/// keep; PostgreSQL: an index over an expression. Both belong to the writing transaction, so what is saved is found.
/// </summary>
public static class WordIndex
{
    /// <summary>The words of what somebody typed, folded; a telephone number among them as the records keep it.</summary>
    public static string[] Words(string? typed) => Folding.ForSearch(typed is null ? null : PhoneNumber.Joined(typed)).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Those of the records in whose <c>Search</c> column a folded word stands.</summary>
    public static IQueryable<T> Holding<T>(this IQueryable<T> records, SasaeaiDb db, string municipality, string word) where T : Record
    {
        if (db.Database.IsNpgsql())
        {
            // Asked of the row itself: by its id, each row would be looked up twice.
            var grams = Grams.OfWord(word);
            records = records.Where(r => EF.Property<string>(r, "Municipality") == municipality && SearchHolds(EF.Property<string>(r, "Search"), grams));
        }
        else
        {
            var near = db.NearHolding<T>(municipality, word);
            records = records.Where(r => near.Contains(r.Id));
        }
        return IsGram(word) ? records : records.Where(r => EF.Property<string>(r, "Search").Contains(word));
    }

    /// <summary>
    /// Ids of the records of a municipality that hold every letter and pair of a folded word. Unless the index <see cref="Tells"/> all, the word itself
    /// has yet to be looked for in the rows that are left in the end.
    /// </summary>
    public static IQueryable<Guid> NearHolding<T>(this SasaeaiDb db, string municipality, string word) where T : Record
    {
        var table = db.Model.FindEntityType(typeof(T))!.GetTableName()!;
        var grams = Grams.OfWord(word);
        // The only name put into the text of the query is the model's own.
        var (postgres, sqlite) = ($$"""
            select "Id" as "Value" from "{{table}}" where "Municipality" = {0} and search_grams("Search") @> {1} {{(IsGram(word) ? "" : """and strpos("Search", {2}) > 0""")}}
            """, """
            select e.id as "Value" from search_token t join search_entry e on e.number = t.rowid where t.search_token match {0}
            """);
        return db.Database.IsNpgsql()
            ? db.Database.SqlQueryRaw<Guid>(postgres, municipality, grams, word)
            : db.Database.SqlQueryRaw<Guid>(sqlite, Grams.Asked(table.ToLowerInvariant() + municipality, grams));
    }

    /// <summary>
    /// Those of the records that hold all grams of one of several pieces of words: an index finds by these what is spelled a little differently. The
    /// text itself has yet to be looked at.
    /// </summary>
    /// <param name="records">Some of one municipality's.</param>
    /// <param name="db">Either database.</param>
    /// <param name="municipality">Whose records.</param>
    /// <param name="ways">One at least, none of them empty.</param>
    public static IQueryable<T> HoldingAny<T>(this IQueryable<T> records, SasaeaiDb db, string municipality, IReadOnlyCollection<string[]> ways) where T : Record
    {
        if (!db.Database.IsNpgsql())
        {
            var table = db.Model.FindEntityType(typeof(T))!.GetTableName()!;
            var near = db.Database.SqlQueryRaw<Guid>("""
                select e.id as "Value" from search_token t join search_entry e on e.number = t.rowid where t.search_token match {0}
                """, Grams.AskedAny(table.ToLowerInvariant() + municipality, ways));
            return records.Where(r => near.Contains(r.Id));
        }
        // Asked of the row itself, one after the other: EF has no words for "any of these arrays". In a box each is a parameter, not a query of its own.
        var record = Expression.Parameter(typeof(T));
        var search = Expression.Call(typeof(EF), nameof(EF.Property), [typeof(string)], record, Expression.Constant("Search"));
        var holds = ways.Select(way => (Expression)Expression.Call(((Func<string, string[], bool>)SearchHolds).Method, search, Expression.Field(Expression.Constant(new StrongBox<string[]>(way)), "Value")));
        return records.Where(r => EF.Property<string>(r, "Municipality") == municipality).Where(Expression.Lambda<Func<T, bool>>(holds.Aggregate(Expression.OrElse), record));
    }

    /// <summary>
    /// PostgreSQL has the row at hand when it finds it by the index. SQLite would fetch it for the word alone and then once more for what is
    /// wanted of it, which for a common word is most of the time that a search takes.
    /// </summary>
    public static bool Tells(this SasaeaiDb db, string word) => db.Database.IsNpgsql() || IsGram(word);

    /// <summary>PostgreSQL's <c>search_holds</c>, only ever within a query.</summary>
    internal static bool SearchHolds(string folded, string[] grams) => throw new InvalidOperationException($"Only the database knows whether {folded} holds {grams.Length} grams.");

    private static bool IsGram(string word) => Grams.OfWord(word) is [var only] && only == word;
}
