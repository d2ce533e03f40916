using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sasaeai.Backups;

/// <summary>
/// A value of a row as a backup keeps it: null, long, double, string or byte[], in the form in which EF keeps it on SQLite. So a backup of one
/// database can be put back into the other.
/// </summary>
internal static class Cell
{
    private const string Instant = @"yyyy\-MM\-dd HH\:mm\:ss.FFFFFFF";
    private const string Day = "yyyy-MM-dd";

    /// <param name="value">As Npgsql reads a column of the type, or as <see cref="ToPostgres"/> makes it.</param>
    /// <param name="column">Where it stands.</param>
    public static object? FromPostgres(object? value, Column column) => value switch
    {
        null or DBNull => null,
        Guid id => Text(id),
        bool yes => yes ? 1L : 0L,
        short or int => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        DateOnly day => day.ToString(Day, CultureInfo.InvariantCulture),
        DateTime at when column.Type == "date" => at.ToString(Day, CultureInfo.InvariantCulture),
        DateTime at => at.ToString(Instant, CultureInfo.InvariantCulture) + (column.HasOffset ? "+00:00" : ""),
        string[] words => JsonSerializer.Serialize(words),
        Guid[] ids => JsonSerializer.Serialize(ids.Select(Text)),
        string json when column.Type == "jsonb" => InOrder(JsonNode.Parse(json))!.ToJsonString(),
        long or double or string or byte[] => value,
        _ => throw new NotSupportedException($"A column of type {column.Type}."),
    };

    public static object ToPostgres(object cell, Column column) => column.Type switch
    {
        "text" or "varchar" or "jsonb" => (string)cell,
        "uuid" => Guid.Parse((string)cell),
        "int2" => checked((short)(long)cell),
        "int4" => checked((int)(long)cell),
        "int8" => (long)cell,
        "bool" => (long)cell != 0,
        "float8" => Convert.ToDouble(cell, CultureInfo.InvariantCulture),
        "date" => DateOnly.ParseExact((string)cell, Day, CultureInfo.InvariantCulture),
        "timestamptz" => Microseconds(DateTime.Parse((string)cell, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal)),
        "bytea" => (byte[])cell,
        "_text" => JsonSerializer.Deserialize<string[]>((string)cell)!,
        "_uuid" => JsonSerializer.Deserialize<Guid[]>((string)cell)!,
        _ => throw new NotSupportedException($"A column of type {column.Type}."),
    };

    public static void Write(Utf8JsonWriter json, object? cell)
    {
        switch (cell)
        {
            case null: json.WriteNullValue(); break;
            case long number: json.WriteNumberValue(number); break;
            case double number: json.WriteRawValue(Real(number)); break;
            case string text: json.WriteStringValue(text); break;
            case byte[] bytes:
                json.WriteStartObject();
                json.WriteBase64String("b", bytes);
                json.WriteEndObject();
                break;
            default: throw new NotSupportedException($"A value of type {cell.GetType()}.");
        }
    }

    public static object? Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.GetRawText().AsSpan().ContainsAny(".eE") ? (object)json.GetDouble() : json.GetInt64(),
        JsonValueKind.Object => json.GetProperty("b").GetBytesFromBase64(),
        _ => throw new FormatException($"A cell cannot be {json.ValueKind}."),
    };

    /// <summary>With a point, also where it is whole: 5.0 is no 5.</summary>
    private static string Real(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAny(".eE") ? text : text + ".0";
    }

    private static string Text(Guid id) => id.ToString("D").ToUpperInvariant();

    /// <summary>PostgreSQL keeps no finer instant.</summary>
    private static DateTime Microseconds(DateTime at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMicrosecond));

    /// <summary>jsonb has an order of names of its own.</summary>
    private static JsonNode? InOrder(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => KeyValuePair.Create(p.Key, InOrder(p.Value)))),
        JsonArray list => new JsonArray([.. list.Select(InOrder)]),
        _ => node?.DeepClone(),
    };
}
