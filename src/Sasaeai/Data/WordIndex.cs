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
    /// <summary>The words of what somebody typed, folded.</summary>
    public static string[] Words(string? typed) => Folding.ForSearch(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Ids of the records of a municipality whose <c>Search</c> column holds a folded word.</summary>
    public static IQueryable<Guid> Holding<T>(this SasaeaiDb db, string municipality, string word) where T : Record
    {
        var table = db.Model.FindEntityType(typeof(T))!.GetTableName()!;
        var grams = Grams.OfWord(word);
        var exact = grams is [var only] && only == word;
        // The only name put into the text of the query is the model's own.
        var (postgres, sqlite) = ($$"""
            select "Id" as "Value" from "{{table}}" where "Municipality" = {0} and search_grams("Search") @> {1} {{(exact ? "" : """and strpos("Search", {2}) > 0""")}}
            """, $$"""
            select e.id as "Value" from search_token t join search_entry e on e.number = t.rowid
            {{(exact ? "" : $"""join "{table}" r on r."Id" = e.id""")}} where t.search_token match {0} {{(exact ? "" : """and instr(r."Search", {1}) > 0""")}}
            """);
        return db.Database.IsNpgsql()
            ? db.Database.SqlQueryRaw<Guid>(postgres, municipality, grams, word)
            : db.Database.SqlQueryRaw<Guid>(sqlite, Grams.Asked(table.ToLowerInvariant() + municipality, grams), word);
    }
}
