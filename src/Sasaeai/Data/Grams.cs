using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Sasaeai.Algorithms.Text;

namespace Sasaeai.Data;

/// <summary>The letters and pairs of letters by which both databases find a word in the <c>Search</c> column of a record.</summary>
public static class Grams
{
    /// <summary>The function that SQLite's triggers call; PostgreSQL has its own in SQL, <c>search_grams</c>.</summary>
    private const string Function = "sasaeai_tokens";

    /// <summary>Every connection that writes records must know the function: without it a write fails, rather than leave the index behind.</summary>
    public static void Teach(SqliteConnection connection) =>
        connection.CreateFunction(Function, (string scope, string folded) => Tokens(scope, folded), isDeterministic: true);

    /// <summary>All that a folded word holds, so all that a text must hold to hold the word. Empty where the word is nothing but marks.</summary>
    public static string[] OfWord(string folded) => [.. Bigrams.Of(folded).Distinct()];

    /// <summary>What SQLite's full-text index asks for: all of these tokens.</summary>
    internal static string Asked(string scope, IEnumerable<string> grams) => string.Join(" AND ", grams.Select(Token).Prepend(scope));

    /// <summary>All of the tokens of one of some words or pieces of words.</summary>
    internal static string AskedAny(string scope, IEnumerable<string[]> ways) =>
        $"{scope} AND ({string.Join(" OR ", ways.Select(way => $"({string.Join(" AND ", way.Select(Token))})"))})";

    private static string Tokens(string scope, string folded)
    {
        var letters = folded.EnumerateRunes().Where(Rune.IsLetterOrDigit).Select(r => r.ToString());
        return string.Join(' ', letters.Concat(Bigrams.Of(folded)).Distinct().Select(Token).Prepend(scope));
    }

    /// <summary>Letters by their numbers, so that no tokenizer has an opinion on them. A scope begins with a letter that no hexadecimal number has.</summary>
    private static string Token(string gram) => string.Join('z', gram.EnumerateRunes().Select(r => r.Value.ToString("x", CultureInfo.InvariantCulture)));
}
