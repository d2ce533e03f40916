using System.Data.Common;
using System.Globalization;

namespace Sasaeai.AccessLog;

/// <summary>
/// Reads rows past EF, letter by letter as the database keeps them. A value that was altered into something that EF cannot read must be named,
/// not fall over; one that reads the same but is found no more by a query (a key in small letters on SQLite) is altered too.
/// </summary>
internal static class EntryText
{
    /// <summary>Part of the chain: a column that is added later goes to the end, and counts only where it holds something.</summary>
    public static readonly string[] Columns =
        ["Id", "Municipality", "At", "AccountId", "AccountName", "AppointmentId", "Subject", "SubjectId", "PersonId", "How", "Shown", "Address"];

    public static readonly string Selected = string.Join(", ", Columns.Append("Salt").Select(column => $"e.\"{column}\""));

    /// <summary>The salt and the columns that begin at <paramref name="first"/>; null where the row is not there.</summary>
    public static (byte[]? Salt, string?[] Columns)? Read(DbDataReader row, int first)
    {
        var columns = new string?[Columns.Length];
        for (var i = 0; i < columns.Length; i++)
            columns[i] = Text(row, first + i);
        return columns[0] is null ? null : (row.GetValue(first + columns.Length) as byte[], columns);
    }

    /// <summary>The same letters on both databases: PostgreSQL's own types are written as SQLite keeps them.</summary>
    public static string? Text(DbDataReader row, int column) => row.GetValue(column) switch
    {
        DBNull => null,
        string text => text,
        Guid id => id.ToString().ToUpperInvariant(),
        DateTime at => at.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        var other => $"{other.GetType().Name} {Convert.ToString(other, CultureInfo.InvariantCulture)}",
    };
}
